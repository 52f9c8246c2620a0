import type { ActivationLayer, ModelOutline } from '../../detect/outline/model';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { countOf, isWeighted } from '../chain';
import { expectedOf, hiddenOf, plainModels } from '../depth';
import { commonWeightVariance, roughly } from '../signal';

/** Hidden layers from which a net of sigmoids is reported not to leave saturation (Glorot, Bengio). */
const SIGMOID_LAYERS = 5;
/** The survey gives no number for tanh; this one is ours. */
const TANH_LAYERS = 10;

/** What depth alone does to a chain without normalisation and without shortcuts. */
export const depthRules: readonly AdviceRule[] = [
  {
    code: 'AL101',
    slug: 'sigmoid-deep',
    survey: 'R01',
    severity: 'warning',
    enabled: true,
    references: ['survey', 'glorot'],
    since: {
      text: 'rule.sigmoid-deep.since',
      references: ['ioffe', 'yilmaz'],
    },
    observe: (evidence) => plainModels(evidence).flatMap((model) => sigmoids(evidence, model)),
  },
  {
    code: 'AL103',
    slug: 'tanh-deep',
    survey: 'R03',
    severity: 'info',
    enabled: true,
    references: ['survey', 'glorot'],
    since: { text: 'rule.tanh-deep.since', references: ['xiao'] },
    observe: (evidence) => plainModels(evidence).flatMap((model) => tanhs(evidence, model)),
  },
];

function sigmoids(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  const layers = hiddenOf(evidence, model, ['sigmoid']);
  const [first, ...others] = layers;
  const count = countOf(layers);
  if (first === undefined || count < SIGMOID_LAYERS) {
    return [];
  }
  const expected = expectedOf(evidence, first, commonWeightVariance(model), count);
  return [
    {
      span: first.span,
      message: {
        key: expected ? 'rule.sigmoid-deep.message.expected' : 'rule.sigmoid-deep.message',
        values: { count, bound: roughly(0.25 ** count), ...expected },
      },
      related: elsewhere(first, others),
      covers: others.map(({ span }) => span),
    },
  ];
}

function tanhs(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  const layers = hiddenOf(evidence, model, ['tanh']);
  const [first, ...others] = layers;
  const count = countOf(layers);
  const suits = model.layers.some(
    (layer) => isWeighted(layer) && SUITED_TO_TANH.has(layer.initialiser.scheme),
  );
  const variance = commonWeightVariance(model);
  const expected = first && expectedOf(evidence, first, variance, count);
  // With a gain for tanh the gradient does not vanish, whatever the rule is called.
  if (first === undefined || count < TANH_LAYERS || suits || !expected || expected.gradient > 0.1) {
    return [];
  }
  return [
    {
      span: first.span,
      message: { key: 'rule.tanh-deep.message', values: { count, ...expected } },
      related: elsewhere(first, others),
    },
  ];
}

/** Their places, each once: a loop makes many layers at one. */
function elsewhere(first: ActivationLayer, others: readonly ActivationLayer[]) {
  const places = new Map(others.map(({ span }) => [span.start, span]));
  places.delete(first.span.start);
  return [...places.values()].map((span) => ({
    span,
    message: { key: 'rule.related.same' } as const,
  }));
}

/** Also starts that cannot be told: they may suit. */
const SUITED_TO_TANH: ReadonlySet<string> = new Set([
  'glorot',
  'orthogonal',
  'identity',
  'unknown',
]);

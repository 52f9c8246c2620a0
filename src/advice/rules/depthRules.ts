import type { ActivationLayer, ModelOutline, WeightedLayer } from '../../detect/outline/model';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { countOf, hiddenActivations, idOf, isPlain, isWeighted, useOf } from '../chain';
import { setArgument } from '../edits';
import type { TextEdit } from '../finding';
import {
  commonWeightVariance,
  type Expectation,
  expectation,
  expressionOf,
  roughly,
} from '../signal';

/** Hidden layers from which a net of sigmoids is reported not to leave saturation (Glorot, Bengio). */
const SIGMOID_LAYERS = 5;
/** The survey gives no number for tanh; this one is ours. */
const TANH_LAYERS = 10;
/** Depth of the nets that the survey's authors trained without normalisation. */
const VERY_DEEP = 30;

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
  {
    code: 'AL105',
    slug: 'relu-deep-no-bn',
    survey: 'R06',
    severity: 'info',
    enabled: true,
    references: ['survey', 'li'],
    since: { text: 'rule.relu-deep-no-bn.since', references: ['he', 'hanin'] },
    yieldsTo: ['default-init'],
    observe: (evidence) =>
      veryDeep(evidence, ['relu']).flatMap(({ model, layers, variance }) =>
        startsBy(model, (weighted) => weighted.initialiser.scheme === 'he')
          ? [observed(evidence, model, layers, variance, 'rule.relu-deep-no-bn.message')]
          : [],
      ),
  },
  {
    code: 'AL106',
    slug: 'prelu-fanin-deep',
    survey: 'R07',
    severity: 'info',
    enabled: true,
    references: ['survey', 'li'],
    since: { text: 'rule.prelu-fanin-deep.since', references: ['he', 'hanin'] },
    observe: (evidence) =>
      veryDeep(evidence, ['prelu']).flatMap(({ model, layers, variance }) =>
        startsBy(model, divides)
          ? [
              {
                ...observed(evidence, model, layers, variance, 'rule.prelu-fanin-deep.message'),
                ...fanOutFix(evidence, model),
              },
            ]
          : [],
      ),
  },
  {
    code: 'AL107',
    slug: 'elu-lsuv-deep',
    survey: 'R09',
    severity: 'info',
    enabled: true,
    references: ['li', 'mishkinMatas'],
    observe: (evidence) => {
      const [lsuv, ...others] = evidence.outlines.lsuv;
      return lsuv === undefined
        ? []
        : veryDeep(evidence, ['elu', 'mpelu']).map(({ model, layers, variance }) => ({
            ...observed(evidence, model, layers, variance, 'rule.elu-lsuv-deep.message'),
            span: lsuv,
            covers: others,
            related: [{ span: model.span, message: { key: 'rule.related.model' } }],
          }));
    },
  },
];

function plainModels({ outlines }: Evidence): readonly ModelOutline[] {
  return outlines.models.filter(isPlain);
}

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

/** Activations of these kinds between weighted layers; `[]` where others are among them. */
function hiddenOf(
  evidence: Evidence,
  model: ModelOutline,
  ids: readonly string[],
): readonly ActivationLayer[] {
  return hiddenActivations(model).filter((layer) => ids.includes(idOf(evidence, layer)));
}

interface Deep {
  readonly model: ModelOutline;
  readonly layers: readonly ActivationLayer[];
  readonly variance: number | undefined;
}

/** Very deep plain models whose hidden activations are all of these kinds. */
function veryDeep(evidence: Evidence, ids: readonly string[]): readonly Deep[] {
  return plainModels(evidence)
    .filter(({ depth }) => depth.least >= VERY_DEEP)
    .map((model) => ({
      model,
      layers: hiddenOf(evidence, model, ids),
      variance: commonWeightVariance(model),
    }))
    .filter(({ model, layers }) => {
      const all = hiddenActivations(model);
      return layers.length > 0 && layers.length === all.length;
    });
}

function observed(
  evidence: Evidence,
  { span, depth }: ModelOutline,
  layers: readonly ActivationLayer[],
  variance: number | undefined,
  key:
    | 'rule.relu-deep-no-bn.message'
    | 'rule.prelu-fanin-deep.message'
    | 'rule.elu-lsuv-deep.message',
): Observation {
  const [first] = layers;
  const expected = first && expectedOf(evidence, first, variance, countOf(layers));
  return {
    span,
    message: {
      key: expected ? `${key}.expected` : key,
      values: { depth: depth.least, ...expected },
    },
    related: first ? [{ span: first.span, message: { key: 'rule.related.activation' } }] : [],
  };
}

/** The layers that follow an activation all start so. */
function startsBy(model: ModelOutline, holds: (weighted: WeightedLayer) => boolean): boolean {
  return model.layers.filter(isWeighted).every(holds);
}

function divides({ initialiser: { scheme, mode } }: WeightedLayer): boolean {
  return scheme === 'he' && (mode === 'fanIn' || mode === 'average');
}

function fanOutFix({ source }: Evidence, { layers }: ModelOutline): Pick<Observation, 'fix'> {
  const calls = new Map(
    layers
      .filter(isWeighted)
      .flatMap(({ initialiser }) =>
        initialiser.call && initialiser.source === 'call'
          ? [[initialiser.call.start, initialiser] as const]
          : [],
      ),
  );
  const edits = [...calls.values()].map(
    ({ call, settings }): TextEdit | undefined =>
      call && setArgument(source, call, settings, 'mode', "'fan_out'"),
  );
  const whole = edits.filter((edit) => edit !== undefined);
  return whole.length > 0 && whole.length === edits.length
    ? { fix: { title: { key: 'rule.prelu-fanin-deep.fix' }, edits: whole } }
    : {};
}

function expectedOf(
  evidence: Evidence,
  layer: ActivationLayer,
  variance: number | undefined,
  count: number,
): Expectation | undefined {
  const use = useOf(evidence, layer);
  return expectation(use && expressionOf(use), variance, count);
}

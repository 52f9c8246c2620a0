import type { ActivationLayer, ModelOutline, WeightedLayer } from '../../detect/outline/model';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import { countOf, hiddenActivations, isWeighted } from '../chain';
import { expectedOf, hiddenOf, plainModels } from '../depth';
import { setArgument } from '../edits';
import type { TextEdit } from '../finding';
import { commonWeightVariance } from '../signal';

/** Depth of the nets that the survey's authors trained without normalisation. */
const VERY_DEEP = 30;

/** What was reported of nets of thirty layers and more without normalisation. */
export const veryDeepRules: readonly AdviceRule[] = [
  {
    code: 'AL105',
    slug: 'relu-deep-no-bn',
    survey: 'R06',
    severity: 'info',
    enabled: true,
    references: ['survey', 'li'],
    since: { text: 'rule.relu-deep-no-bn.since', references: ['he', 'hanin'] },
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
        : veryDeep(evidence, ['elu', 'mpelu']).map(({ model }) => ({
            span: lsuv,
            message: {
              key: 'rule.elu-lsuv-deep.message',
              values: { depth: model.depth.least },
            } as const,
            covers: others,
            related: [{ span: model.span, message: { key: 'rule.related.model' } as const }],
          }));
    },
  },
];

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
  key: 'rule.relu-deep-no-bn.message' | 'rule.prelu-fanin-deep.message',
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

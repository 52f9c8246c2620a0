import type { ActivationLayer, JoinLayer, Layer, ModelOutline } from '../../detect/outline/model';
import { isUnknown } from '../../math/analysis';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import {
  hiddenActivations,
  idOf,
  isActivation,
  isNormalisation,
  isPlain,
  isWeighted,
  strands,
  useOf,
} from '../chain';
import { creluStart } from '../crelu';
import { analysisOf } from '../signal';

/** True of most code, or an opinion: off unless they are asked for. */
export const optionalRules: readonly AdviceRule[] = [
  {
    code: 'AL901',
    slug: 'bias-shift',
    survey: 'R13',
    severity: 'info',
    enabled: false,
    references: ['clevert', 'he'],
    since: { text: 'rule.bias-shift.since', references: ['klambauer'] },
    observe: (evidence) =>
      evidence.detection.traits.transformer
        ? []
        : evidence.outlines.models.filter(isPlain).flatMap((model) => shifting(evidence, model)),
  },
  {
    code: 'AL902',
    slug: 'relu-dead',
    survey: 'R12',
    severity: 'warning',
    enabled: false,
    references: ['clevert', 'maas'],
    since: { text: 'rule.relu-dead.since', references: ['lu'] },
    observe: (evidence) => evidence.outlines.models.flatMap((model) => dying(evidence, model)),
  },
  {
    code: 'AL903',
    slug: 'resnet-prelu',
    survey: 'R29',
    severity: 'hint',
    enabled: false,
    references: ['survey'],
    since: { text: 'rule.resnet-prelu.since', references: ['deng', 'heIdentity'] },
    observe: ({ outlines, ...rest }) =>
      outlines.models.flatMap((model) => residualSlopes({ outlines, ...rest }, model)),
  },
  {
    code: 'AL904',
    slug: 'maxout-cost',
    survey: 'R19',
    severity: 'info',
    enabled: false,
    references: ['goodfellow'],
    observe: ({ outlines }) =>
      outlines.models.flatMap((model) =>
        strands(model).flatMap((strand) => strand.flatMap((layer) => maxout(layer, strand))),
      ),
  },
  {
    code: 'AL905',
    slug: 'crelu-where',
    survey: 'R21',
    severity: 'hint',
    enabled: false,
    references: ['survey', 'shang'],
    observe: (evidence) => evidence.outlines.models.flatMap((model) => lateCrelu(evidence, model)),
  },
];

/** A mean that is smaller than this is what the analysis of tanh and SELU leaves. */
const NO_MEAN = 1e-6;

function shifting(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  return hiddenActivations(model).flatMap((layer) => {
    const use = useOf(evidence, layer);
    const moments = use && analysisOf(use)?.moments;
    return moments === undefined || isUnknown(moments) || Math.abs(moments.mean) < NO_MEAN
      ? []
      : [
          {
            span: layer.span,
            message: {
              key: 'rule.bias-shift.message',
              values: { name: layer.name, mean: Number(moments.mean.toPrecision(3)) },
            } as const,
          },
        ];
  });
}

/** Learning rates from here on are large for plain gradient descent without normalisation. */
const LARGE_RATE = 0.1;

function dying(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  const optimiser = model.optimisers.find(
    ({ learningRate: { value, source } }) =>
      value !== undefined && source !== 'default' && value >= LARGE_RATE,
  );
  if (optimiser === undefined || model.unknowns.length > 0 || model.layers.some(isNormalisation)) {
    return [];
  }
  return hiddenActivations(model)
    .filter((layer) => isHardOnTheLeft(evidence, layer))
    .slice(0, 1)
    .map(({ span, name }) => ({
      span,
      message: {
        key: 'rule.relu-dead.message',
        values: { name, rate: optimiser.learningRate.value ?? 0 },
      } as const,
      related: [
        {
          span: optimiser.learningRate.span ?? optimiser.span,
          message: { key: 'rule.related.rate' } as const,
        },
      ],
    }));
}

function isHardOnTheLeft(evidence: Evidence, layer: ActivationLayer): boolean {
  const use = useOf(evidence, layer);
  const saturation = use && analysisOf(use)?.leftSaturation;
  return saturation !== undefined && !isUnknown(saturation) && saturation.kind === 'hard';
}

function residualSlopes(evidence: Evidence, model: ModelOutline): readonly Observation[] {
  return strands(model).flatMap((strand) =>
    strand.flatMap((layer) =>
      layer.kind === 'join' && layer.how === 'add'
        ? insideOf(layer, strand)
            .filter(isActivation)
            .filter((one) => idOf(evidence, one) === 'prelu')
            .map(({ span }) => ({
              span,
              message: { key: 'rule.resnet-prelu.message' } as const,
              related: [{ span: layer.span, message: { key: 'rule.related.sum' } as const }],
            }))
        : [],
    ),
  );
}

function insideOf(join: JoinLayer, strand: readonly Layer[]): readonly Layer[] {
  const main = join.from === undefined ? [] : strand.slice(join.from, strand.indexOf(join));
  return [...main, ...join.others.flatMap(({ layers }) => layers)];
}

/** The maximum of weighted layers that stand side by side. */
function maxout(layer: Layer, strand: readonly Layer[]): readonly Observation[] {
  if (layer.kind !== 'join' || layer.how !== 'maximum' || layer.from === undefined) {
    return [];
  }
  const main = strand.slice(layer.from, strand.indexOf(layer));
  const branches = [main, ...layer.others.map(({ layers }) => layers)];
  return branches.every((branch) => branch.length === 1 && branch.every(isWeighted))
    ? [
        {
          span: layer.span,
          message: { key: 'rule.maxout-cost.message', values: { pieces: branches.length } },
        },
      ]
    : [];
}

function lateCrelu(evidence: Evidence, { layers }: ModelOutline): readonly Observation[] {
  const weighted = layers.filter(isWeighted).length;
  return layers.flatMap((layer, index) => {
    const start = creluStart(evidence, layers, index);
    if (start === undefined) {
      return [];
    }
    const depth = layers.slice(0, start).filter(isWeighted).length;
    return depth > weighted / 2
      ? [
          {
            span: layer.span,
            message: { key: 'rule.crelu-where.message', values: { depth, weighted } } as const,
          },
        ]
      : [];
  });
}

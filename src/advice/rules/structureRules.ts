import type { Layer, WeightedLayer } from '../../detect/outline/model';
import type { AdviceRule, Evidence, Observation } from '../adviceRule';
import {
  after,
  before,
  idOf,
  isActivation,
  isNormalisation,
  isWeighted,
  type Passed,
  type Strand,
  strands,
} from '../chain';
import { creluStart } from '../crelu';
import { named, replace } from '../edits';

/** What stands beside what in a chain. */
export const structureRules: readonly AdviceRule[] = [
  {
    code: 'AL102',
    slug: 'sigmoid-hidden',
    survey: 'R02',
    severity: 'hint',
    enabled: true,
    references: ['survey', 'lecun1989'],
    yieldsTo: ['sigmoid-deep'],
    observe: (evidence) =>
      evidence.outlines.models.flatMap(({ layers }) => hiddenSigmoids(evidence, layers)),
  },
  {
    code: 'AL104',
    slug: 'no-nonlinearity',
    survey: 'R05',
    severity: 'warning',
    enabled: true,
    references: ['survey'],
    observe: (evidence) =>
      evidence.outlines.models.flatMap((model) => strands(model).flatMap(collapsing)),
  },
  {
    code: 'AL110',
    slug: 'crelu-width',
    survey: 'R20',
    severity: 'warning',
    enabled: true,
    references: ['shang'],
    observe: (evidence) =>
      evidence.outlines.models.flatMap((model) =>
        strands(model).flatMap((strand) => narrowAfterCrelu(evidence, strand)),
      ),
  },
];

function hiddenSigmoids(evidence: Evidence, strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) =>
    isActivation(layer) &&
    idOf(evidence, layer) === 'sigmoid' &&
    isPlainWeights(before(strand, index, throughNormalisation)) &&
    isPlainWeights(after(strand, index, throughNormalisation))
      ? [{ span: layer.span, message: { key: 'rule.sigmoid-hidden.message' } as const }]
      : [],
  );
}

const throughNormalisation: Passed = (layer) =>
  layer.kind === 'normalisation' || isRearranging(layer) || layer.kind === 'maxPooling';

const PLAIN_WEIGHTS: ReadonlySet<string> = new Set(['dense', 'conv1d', 'conv2d', 'conv3d']);

function isPlainWeights(layer: Layer | undefined): layer is WeightedLayer {
  return isWeighted(layer) && PLAIN_WEIGHTS.has(layer.weighted);
}

/** What keeps a linear map linear: also batch normalisation, whose statistics are fixed at test time. */
const linear: Passed = (layer) =>
  isRearranging(layer) ||
  (isNormalisation(layer) &&
    (layer.normalisation === 'batch' ||
      layer.normalisation === 'weight' ||
      layer.normalisation === 'spectral'));

function isRearranging({ kind }: Layer): boolean {
  return kind === 'dropout' || kind === 'reshape' || kind === 'identity';
}

function collapsing(strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) => {
    const next = after(strand, index, linear);
    return isPlainWeights(layer) &&
      isPlainWeights(next) &&
      collapse(layer, next) &&
      !isUsedElsewhere(strand, index, strand.indexOf(next))
      ? [
          {
            span: next.span,
            message: {
              key: 'rule.no-nonlinearity.message',
              values: { first: layer.name, second: next.name },
            } as const,
            related: [{ span: layer.span, message: { key: 'rule.related.firstLinear' } as const }],
          },
        ]
      : [];
  });
}

/** What stands between the two also goes around the second: as a shortcut, or as an output. */
function isUsedElsewhere(strand: Strand, first: number, second: number): boolean {
  return strand.some((layer) => {
    if (layer.kind === 'output') {
      return layer.others.length > 0;
    }
    const from = layer.kind === 'join' || layer.kind === 'gate' ? layer.from : undefined;
    return from !== undefined && from > first && from <= second;
  });
}

/**
 * Two linear maps in a row say no more than one, unless the first is narrow on purpose
 * (a low-rank factorisation, a bottleneck), or one of them works on single positions or
 * channels (pointwise and depthwise convolutions).
 */
function collapse(first: WeightedLayer, second: WeightedLayer): boolean {
  const toDense = second.weighted === 'dense';
  return (
    (first.weighted === second.weighted || toDense) &&
    [first, second].every((layer) => layer.weighted === 'dense' || isWholeConvolution(layer)) &&
    !isShared(first, second) &&
    isNotNarrower(first, second)
  );
}

/** TensorFlow.js has no groups, so that none are told of. */
function isWholeConvolution({ kernel, groups, settings }: WeightedLayer): boolean {
  const ungrouped =
    groups === 1 || (groups === undefined && named(settings, 'groups') === undefined);
  return ungrouped && (kernel?.some((extent) => extent > 1) ?? false);
}

function isShared(first: WeightedLayer, second: WeightedLayer): boolean {
  return first.instance !== undefined && first.instance === second.instance;
}

function isNotNarrower({ inputs, outputs }: WeightedLayer, second: WeightedLayer): boolean {
  if (outputs === undefined || second.outputs === undefined) {
    return false;
  }
  return outputs >= Math.min(inputs ?? Number.POSITIVE_INFINITY, second.outputs);
}

function narrowAfterCrelu(evidence: Evidence, strand: Strand): readonly Observation[] {
  return strand.flatMap((layer, index) => {
    const start = creluStart(evidence, strand, index);
    const first = start === undefined ? undefined : before(strand, start, throughNormalisation);
    const next = after(strand, index, throughNormalisation);
    const channels = isPlainWeights(first) ? first.outputs : undefined;
    if (channels === undefined || !isPlainWeights(next)) {
      return [];
    }
    const { inputs, inputsSpan, weighted } = next;
    // A flattened map has more inputs than channels.
    const same = isPlainWeights(first) && first.weighted === weighted;
    return same && inputsSpan !== undefined && inputs !== undefined && inputs !== 2 * channels
      ? [
          {
            span: next.span,
            message: {
              key: 'rule.crelu-width.message',
              values: { channels, doubled: 2 * channels, inputs },
            } as const,
            related: [{ span: layer.span, message: { key: 'rule.related.activation' } as const }],
            fix: {
              title: { key: 'rule.crelu-width.fix', values: { doubled: 2 * channels } } as const,
              edits: [replace(inputsSpan, String(2 * channels))],
            },
          },
        ]
      : [];
  });
}

import type { Layer, ModelOutline, WeightedLayer } from '../../detect/outline/model';
import type { AdviceRule, Observation } from '../adviceRule';
import {
  after,
  isNormalisation,
  isPlainWeights,
  isRearranging,
  isWeighted,
  type Passed,
  type Strand,
  strands,
} from '../chain';
import { named } from '../edits';

/** Two layers in a row with nothing between them that bends. */
export const linearRule: AdviceRule = {
  code: 'AL104',
  slug: 'no-nonlinearity',
  survey: 'R05',
  severity: 'warning',
  enabled: true,
  references: ['survey'],
  observe: (evidence) => evidence.outlines.models.flatMap(collapsing),
};

/** What keeps a linear map linear: also batch normalisation, whose statistics are fixed at test time. */
const linear: Passed = (layer) =>
  isRearranging(layer) ||
  (isNormalisation(layer) &&
    (layer.normalisation === 'batch' ||
      layer.normalisation === 'weight' ||
      layer.normalisation === 'spectral'));

function collapsing(model: ModelOutline): readonly Observation[] {
  const uses = timesUsed(model);
  return strands(model).flatMap((strand) => runs(pairs(strand, uses)).map(told));
}

/** A layer, and the one that it could be merged with. */
type Pair = readonly [first: WeightedLayer, second: WeightedLayer];

function pairs(strand: Strand, uses: ReadonlyMap<number | undefined, number>): readonly Pair[] {
  return strand.flatMap((layer, index): readonly Pair[] => {
    const next = isPlainWeights(layer) ? after(strand, index, linear) : undefined;
    if (!isPlainWeights(layer) || !isPlainWeights(next)) return [];
    const end = strand.indexOf(next);
    return collapse(layer, next, strand.slice(index + 1, end)) &&
      uses.get(layer.instance) === uses.get(next.instance) &&
      !isUsedElsewhere(strand, index, end)
      ? [[layer, next]]
      : [];
  });
}

/** Layers in a row, each of which could be merged with the next. */
type Run = readonly [WeightedLayer, WeightedLayer, ...WeightedLayer[]];

function runs(found: readonly Pair[]): readonly Run[] {
  const all: Run[] = [];
  for (const [first, second] of found) {
    const before = all.at(-1);
    if (before && before.at(-1) === first) {
      all[all.length - 1] = [...before, second];
    } else {
      all.push([first, second]);
    }
  }
  return all;
}

function told([first, second, ...others]: Run): Observation {
  const last = others.at(-1);
  return {
    span: second.span,
    message: last
      ? {
          key: 'rule.no-nonlinearity.message.run',
          values: { count: others.length + 2, first: first.name, last: last.name },
        }
      : {
          key: 'rule.no-nonlinearity.message',
          values: { first: first.name, second: second.name },
        },
    related: [
      { span: first.span, message: { key: 'rule.related.firstLinear' } },
      ...others.map(({ span }) => ({ span, message: { key: 'rule.related.same' } as const })),
    ],
  };
}

/** Of each layer's object: one that serves several others cannot be merged into any. */
function timesUsed(model: ModelOutline): ReadonlyMap<number | undefined, number> {
  const counts = new Map<number | undefined, number>();
  for (const { instance } of strands(model).flat().filter(isWeighted)) {
    counts.set(instance, instance === undefined ? 1 : (counts.get(instance) ?? 0) + 1);
  }
  return counts;
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
 * (a low-rank factorisation, a bottleneck), one of them works on single positions or
 * channels (pointwise and depthwise convolutions), or the second on parts of what the
 * first gives (the heads of an attention).
 */
function collapse(first: WeightedLayer, second: WeightedLayer, between: Strand): boolean {
  const toDense = second.weighted === 'dense';
  return (
    (first.weighted === second.weighted || toDense) &&
    [first, second].every((layer) => layer.weighted === 'dense' || isWholeConvolution(layer)) &&
    !isShared(first, second) &&
    isNotNarrower(first, second, between) &&
    !(first.weighted === 'dense' && toDense && isCutUp(first, second, between))
  );
}

/** TensorFlow.js has no groups, so that none are told of. */
function isWholeConvolution({ kernel, groups, settings }: WeightedLayer): boolean {
  const told = named(settings, 'groups') ?? named(settings, '**');
  const ungrouped = groups === 1 || (groups === undefined && told === undefined);
  return ungrouped && (kernel?.some((extent) => extent > 1) ?? false);
}

function isShared(first: WeightedLayer, second: WeightedLayer): boolean {
  return first.instance !== undefined && first.instance === second.instance;
}

/** Features are told apart, or changed for others; those that PyTorch’s second layer takes are told. */
function isCutUp(first: WeightedLayer, second: WeightedLayer, between: Strand): boolean {
  const isWhole = second.inputsSpan !== undefined && second.inputs === first.outputs;
  return between.some(
    (layer) =>
      layer.kind === 'reshape' &&
      !/flatten/i.test(layer.name) &&
      (!isWhole || TRANSPOSING.test(layer.name)),
  );
}

const TRANSPOSING = /transpose|permute|movedim|moveaxis|swapaxes/i;

/** Positions become features. */
function isFlattening(layer: Layer): boolean {
  return layer.kind === 'reshape' && !TRANSPOSING.test(layer.name);
}

/** Of a convolution that a dense layer follows at each position, the whole patch goes in. */
function isNotNarrower(first: WeightedLayer, second: WeightedLayer, between: Strand): boolean {
  const { inputs, outputs, kernel } = first;
  if (outputs === undefined || second.outputs === undefined) {
    return false;
  }
  const isAtEach = second.weighted === 'dense' && !between.some(isFlattening);
  const area = isAtEach ? (kernel ?? []).reduce((product, each) => product * each, 1) : 1;
  return outputs >= Math.min((inputs ?? Number.POSITIVE_INFINITY) * area, second.outputs);
}

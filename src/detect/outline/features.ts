import { widthFactor } from '../../frameworks/gates';
import type { WeightedKind } from '../../frameworks/layerKinds';
import type { GraphNode, MadeLayer, Step } from './graph';
import type { JoinHow } from './model';
import { truthOf } from './operators';
import { itemsOf, numberOf, type Value } from './values';

type Features = GraphNode['features'];

/** Nothing is told of the channels. */
export const NO_FEATURES: Features = { in: undefined, out: undefined };

/** Channels that a step takes and gives, by what leads to it. */
export function stepFeatures(
  step: Step,
  inputs: readonly GraphNode[],
  otherwise: Features,
): Features {
  switch (step.kind) {
    case 'made':
      return featuresOf(step.made, inputs[0]);
    case 'join':
      return joinedFeatures(step.how, inputs);
    case 'gate':
      return { in: inputs[0]?.features.out, out: inputs[0]?.features.out };
    default:
      return otherwise;
  }
}

/** The last number of a shape, which counts the channels. */
export function lastOf(shape: Value | undefined): number | undefined {
  return numberOf(itemsOf(shape)?.at(-1));
}

/** Channels that go in and come out. */
export function featuresOf(made: MadeLayer, from: GraphNode | undefined): GraphNode['features'] {
  const before = from?.features.out ?? lastOf(made.bound.get('shape')?.value);
  const role = made.spelling?.role;
  const inputs = numberOf(made.bound.get('inputs')?.value) ?? before;
  if (role?.kind === 'weighted') {
    return { in: inputs, out: outputsOf(made, role.weighted, inputs) };
  }
  if (made.activation !== undefined) return { in: before, out: widened(made.activation, before) };
  const keeps = role?.kind === 'plain' && role.plain !== 'reshape';
  return { in: before, out: keeps || role?.kind === 'normalisation' ? before : undefined };
}

const KEEPS_WIDTH: ReadonlySet<WeightedKind> = new Set(['depthwise', 'attention', 'transformer']);

/** Attention gives back what it takes, and a layer in two directions twice its units. */
function outputsOf(
  made: MadeLayer,
  weighted: WeightedKind,
  inputs: number | undefined,
): number | undefined {
  const outputs = numberOf(made.bound.get('outputs')?.value);
  if (KEEPS_WIDTH.has(weighted)) return outputs ?? inputs;
  const doubled = made.bound.get('doubled')?.value;
  if (!doubled || outputs === undefined) return outputs;
  const truth = truthOf(doubled);
  return truth === undefined ? undefined : outputs * (truth ? 2 : 1);
}

function widened(activation: string, features: number | undefined): number | undefined {
  return features === undefined ? undefined : features * widthFactor(activation);
}

/** What a join gives: side by side the sum, otherwise the widest. */
export function joinedFeatures(how: JoinHow, nodes: readonly GraphNode[]): Features {
  const outs = nodes.map(({ features }) => features.out);
  const known = outs.filter((out) => out !== undefined);
  if (known.length < outs.length) return NO_FEATURES;
  if (how === 'either' && new Set(known).size > 1) return NO_FEATURES;
  const out =
    how === 'concatenate' ? known.reduce((sum, each) => sum + each, 0) : Math.max(...known);
  return { in: out, out };
}

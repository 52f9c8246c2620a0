import type {
  ActivationLayer,
  Branch,
  Layer,
  ModelOutline,
  NormalisationLayer,
  WeightedLayer,
} from '../detect/outline/model';
import type { ActivationUse } from '../detect/use';
import type { Evidence } from './adviceRule';

/** Layers that run one after the other: the longest chain of a model, or a side branch. */
export type Strand = readonly Layer[];

/** The longest chain, and every side branch, also of side branches. */
export function strands(model: ModelOutline): readonly Strand[] {
  const known = STRANDS.get(model) ?? withBranches(model.layers);
  STRANDS.set(model, known);
  return known;
}

/** Several rules ask for them, one after the other. */
const STRANDS = new WeakMap<ModelOutline, readonly Strand[]>();

function withBranches(layers: Strand): readonly Strand[] {
  const found = [layers];
  for (const layer of layers) {
    for (const branch of branchesOf(layer)) found.push(...withBranches(branch.layers));
  }
  return found;
}

/** What joins, gates or leaves the strand at a layer. */
export function branchesOf(layer: Layer): readonly Branch[] {
  switch (layer.kind) {
    case 'join':
    case 'output':
      return layer.others;
    case 'gate':
      return layer.gates;
    default:
      return NO_BRANCHES;
  }
}

const NO_BRANCHES: readonly Branch[] = [];

/** The use of an activation layer, where detection found it. */
export function useOf({ detection }: Evidence, layer: ActivationLayer): ActivationUse | undefined {
  return layer.use === undefined ? undefined : detection.uses[layer.use];
}

/** Catalogue id; of a function of the project's own, of what it equals. */
export function idOf(evidence: Evidence, layer: ActivationLayer): string {
  return useOf(evidence, layer)?.equals ?? layer.activation;
}

/** The value of a parameter, if the source or the framework says it. */
export function parameterOf(use: ActivationUse | undefined, name: string): number | undefined {
  const value = use?.parameters[name]?.value;
  return typeof value === 'number' ? value : undefined;
}

export function isWeighted(layer: Layer | undefined): layer is WeightedLayer {
  return layer?.kind === 'weighted';
}

const PLAIN_WEIGHTS: ReadonlySet<string> = new Set(['dense', 'conv1d', 'conv2d', 'conv3d']);

/** Dense and convolutional layers, without what is recurrent, transposed or looked up. */
export function isPlainWeights(layer: Layer | undefined): layer is WeightedLayer {
  return isWeighted(layer) && PLAIN_WEIGHTS.has(layer.weighted);
}

export function isActivation(layer: Layer | undefined): layer is ActivationLayer {
  return layer?.kind === 'activation';
}

export function isNormalisation(layer: Layer | undefined): layer is NormalisationLayer {
  return layer?.kind === 'normalisation';
}

/** Layers between which two others still count as neighbours. */
export type Passed = (layer: Layer) => boolean;

/** What only leaves out, moves or scales values, all by the same rule. */
export const passive: Passed = ({ kind }) =>
  kind === 'dropout' || kind === 'reshape' || kind === 'identity' || kind === 'noise';

/** What leaves values as they are, and changes their place at most. */
export function isRearranging({ kind }: Layer): boolean {
  return kind === 'dropout' || kind === 'reshape' || kind === 'identity';
}

/** The first layer after `index` that is not passed over. */
export function after(strand: Strand, index: number, passed: Passed): Layer | undefined {
  for (let at = index + 1; at < strand.length; at++) {
    const layer = strand[at];
    if (layer && !passed(layer)) return layer;
  }
  return undefined;
}

/** The last layer before `index` that is not passed over. */
export function before(strand: Strand, index: number, passed: Passed): Layer | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const layer = strand[at];
    if (layer && !passed(layer)) return layer;
  }
  return undefined;
}

/**
 * Nothing in it keeps the scale of signals or leads around layers, and nothing is unknown
 * that might: what is said of depth holds for such chains.
 */
export function isPlain({ layers, unknowns }: ModelOutline): boolean {
  return (
    unknowns.length === 0 &&
    layers.every(({ kind }) => kind !== 'normalisation' && kind !== 'join' && kind !== 'gate')
  );
}

/** How often the layers run at least. */
export function countOf(layers: readonly Layer[]): number {
  return layers.reduce((sum, { times }) => sum + times.least, 0);
}

/** Activations between weighted layers of the longest chain. */
export function hiddenActivations(model: ModelOutline): readonly ActivationLayer[] {
  const first = model.layers.findIndex(isWeighted);
  const last = model.layers.map(isWeighted).lastIndexOf(true);
  return model.layers.slice(first + 1, Math.max(first + 1, last)).filter(isActivation);
}

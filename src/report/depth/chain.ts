import { findActivation } from '../../activations/catalogue';
import { expressionOf } from '../../advice/signal';
import type { Expr } from '../../math/expression';
import type { Normalising } from '../../math/network/network';
import { toInfix } from '../../math/print';
import type { PanelFile, PanelLayer, PanelModel } from '../../protocol';
import { rowBuilder } from './chainRow';
import { depthLimits } from './settings';
import { unrolled } from './unrolled';

/** What a model does to its numbers, in a row. */
export type ChainOperation =
  /** `code`: as the code starts the weights; left out: it does not tell. */
  | { readonly kind: 'weights'; readonly code?: CodeWeights }
  | Normalising
  /** `name`: of the activation; left out: there is none. */
  | { readonly kind: 'activate'; readonly activation: Expr; readonly name?: string }
  /** As in a network. */
  | { readonly kind: 'sum'; readonly from: number; readonly branch: readonly ChainOperation[] };

export type CodeWeights = Pick<
  Extract<PanelLayer, { readonly kind: 'weighted' }>,
  'initialiser' | 'fanIn' | 'fanOut' | 'bias'
>;

/** A model as a row, and what of it is not in it. */
export interface Chain {
  readonly operations: readonly ChainOperation[];
  readonly leftOut: readonly LeftOut[];
  readonly standIns: readonly StandIn[];
}

export type LeftOut =
  /** Values that come together in another way than by a sum, or by one that cannot be followed. */
  | 'join'
  | 'gate'
  | 'unknown'
  | 'pooling'
  | 'normalisation'
  | 'activation'
  /** There are more layers than can be followed. */
  | 'rest';

/** Normalisations that another one stands in for. */
export type StandIn = 'group' | 'instance';

/** By its name where it has one: it may be another one in order after an edit. */
export function modelKey({ name }: PanelModel, index: number): string {
  return name ?? `#${index + 1}`;
}

export function modelOf(file: PanelFile, key: string): PanelModel | undefined {
  return file.models.find((model, index) => modelKey(model, index) === key);
}

/** Models with more than one weighted layer: less is no chain. */
export function followedModels(file: PanelFile): readonly PanelModel[] {
  return file.models.filter(
    ({ layers }) => unrolled(layers, MOST_TIMES).filter(isWeighted).length > 1,
  );
}

/** The longest chain of a model, with what is added to it on its way. */
export function chainOf({ layers }: PanelModel, uses: PanelFile['uses']): Chain {
  const row = rowBuilder(functionsOf(uses), MOST_TIMES);
  const operations = row.main(layers, depthLimits.layers.hi);
  return { operations, leftOut: [...row.leftOut], standIns: [...row.standIns] };
}

/** What a use does to each number; `undefined`: it is not known, or takes several at once. */
function functionsOf(uses: PanelFile['uses']): (index: number | undefined) => Expr | undefined {
  const known = new Map<string, Expr>();
  return (index) => {
    const use = index === undefined ? undefined : uses[index]?.use;
    // Of what takes several numbers at once there is only a slice.
    const isSlice = use && findActivation(use.activation)?.arity === 'vector';
    const expression = use && !isSlice ? expressionOf(use) : undefined;
    if (expression === undefined) return undefined;
    // The same function is one object, so that what is worked out of it is so once.
    const key = toInfix(expression);
    known.set(key, known.get(key) ?? expression);
    return known.get(key);
  };
}

function isWeighted({ layer }: { readonly layer: PanelLayer }): boolean {
  return layer.kind === 'weighted';
}

/** One more than can be followed: that there are more is told. */
const MOST_TIMES = depthLimits.layers.hi + 1;

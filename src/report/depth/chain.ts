import { findActivation } from '../../activations/catalogue';
import { expressionOf } from '../../advice/signal';
import { x } from '../../math/build';
import type { Expr } from '../../math/expression';
import type { Normalisation } from '../../math/network/network';
import { toInfix } from '../../math/print';
import type { PanelFile, PanelLayer, PanelModel } from '../../protocol';
import { depthLimits } from './settings';

/** A weighted layer and what comes behind it, up to the next one. */
export interface ChainLayer {
  /** Name of the activation; left out: there is none. */
  readonly name?: string;
  readonly activation: Expr;
  readonly normalisation: Normalisation;
  /** As the code starts its weights; left out: it does not tell. */
  readonly weights?: CodeWeights;
}

export type CodeWeights = Pick<
  Extract<PanelLayer, { readonly kind: 'weighted' }>,
  'initialiser' | 'fanIn' | 'fanOut' | 'bias'
>;

/** The layers of a model in a row, and what of it is not in them. */
export interface Chain {
  readonly layers: readonly ChainLayer[];
  readonly leftOut: readonly LeftOut[];
}

export type LeftOut =
  | 'join'
  | 'gate'
  | 'unknown'
  | 'pooling'
  | 'normalisation'
  | 'activation'
  /** There are more layers than can be followed. */
  | 'rest';

/** By its name where it has one: it may be another one in order after an edit. */
export function modelKey({ name }: PanelModel, index: number): string {
  return name ?? `#${index + 1}`;
}

export function modelOf(file: PanelFile, key: string): PanelModel | undefined {
  return file.models.find((model, index) => modelKey(model, index) === key);
}

/** Models with more than one weighted layer: less is no chain. */
export function followedModels(file: PanelFile): readonly PanelModel[] {
  return file.models.filter(({ layers }) => repeated(layers).filter(isWeighted).length > 1);
}

/** The longest chain as plain layers. What leads around layers, or is not known, is left out. */
export function chainOf({ layers }: PanelModel, uses: PanelFile['uses']): Chain {
  const leftOut = new Set<LeftOut>();
  const known = new Map<string, Expr>();
  /** The same function is one object, so that what is worked out of it is so once. */
  const functionOf = (index: number | undefined): Expr | undefined => {
    const use = index === undefined ? undefined : uses[index]?.use;
    // Of what takes several numbers at once there is only a slice.
    const isSlice = use && findActivation(use.activation)?.arity === 'vector';
    const expression = use && !isSlice ? expressionOf(use) : undefined;
    if (expression === undefined) return undefined;
    const key = toInfix(expression);
    known.set(key, known.get(key) ?? expression);
    return known.get(key);
  };
  const found: ChainLayer[] = [];
  for (const layer of repeated(layers)) {
    const last = found.at(-1);
    if (layer.kind === 'weighted') found.push(begun(layer));
    else if (last !== undefined)
      found[found.length - 1] = extended(last, layer, functionOf, leftOut);
  }
  const { hi } = depthLimits.layers;
  if (found.length > hi) leftOut.add('rest');
  return { layers: found.slice(0, hi), leftOut: [...leftOut] };
}

function begun({
  initialiser,
  fanIn,
  fanOut,
  bias,
}: PanelLayer & { kind: 'weighted' }): ChainLayer {
  return {
    activation: x,
    normalisation: 'none',
    weights: { initialiser, fanIn, fanOut, bias },
  };
}

function isWeighted(layer: PanelLayer): boolean {
  return layer.kind === 'weighted';
}

/** What is done to a layer's numbers by what follows it. */
function extended(
  last: ChainLayer,
  layer: PanelLayer,
  functionOf: (use: number | undefined) => Expr | undefined,
  leftOut: Set<LeftOut>,
): ChainLayer {
  switch (layer.kind) {
    case 'activation': {
      const activation = functionOf(layer.use);
      if (activation === undefined || last.name !== undefined) {
        leftOut.add('activation');
        return last;
      }
      return { ...last, activation, name: layer.name };
    }
    case 'normalisation': {
      const normalisation = followed[layer.normalisation];
      // Behind the activation it is the next layer's inputs that are normalised.
      if (normalisation === undefined || last.name !== undefined) {
        leftOut.add('normalisation');
        return last;
      }
      return { ...last, normalisation };
    }
    case 'join':
    case 'gate':
    case 'unknown':
      leftOut.add(layer.kind);
      return last;
    case 'maxPooling':
    case 'averagePooling':
      leftOut.add('pooling');
      return last;
    default:
      return last;
  }
}

/** Those that divide by the deviation of a unit, or of an input. */
const followed: Readonly<Record<string, Normalisation | undefined>> = {
  batch: 'batch',
  layer: 'layer',
  rms: 'layer',
};

/** One more than can be followed: that there are more is told. */
const MOST_TIMES = depthLimits.layers.hi + 1;

/** Layers of a loop that is not written out, as often as they run at least. */
function repeated(layers: readonly PanelLayer[]): readonly PanelLayer[] {
  const written: PanelLayer[] = [];
  for (let from = 0; from < layers.length; ) {
    const to = endOfLoop(layers, from);
    const times = Math.min(Math.max(1, layers[from]?.times.least ?? 1), MOST_TIMES);
    for (let time = 0; time < times; time += 1) written.push(...layers.slice(from, to));
    from = to;
  }
  return written;
}

function endOfLoop(layers: readonly PanelLayer[], from: number): number {
  const loop = layers[from]?.loop;
  if (loop === undefined) return from + 1;
  let to = from + 1;
  while (layers[to]?.loop === loop) to += 1;
  return to;
}

import type { Expr } from '../../math/expression';
import type { Network, NetworkLayer, Normalisation } from '../../math/network/network';
import type { ChainLayer, CodeWeights, LeftOut } from './chain';
import type { DepthSettings } from './settings';
import { type LayerStart, startOf } from './weights';

/** A chain of layers that is followed, from a model or of a chosen depth. */
export interface Followed {
  readonly network: Network;
  /** What of a model is not in it. */
  readonly leftOut: readonly LeftOut[];
  /** Layers whose start the code does not tell. */
  readonly untold: number;
}

/** Of a model: its framework's default stands in for what is not told. */
export interface Source {
  /** `torch` has a default of its own; the others start by Glorot’s rule. */
  readonly framework: string;
  readonly layers: readonly ChainLayer[];
  readonly leftOut: readonly LeftOut[];
}

/** So many layers of one activation. */
export function equalLayers(activation: Expr, count: number): readonly ChainLayer[] {
  return Array.from({ length: count }, () => ({ activation, normalisation: 'none' }));
}

export function networkOf(source: Source, settings: DepthSettings): Followed {
  const units = unitsOf(source.layers, settings);
  const inputs = units[0] ?? settings.width;
  let untold = 0;
  const layers = source.layers.map((layer, at): NetworkLayer => {
    const fans = { fanIn: units[at] ?? inputs, fanOut: units[at + 1] ?? inputs };
    const { activation, weights: code } = layer;
    const start = startOf(settings.start, { fans, activation, framework: source.framework, code });
    if (!start.told) untold += 1;
    return {
      units: fans.fanOut,
      weights: start.weights,
      biasVariance: biasVarianceOf(start, settings),
      normalisation: normalisationOf(layer.normalisation, settings),
      activation,
    };
  });
  const network = { inputs, inputDeviation: settings.inputDeviation, layers };
  return { network, leftOut: source.leftOut, untold };
}

function biasVarianceOf(
  { biasVariance: own }: LayerStart,
  { biasVariance }: DepthSettings,
): number {
  return biasVariance === 'rule' ? own : biasVariance;
}

function normalisationOf(own: Normalisation, { normalisation }: DepthSettings): Normalisation {
  return normalisation === 'code' ? own : normalisation;
}

/** Of less than this nothing would be normal. */
const LEAST_UNITS = 8;

/**
 * The inputs, and the units of each layer. Of a model its layers keep how they widen, from
 * their fans, and the widest is as wide as is chosen: the real ones would take too long.
 */
function unitsOf(
  layers: readonly ChainLayer[],
  { model, width, widening }: DepthSettings,
): readonly number[] {
  const relative = [1];
  for (const { weights } of layers) {
    const step = model === undefined ? widening ** (1 / layers.length) : growth(weights);
    relative.push((relative.at(-1) ?? 1) * step);
  }
  const widest = model === undefined ? 1 : Math.max(...relative);
  return relative.map((share) => Math.max(LEAST_UNITS, Math.round((width * share) / widest)));
}

/** 1 where the code does not tell. */
function growth(weights: CodeWeights | undefined): number {
  const { fanIn, fanOut } = weights ?? {};
  return fanIn === undefined || fanOut === undefined ? 1 : fanOut / fanIn;
}

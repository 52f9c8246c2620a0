import { findInitialisation, leftSlope, weightLaw } from '../../activations/initialisations';
import { analyse } from '../../math/analyse';
import { compile } from '../../math/compile';
import type { Expr } from '../../math/expression';
import type { Weights } from '../../math/network/network';
import type { CodeWeights } from './chain';
import type { StartId } from './settings';

export interface Fans {
  readonly fanIn: number;
  readonly fanOut: number;
}

/** How a layer starts. */
export interface LayerStart {
  readonly weights: Weights;
  readonly biasVariance: number;
  /** False: the code does not tell, and the framework's default stands in for it. */
  readonly told: boolean;
}

/** What the layer is made of, and what its weights are made for. */
export interface Started {
  readonly fans: Fans;
  readonly activation: Expr;
  readonly framework: string;
  readonly code?: CodeWeights | undefined;
}

export function startOf(start: StartId, layer: Started): LayerStart {
  switch (start) {
    case 'lsuv':
      return { weights: { kind: 'lsuv' }, biasVariance: 0, told: true };
    case 'code':
      return asWritten(layer);
    case 'he_in':
      return byRule('he', 'in', layer);
    case 'he_out':
      return byRule('he', 'out', layer);
    default:
      return byRule(start, undefined, layer);
  }
}

function byRule(
  id: 'torch_default' | 'xavier' | 'he' | 'lecun' | 'taylor',
  fan: 'in' | 'out' | undefined,
  { fans, activation, code }: Started,
): LayerStart {
  const rule = findInitialisation(id);
  const slope = id === 'he' ? rectifierSlope(activation) : leftSlope(analyse(activation));
  const answer = rule && weightLaw(rule, fans, { leftSlope: slope, ...(fan && { fan }) });
  if (!answer?.ok) return { ...normal(1), told: false };
  const { varianceTimesFanIn, biasVariance } = answer.law;
  return { ...normal(varianceTimesFanIn), biasVariance: biasOf(biasVariance, code), told: true };
}

function normal(varianceTimesFanIn: number): Omit<LayerStart, 'told'> {
  return { weights: { kind: 'normal', varianceTimesFanIn }, biasVariance: 0 };
}

function biasOf(variance: number, code: CodeWeights | undefined): number {
  return code?.bias === false ? 0 : variance;
}

/**
 * He's rule is derived for rectifiers, from the slope of their left half; frameworks give
 * every other activation what it says of ReLU.
 */
function rectifierSlope(activation: Expr): number {
  const f = compile(activation);
  const slope = -f(-1);
  const straight = f(1) === 1 && f(8) === 8 && f(-8) === -8 * slope && f(0) === 0;
  return straight ? slope : 0;
}

/** Where the code does not tell, or not by a rule that can be followed, the framework's own. */
function asWritten(layer: Started): LayerStart {
  const fallback = byRule(
    layer.framework === 'torch' ? 'torch_default' : 'xavier',
    undefined,
    layer,
  );
  const { code } = layer;
  if (code === undefined) return fallback;
  const varianceTimesFanIn = writtenVariance(code, layer.fans);
  if (code.initialiser.scheme === 'torchDefault') return fallback;
  if (varianceTimesFanIn === undefined) return { ...fallback, told: false };
  return { ...normal(varianceTimesFanIn), told: true };
}

/** Fan-in times the variance, for the fans of the network that is followed. */
function writtenVariance(
  { initialiser, fanIn: writtenFanIn }: CodeWeights,
  { fanIn, fanOut }: Fans,
): number | undefined {
  const { scheme, scale, mode, deviation, gain, conditional } = initialiser;
  if (conditional) return undefined;
  if (scheme === 'orthogonal') return (gain ?? 1) ** 2 * Math.min(1, fanIn / fanOut);
  if (deviation !== undefined) {
    return writtenFanIn === undefined ? undefined : writtenFanIn * deviation ** 2;
  }
  if (scale === undefined) return undefined;
  switch (mode) {
    case 'fanOut':
      return (scale * fanIn) / fanOut;
    case 'average':
      return (scale * 2 * fanIn) / (fanIn + fanOut);
    default:
      return scale;
  }
}

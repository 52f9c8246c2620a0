import { type ActivationLaw, activationLaw } from './activationLaw';
import { isUnknown, type Known } from './analysis';
import type { Expr } from './expression';

/** A stack of equal fully connected layers of great width, at initialisation. */
export interface Stack {
  /** fan-in times the variance of the weights. */
  readonly weightVariance: number;
  /** Variance of the biases; 0 if left out. */
  readonly biasVariance?: number;
  readonly layers: number;
  /** Mean square of the pre-activations that enter the first activation; 1 if left out. */
  readonly secondMoment?: number;
  /**
   * Correlation of these between two inputs, from -1 up to 1. Where it is given, the part
   * of the signal by which the two still differ is followed too.
   */
  readonly correlation?: number;
}

/** What has become of the signal, and of the gradient on its way back, after some layers. */
export interface LayerSignal {
  /** 1 after the first activation and the weights that follow. */
  readonly layer: number;
  /** The mean square of the pre-activations: what biases add counts too. */
  readonly secondMoment: number;
  /**
   * The part of it that depends on the input: half the mean squared difference between
   * the pre-activations of two inputs. What is the same for every input is not in it.
   */
  readonly inputDependent?: number;
  /** The squared norm of the gradient, relative to the one that enters at the far end. */
  readonly squaredGradient: number;
}

const MOST_LAYERS = 10_000;

/**
 * Mean-field propagation (Poole et al., arXiv:1606.05340; Schoenholz et al.,
 * arXiv:1611.01232): pre-activations of wide layers are normal, so that the second moment
 * obeys q' = weightVariance E f(sqrt(q) Z)^2 + biasVariance, and the squared gradient
 * gains weightVariance E f'(sqrt(q) Z)^2 a layer. The entry 0 is what comes in.
 */
export function propagate(expression: Expr, stack: Stack): Known<readonly LayerSignal[]> {
  const problem = problemWithStack(stack);
  if (problem !== undefined) return { unknown: problem };
  const law = activationLaw(expression);
  if (isUnknown(law)) return law;
  const signals: LayerSignal[] = [entering(stack)];
  const step = layerOf(law, stack);
  for (let layer = 1; layer <= stack.layers; layer += 1) {
    const before = signals.at(-1) ?? entering(stack);
    const after = step(before);
    if (isUnknown(after)) return after;
    signals.push(after);
  }
  return signals;
}

function problemWithStack(stack: Stack): string | undefined {
  const { weightVariance, biasVariance = 0, layers, secondMoment = 1, correlation = 0 } = stack;
  if (!isVariance(weightVariance) || !isVariance(biasVariance)) {
    return 'the variance of weights and biases must be a number from 0 upwards';
  }
  if (!Number.isInteger(layers) || layers < 0 || layers > MOST_LAYERS) {
    return `the number of layers must be a whole number from 0 to ${MOST_LAYERS}`;
  }
  if (!isVariance(secondMoment)) return 'the second moment must be a number from 0 upwards';
  return Math.abs(correlation) <= 1 ? undefined : 'the correlation must lie between -1 and 1';
}

function isVariance(value: number): boolean {
  return value >= 0 && value < Infinity;
}

function entering({ secondMoment = 1, correlation }: Stack): LayerSignal {
  const signal = { layer: 0, secondMoment, squaredGradient: 1 };
  return correlation === undefined
    ? signal
    : { ...signal, inputDependent: secondMoment * (1 - correlation) };
}

function layerOf(
  { moments, difference }: ActivationLaw,
  { weightVariance, biasVariance = 0 }: Stack,
): (before: LayerSignal) => Known<LayerSignal> {
  return ({ layer, secondMoment, inputDependent, squaredGradient }) => {
    const known = moments(secondMoment);
    if (isUnknown(known)) return known;
    const after = {
      layer: layer + 1,
      secondMoment: weightVariance * known.secondMoment + biasVariance,
      squaredGradient: squaredGradient * weightVariance * known.derivativeSecondMoment,
    };
    if (!Number.isFinite(after.secondMoment)) return { unknown: 'the signal grows beyond bounds' };
    if (inputDependent === undefined) return after;
    const squared = difference({ secondMoment, inputDependent });
    if (isUnknown(squared)) return squared;
    return { ...after, inputDependent: weightVariance * squared };
  };
}

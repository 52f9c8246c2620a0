import type { Moments } from './analysis';

/**
 * What a layer of this activation does to the variance of a signal with pre-activations
 * of variance 1, and the initial weights that undo it (He et al., arXiv:1502.01852,
 * section 2.2, with E f^2 in place of the 1/2 of ReLU).
 */
export interface NeutralInitialisation {
  /** 1 / sqrt(E f^2): the gain of the weights' standard deviation, forward. */
  readonly forwardGain: number;
  /** 1 / sqrt(E f'^2): the same for the gradient. */
  readonly backwardGain: number;
  /** fan-in times variance that keeps the forward signal: 1 / E f^2. */
  readonly forwardVariance: number;
  /** fan-out times variance that keeps the gradient: 1 / E f'^2. */
  readonly backwardVariance: number;
  /** E f'^2 / E f^2: what a layer does to the squared gradient when the forward signal is kept. */
  readonly gradientFactor: number;
}

/** Infinity where the moment is 0; 0 where it is infinite. */
export function neutralInitialisation(moments: Moments): NeutralInitialisation {
  const { secondMoment, derivativeSecondMoment } = moments;
  return {
    forwardGain: forwardGain(moments),
    backwardGain: backwardGain(moments),
    forwardVariance: 1 / secondMoment,
    backwardVariance: 1 / derivativeSecondMoment,
    gradientFactor: derivativeSecondMoment / secondMoment,
  };
}

export function forwardGain({ secondMoment }: Moments): number {
  return 1 / Math.sqrt(secondMoment);
}

export function backwardGain({ derivativeSecondMoment }: Moments): number {
  return 1 / Math.sqrt(derivativeSecondMoment);
}

import type { Expr } from '../expression';

/**
 * A chain of fully connected layers at initialisation. Layer l takes h of the layer before,
 * makes z = W h + b, normalises z where it does, and gives h = f(z). Inputs are independent
 * normal numbers. Plain data: it is sent to a worker.
 */
export interface Network {
  /** How many numbers an input has. */
  readonly inputs: number;
  /** Standard deviation of each of them. */
  readonly inputDeviation: number;
  /** One or more. */
  readonly layers: readonly NetworkLayer[];
}

export interface NetworkLayer {
  readonly units: number;
  readonly weights: Weights;
  /** Biases are normal numbers of mean 0. */
  readonly biasVariance: number;
  readonly normalisation: Normalisation;
  readonly activation: Expr;
}

export type Weights =
  /** Independent normal numbers of mean 0; fan-in times their variance. */
  | { readonly kind: 'normal'; readonly varianceTimesFanIn: number }
  /** Orthonormal, then scaled by what comes out, as Mishkin & Matas describe it. */
  | { readonly kind: 'lsuv' };

/**
 * Of what a layer makes, before its activation, without learned scale and shift and without
 * the small number that frameworks add to the variance. `batch`: each unit over all inputs;
 * `layer`: each input over all units.
 */
export type Normalisation = 'none' | 'batch' | 'layer';

/** What is known of a layer, by theory or by a run. */
export interface LayerState {
  /** E z^2 of what enters the activation. */
  readonly secondMoment: number;
  /** E (dL/dz)^2 there, relative to that of the last layer. */
  readonly squaredGradient: number;
}

import type { Expr } from '../expression';

/**
 * A network of fully connected layers at initialisation: operations in a row, each on what the
 * one before gives, and sums that bring in what was there before. Inputs are independent
 * normal numbers. Plain data: it is sent to a worker.
 */
export interface Network {
  /** How many numbers an input has. */
  readonly inputs: number;
  /** Standard deviation of each of them. */
  readonly inputDeviation: number;
  /** With weights in one at least; behind each of these an activation, before the next. */
  readonly operations: readonly Operation[];
}

export type Operation = Weighting | Normalising | Activating | Sum;

/** W h + b. */
export interface Weighting {
  readonly kind: 'weights';
  readonly units: number;
  readonly weights: Weights;
  /** Biases are normal numbers of mean 0. */
  readonly biasVariance: number;
}

export interface Normalising {
  readonly kind: 'normalise';
  readonly how: Exclude<Normalisation, 'none'>;
}

/** f of each number. */
export interface Activating {
  readonly kind: 'activate';
  readonly activation: Expr;
}

/** What was there before so many operations of the same row, led through a branch, is added. */
export interface Sum {
  readonly kind: 'sum';
  /** 0: what the row begins with; else what its operation of this number has given. */
  readonly from: number;
  /** None: as it was. It gives as many numbers as are there. */
  readonly branch: readonly Operation[];
}

export type Weights =
  /** Independent normal numbers of mean 0; fan-in times their variance. */
  | { readonly kind: 'normal'; readonly varianceTimesFanIn: number }
  /** Orthonormal, then scaled by what comes out, as Mishkin & Matas describe it. */
  | { readonly kind: 'lsuv' };

/**
 * Without learned scale and shift and without the small number that frameworks add to the
 * variance. `batch`: each unit over all inputs; `layer`: each input over all units.
 */
export type Normalisation = 'none' | 'batch' | 'layer';

/** What is known of a layer, by theory or by a run. */
export interface LayerState {
  /** E z^2 of what enters the activation. */
  readonly secondMoment: number;
  /** E (dL/dz)^2 there, relative to that of the last layer. */
  readonly squaredGradient: number;
}

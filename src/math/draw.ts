import { normalDensity, normalQuantile } from './normal';
import { log, sigmoid } from './primitives';
import { integrate } from './quadrature';

/** The law of the one random number that a random activation draws for each element. */
export type Draw =
  /** Standard normal. */
  | { readonly kind: 'normal' }
  /** The absolute value of a standard normal. */
  | { readonly kind: 'halfNormal' }
  /** The difference of two standard Gumbel draws. */
  | { readonly kind: 'logistic' }
  /** `lo <= hi`, finite. */
  | { readonly kind: 'uniform'; readonly lo: number; readonly hi: number };

/** The draw that is not exceeded with this probability; NaN outside [0, 1]. */
export function quantile(draw: Draw, probability: number): number {
  switch (draw.kind) {
    case 'normal':
      return normalQuantile(probability);
    case 'halfNormal':
      return normalQuantile((1 + probability) / 2);
    case 'logistic':
      return log(probability) - log(1 - probability);
    case 'uniform':
      return draw.lo + (draw.hi - draw.lo) * probability;
  }
}

const NORMAL_SEAMS = [-9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9];
const LOGISTIC_SEAMS = [-60, -30, -15, -8, -4, -2, 0, 2, 4, 8, 15, 30, 60];

/**
 * The mean of a function of the draw, to about 1e-12 of the mean of its absolute value
 * for functions that grow no faster than a polynomial; NaN where there is none.
 */
export function expectation(draw: Draw, g: (value: number) => number): number {
  switch (draw.kind) {
    case 'normal':
      return integrate((z) => normalDensity(z) * g(z), NORMAL_SEAMS);
    case 'halfNormal':
      return integrate(
        (z) => 2 * normalDensity(z) * g(z),
        NORMAL_SEAMS.filter((seam) => seam >= 0),
      );
    case 'logistic':
      return integrate((z) => sigmoid(z) * sigmoid(-z) * g(z), LOGISTIC_SEAMS);
    case 'uniform': {
      const { lo, hi } = draw;
      return lo === hi ? g(lo) : integrate((a) => g(a) / (hi - lo), [lo, hi]);
    }
  }
}

/**
 * Draws that look random and are the same for the same seed (the generator mulberry32
 * of T. Ettinger: a Weyl sequence through a mixing function), by the quantile function.
 */
export function* draws(draw: Draw, seed: number): Generator<number, never> {
  let state = seed | 0;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield quantile(draw, (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32);
  }
}

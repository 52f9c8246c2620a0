import { rule } from './gaussKronrod';
import { normalDensity, normalQuantile } from './normal';
import { log, sigmoid } from './primitives';
import { integrate } from './quadrature';
import { uniforms } from './random';

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

/** The least and the greatest draw; `undefined` where there are none. */
export function boundsOf(draw: Draw): readonly [least: number, greatest: number] | undefined {
  return draw.kind === 'uniform' ? [draw.lo, draw.hi] : undefined;
}

/** Draws with weights that add up to 1. */
export interface WeightedDraw {
  readonly value: number;
  readonly weight: number;
}

/**
 * A few draws whose weighted mean of a function is about that over all, for curves: to
 * about 1e-6 of its size for smooth functions, to about a hundredth of a step for others.
 */
export function weightedDraws(draw: Draw): readonly WeightedDraw[] {
  const seams = COARSE_SEAMS[draw.kind] ?? boundsOf(draw) ?? [];
  const all = seams.slice(1).flatMap((hi, index) => nodesOf(seams[index] ?? hi, hi, draw));
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  // What lies beyond the last seams is given to the rest; a law without width has one draw.
  return whole > 0
    ? all.map(({ value, weight }) => ({ value, weight: weight / whole }))
    : [{ value: quantile(draw, 0.5), weight: 1 }];
}

const COARSE_SEAMS: Partial<Record<Draw['kind'], readonly number[]>> = {
  normal: [-6, -3, 0, 3, 6],
  halfNormal: [0, 2, 6],
  logistic: [-32, -12, -4, 0, 4, 12, 32],
};

function nodesOf(lo: number, hi: number, { kind }: Draw): readonly WeightedDraw[] {
  const [middle, half] = [(lo + hi) / 2, (hi - lo) / 2];
  return rule.nodes.map((node, index) => {
    const value = middle + half * node;
    return { value, weight: half * (rule.kronrod[index] ?? 0) * DENSITIES[kind](value) };
  });
}

/** Up to a constant factor. */
const DENSITIES: Readonly<Record<Draw['kind'], (value: number) => number>> = {
  normal: normalDensity,
  halfNormal: normalDensity,
  logistic: (z) => sigmoid(z) * sigmoid(-z),
  uniform: () => 1,
};

/** Draws that look random and are the same for the same seed, by the quantile function. */
export function* draws(draw: Draw, seed: number): Generator<number, never> {
  const next = uniforms(seed);
  for (;;) yield quantile(draw, next());
}

import type { RealFunction } from './compile';
import { normalDensity } from './normal';
import { integrate } from './quadrature';

/**
 * Below this share of the signal two inputs differ by too little for `f(a) - f(b)` to keep
 * digits, unless a jump lies between the two.
 */
const LEAST_SHARE = 1e-14;

/** What is known of two inputs, and of f. */
interface Pair {
  readonly secondMoment: number;
  readonly inputDependent: number;
  /** Where the pieces of f meet. */
  readonly breaks: readonly number[];
  /** Whether f has no jump there. */
  readonly continuous: boolean;
}

const TOLERANCE = 1e-9;

const SEAMS = [-9, -5, -2.5, 0, 2.5, 5, 9];

/**
 * Half the mean of (f(u) - f(v))^2 for normal u, v of mean square `secondMoment`, where
 * half the mean of (u - v)^2 is `inputDependent`: what the difference of two inputs
 * becomes. As a square it keeps its digits where E f(u)^2 - E f(u) f(v) loses them all.
 * With u = s + d and v = s - d, s and d are independent. To about 1e-7 of itself;
 * `undefined` where the difference is so small that only the slope of f counts.
 */
export function pairDifference(
  f: RealFunction,
  { secondMoment, inputDependent, breaks, continuous }: Pair,
): number | undefined {
  if (continuous && inputDependent <= LEAST_SHARE * secondMoment) return undefined;
  const halfGap = Math.sqrt(inputDependent / 2);
  const common = Math.sqrt(Math.max(0, secondMoment - inputDependent / 2));
  const ofGap = (t: number) => meanSquare(f, breaks, common, halfGap * t) * normalDensity(t);
  // The square is even in d.
  return integrate(ofGap, [0, 0.5, 1.5, 3, 5, 9], TOLERANCE);
}

/** The mean of (f(s + d) - f(s - d))^2 over s. */
function meanSquare(f: RealFunction, breaks: readonly number[], common: number, d: number): number {
  const squared = (s: number) => (f(s + d) - f(s - d)) ** 2;
  if (common === 0) return squared(0);
  const seams = breaks.flatMap((x) => [(x - d) / common, (x + d) / common]);
  const inside = seams.filter((z) => Math.abs(z) < 9);
  return integrate(
    (z) => normalDensity(z) * squared(common * z),
    [...SEAMS, ...inside].sort((a, b) => a - b),
    TOLERANCE,
  );
}

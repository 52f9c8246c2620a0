import { erfc, exp } from './primitives';

const ROOT_TWO = Math.SQRT2;
const ROOT_TWO_PI = 2.5066282746310002;

/** The density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return exp(-(z * z) / 2) / ROOT_TWO_PI;
}

/** The probability that a standard normal variable is below z. */
export function normalProbability(z: number): number {
  return erfc(-z / ROOT_TWO) / 2;
}

/** The z below which a standard normal variable is with this probability; NaN outside [0, 1]. */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) return Number.NaN;
  // The right half by symmetry: on the left the probability keeps its digits.
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (probability === 0) return -Infinity;
  let [lo, hi] = [-39, 0];
  for (let middle = -1; middle > lo && middle < hi; middle = lo + (hi - lo) / 2) {
    if (normalProbability(middle) < probability) lo = middle;
    else hi = middle;
  }
  return hi;
}

import { erfc } from '../math/primitives';

/**
 * The share of standard normal inputs for which `holds` is true, where it is false below
 * some x between −8 and 8 and true above it.
 */
export function shareWithin(holds: (x: number) => boolean): number {
  let [lo, hi] = [-8, 8];
  if (holds(lo)) {
    return 1;
  }
  // Beyond 60 halvings the two ends are neighbouring doubles.
  for (let step = 0; step < 60; step++) {
    const middle = (lo + hi) / 2;
    [lo, hi] = holds(middle) ? [lo, middle] : [middle, hi];
  }
  return erfc(hi / Math.SQRT2) / 2;
}

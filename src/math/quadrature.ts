import { rule } from './gaussKronrod';

/** Panels that one integral may take before it is given up. */
const MOST_PANELS = 2_000;

interface Panel {
  readonly lo: number;
  readonly hi: number;
  readonly integral: number;
  /** The difference of the two rules. */
  readonly error: number;
  /** Roughly the integral of the absolute value. */
  readonly size: number;
}

/**
 * The integral over the line from the first seam to the last. Panels between seams are
 * halved until both rules agree to `tolerance`, relative to the integral of the absolute
 * value. Kinks and jumps belong among the seams. NaN where it does not settle.
 */
export function integrate(
  integrand: (at: number) => number,
  seams: readonly number[],
  tolerance = 1e-12,
): number {
  const open = seams
    .slice(1)
    .map((hi, index) => panel(integrand, seams[index] ?? hi, hi))
    .filter(({ lo, hi }) => lo < hi);
  let scale = open.reduce((sum, { size }) => sum + size, 0);
  let total = 0;
  let count = open.length;
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    const { lo, hi, integral, error, size } = top;
    const middle = lo + (hi - lo) / 2;
    if (!Number.isFinite(integral) || count > MOST_PANELS) return Number.NaN;
    if (error <= tolerance * scale || middle <= lo || middle >= hi) {
      total += integral;
      continue;
    }
    count += 2;
    const [left, right] = [panel(integrand, lo, middle), panel(integrand, middle, hi)];
    open.push(right, left);
    // A peak that the first panels missed shows in the halves: the tolerance has to grow with it.
    scale += Math.max(0, left.size + right.size - size);
  }
  return total;
}

function panel(integrand: (at: number) => number, lo: number, hi: number): Panel {
  const [middle, half] = [lo + (hi - lo) / 2, (hi - lo) / 2];
  let [integral, gauss, size] = [0, 0, 0];
  for (let index = 0; index < rule.nodes.length; index += 1) {
    const value = half * integrand(middle + half * (rule.nodes[index] ?? 0));
    const part = (rule.kronrod[index] ?? 0) * value;
    integral += part;
    size += Math.abs(part);
    gauss += (rule.gauss[index] ?? 0) * value;
  }
  return { lo, hi, integral, error: Math.abs(integral - gauss), size };
}

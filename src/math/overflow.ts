import type { RealFunction } from './compile';
import type { Expr } from './expression';
import { inFloat32 } from './float32';

/** Where the value or the derivative of a formula is infinite or NaN in float32, on each side. */
export interface Overflow {
  /** The largest x from which on downwards it is; left out: nowhere on that side. */
  readonly left?: number;
  /** The smallest x from which on upwards it is. */
  readonly right?: number;
}

export interface Overflows {
  readonly value: Overflow;
  readonly derivative: Overflow;
}

/**
 * Where a formula as it is written leaves the range of float32, by evaluating it there:
 * found among doublings of |x| up to 16,384, and closed in to neighbouring numbers. It is
 * for functions whose true value and derivative are finite; a pole counts as overflow.
 */
export function overflowsOf(expression: Expr): Overflows {
  const { value, derivative } = inFloat32(expression);
  return { value: overflowOf(value), derivative: overflowOf(derivative) };
}

export function hasOverflow({ value, derivative }: Overflows): boolean {
  return [value, derivative].some(({ left, right }) => left !== undefined || right !== undefined);
}

function overflowOf(f: RealFunction): Overflow {
  const right = firstBad(f);
  const left = firstBad((x) => f(-x));
  return { ...(left !== undefined && { left: -left }), ...(right !== undefined && { right }) };
}

const SIZES: readonly number[] = Array.from({ length: 17 }, (_, index) => 2 ** (index - 2));

function firstBad(f: RealFunction): number | undefined {
  const at = SIZES.findIndex((x) => !Number.isFinite(f(x)));
  const bad = SIZES[at];
  return bad === undefined ? undefined : closedIn(f, SIZES[at - 1] ?? 0, bad);
}

/** Between a number where f is finite and one where it is not: the first where it is not. */
function closedIn(f: RealFunction, good: number, bad: number): number {
  let [lo, hi] = [good, bad];
  for (;;) {
    const middle = Math.fround((lo + hi) / 2);
    if (middle <= lo || middle >= hi) return hi;
    if (Number.isFinite(f(middle))) lo = middle;
    else hi = middle;
  }
}

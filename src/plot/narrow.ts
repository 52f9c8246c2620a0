import { atPoint, type Column } from '../math/compile';
import type { Point } from './curve';

/** Halvings that take any cell of a plot down to neighbouring doubles. */
const HALVINGS = 60;

/**
 * Halves a steep cell, always going on with the steeper half, or with the one in
 * which the function ceases to be finite. A continuous function closes in; a jump
 * stays.
 */
export function narrow(f: Column, from: Point, to: Point): readonly [before: Point, after: Point] {
  let [left, right] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const x = (left[0] + right[0]) / 2;
    if (x <= left[0] || x >= right[0]) {
      break;
    }
    const middle: Point = [x, atPoint(f, x)];
    if (rise(left, middle) > rise(middle, right)) {
      right = middle;
    } else {
      left = middle;
    }
  }
  return [left, right];
}

function rise([, a]: Point, [, b]: Point): number {
  if (Number.isFinite(a) !== Number.isFinite(b)) {
    return Number.POSITIVE_INFINITY;
  }
  return Number.isFinite(a) ? Math.abs(a - b) : 0;
}

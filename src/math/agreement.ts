import { plainly } from './compile';
import { same } from './equal';
import type { Expr } from './expression';
import type { Place, Value } from './place';

/**
 * Two numbers that differ by no more than the rounding of the constants they are made
 * of are taken as one. Where a source says `0.3 * 0.1` on one side and `0.03` on the
 * other, the doubles leave a gap of 1e-18 that nobody meant as a jump.
 */
const ROUNDING = 2 ** -49;

/** Whether two values are the same number, seen on the scale of the terms they come from, if need be. */
export function agree(a: Value, b: Value, scale: () => number = () => 0): boolean {
  if (a.value === b.value) return true;
  if (a.exact !== undefined && b.exact !== undefined && same(a.exact, b.exact)) return true;
  if (!Number.isFinite(a.value) || !Number.isFinite(b.value)) return false;
  const gap = Math.max(a.enclosure[0] - b.enclosure[1], b.enclosure[0] - a.enclosure[1]);
  if (gap <= ROUNDING * Math.max(Math.abs(a.value), Math.abs(b.value))) return true;
  const size = scale();
  // Beside a pole terms are infinite, and nothing is small.
  return Number.isFinite(size) && gap <= ROUNDING * size;
}

/** The size of the terms that a value is added up from: what its rounding is relative to. */
export function scaleAt(expression: Expr, place: Place): number {
  switch (expression.kind) {
    case 'binary': {
      const { name, left, right } = expression;
      if (name === 'add' || name === 'subtract') {
        return scaleAt(left, place) + scaleAt(right, place);
      }
      if (name === 'multiply') return scaleAt(left, place) * scaleAt(right, place);
      if (name === 'divide') return scaleAt(left, place) / Math.abs(plainly(right)(place.x));
      return Math.abs(plainly(expression)(place.x));
    }
    case 'unary':
      if (expression.name === 'negate') return scaleAt(expression.argument, place);
      return Math.abs(plainly(expression)(place.x));
    default:
      return Math.abs(plainly(expression)(place.x));
  }
}

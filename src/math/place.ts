import { closedInterval, closedValue } from './closed';
import { closure } from './compile';
import { constantOf, isConstant } from './constants';
import { differentiate } from './differentiate';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import { difference, type Interval, intersection, point, product, sum } from './interval';
import { affineOf } from './polynomial';
import { fromNumber, negative, over, type Rational, toNumber } from './rational';
import { substitute } from './substitute';

/** A point of the line: the double nearest to it, an interval around it, itself where it is rational. */
export interface Place {
  readonly x: number;
  readonly enclosure: Interval;
  readonly exact?: Expr;
}

/** A number computed from an expression: a double inside an enclosure, with the exact form where there is one. */
export interface Value {
  readonly value: number;
  readonly enclosure: Interval;
  readonly exact?: Expr;
}

function exactPlace(at: Rational): Place | undefined {
  const exact = constantOf(at, Infinity);
  if (exact === undefined) return undefined;
  return { x: toNumber(at), enclosure: closedInterval(exact), exact };
}

export function placeOfNumber(x: number): Place {
  const exact = fromNumber(x);
  return (exact && exactPlace(exact)) ?? { x, enclosure: point(x) };
}

export function valueOfClosed(expression: Expr): Value {
  return {
    value: closedValue(expression),
    enclosure: closedInterval(expression),
    exact: expression,
  };
}

/** Value of an expression that is smooth around the place; `undefined` where it is not finite. */
export function valueAt(expression: Expr, place: Place): Value | undefined {
  if (place.exact !== undefined) {
    const value = valueOfClosed(substitute(expression, place.exact));
    return value.enclosure.every(Number.isFinite) ? value : undefined;
  }
  const direct = enclosing(expression);
  const slope = enclosing(differentiate(expression))(place.enclosure);
  const offset = difference(place.enclosure, point(place.x));
  const mean = sum(direct(point(place.x)), product(slope, offset));
  const enclosure = intersection(direct(place.enclosure), mean);
  if (!enclosure.every(Number.isFinite)) return undefined;
  const plain = closure(expression)(place.x);
  const value = Math.min(Math.max(plain, enclosure[0]), enclosure[1]);
  return { value, enclosure };
}

/** Whether the expression is exactly 0 at an exact place. */
export function vanishesAt(expression: Expr, place: Place): boolean {
  if (place.exact === undefined) return false;
  const value = substitute(expression, place.exact);
  return isConstant(value, 0);
}

/** The exact zero of an affine expression with rational coefficients, and whether it rises there. */
export function affineRoot(expression: Expr): { root: Place; rising: boolean } | undefined {
  const affine = affineOf(expression);
  if (affine === undefined || affine.slope.numerator === 0n) return undefined;
  const at = over(negative(affine.intercept), affine.slope);
  const root = at && exactPlace(at);
  return root && { root, rising: affine.slope.numerator > 0n };
}

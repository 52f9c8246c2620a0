import { narrowBounds } from './accurate';
import { closedInterval, closedValue } from './closed';
import { plainly } from './compile';
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
  const value =
    place.exact === undefined
      ? enclosedValue(expression, place)
      : valueOfClosed(substitute(expression, place.exact));
  if (!value.enclosure.every(Number.isFinite)) return undefined;
  return isWide(value) ? narrowedValue(expression, place, value) : value;
}

function enclosedValue(expression: Expr, place: Place): Value {
  const direct = enclosing(expression);
  const slope = enclosing(differentiate(expression))(place.enclosure);
  const mean = around(direct(point(place.x)), slope, place);
  return inside(plainly(expression)(place.x), intersection(direct(place.enclosure), mean));
}

/** Values are asked for to 1e-12, of their size or absolutely near 0. */
const WIDEST = 2e-13;

/** Also of a value that may be that of one branch or of another. */
export function isWide({ value, enclosure: [lo, hi] }: Value): boolean {
  return hi - lo > WIDEST * Math.max(1, Math.abs(value));
}

/** Where doubles have lost digits, by arithmetic with more of them, around the place by two terms. */
function narrowedValue(expression: Expr, place: Place, found: Value): Value {
  if (place.exact !== undefined) {
    const bounds = narrowBounds(substitute(expression, place.exact), 0);
    return bounds === undefined ? found : { ...found, ...inside(found.value, bounds) };
  }
  const slope = differentiate(expression);
  const [value, rise] = [narrowBounds(expression, place.x), narrowBounds(slope, place.x)];
  if (value === undefined || rise === undefined) return found;
  const curvature = enclosing(differentiate(slope))(place.enclosure);
  const bounds = around(value, around(rise, curvature, place), place);
  return inside(found.value, intersection(found.enclosure, bounds));
}

/** Bounds over the enclosure of a place, from those at its double and of the slope (mean value theorem). */
function around(value: Interval, slope: Interval, { x, enclosure }: Place): Interval {
  return sum(value, product(slope, difference(enclosure, point(x))));
}

function inside(guess: number, enclosure: Interval): Value {
  return { value: Math.min(Math.max(guess, enclosure[0]), enclosure[1]), enclosure };
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

import { closedInterval, hasVariable } from './closed';
import { plainly } from './compile';
import { exactValue } from './constants';
import { add, one } from './construct';
import { binaryIntervals, enclosing } from './enclose';
import type { BinaryExpr, Expr, UnaryExpr } from './expression';
import {
  contains,
  EVERYTHING,
  type Interval,
  ONE,
  point,
  product,
  signOf,
  sum,
  ZERO,
} from './interval';
import { unaryIntervals } from './intervalPrimitives';
import { type Place, vanishesAt } from './place';
import { overDivisors, written } from './positiveFactors';
import { type Rational, toNumber } from './rational';
import type { Span } from './signs';
import type { Limit, Side } from './tailFacts';

/**
 * The limit of an expression at an end of a span in which it is defined, whether or not the
 * place is known exactly: by intervals, in which a divisor that is 0 there has the sign that
 * it has inside. `undefined` where that does not decide it.
 */
export function limitInto(expression: Expr, { from, to }: Span, side: Side): Limit {
  const [place, other] = side === 'left' ? [from, to] : [to, from];
  if (place === 'end') return undefined;
  const room = side === 'left' ? 1 : -1;
  const inside = other === 'end' ? place.x + room : place.x + (other.x - place.x) / 2;
  const [lo, hi] = new Approach(place, inside).of(asPowers(expression));
  if (lo === hi) return { value: lo, enclosure: [lo, hi] };
  const value = lo + (hi - lo) / 2;
  // What stays between two numbers need not go to one.
  const isOne = hi - lo <= WIDEST * Math.max(1, Math.abs(value));
  return Number.isFinite(value) && isOne ? { value, enclosure: [lo, hi] } : undefined;
}

/** Powers of one base as one power, so that what becomes infinite does not meet what becomes 0. */
function asPowers(expression: Expr): Expr {
  const { powers, rest } = overDivisors(expression);
  return written(powers, rest) ?? expression;
}

/** What rounding, and a place that is only enclosed, leave between the ends of one number. */
const WIDEST = 1e-9;

class Approach {
  constructor(
    private readonly place: Place,
    private readonly inside: number,
  ) {}

  of(node: Expr): Interval {
    if (!hasVariable(node)) return closedInterval(node);
    if (node.kind === 'x') return this.place.enclosure;
    if (node.kind === 'unary') return this.unary(node);
    return node.kind === 'binary' ? this.binary(node) : EVERYTHING;
  }

  private unary(node: UnaryExpr): Interval {
    const u = this.of(asPowers(node.argument));
    if (isInfinite(u)) {
      const value = plainly({ ...node, argument: { kind: 'x' } })(u[0]);
      return Number.isNaN(value) ? EVERYTHING : point(value);
    }
    if (node.name === 'log1p' && this.becomesZero(add(one, node.argument), sum(ONE, u))) {
      return point(-Infinity);
    }
    const isZero = this.becomesZero(node.argument, u);
    if (isZero && node.name === 'log') return point(-Infinity);
    return isZero && node.name === 'sqrt' ? ZERO : unaryIntervals[node.name](u);
  }

  private binary({ name, left, right }: BinaryExpr): Interval {
    const a = this.of(left);
    if (name === 'power') return this.power(left, a, right);
    const b = this.of(right);
    if (name === 'divide') return products(a, this.raised(right, b, MINUS_ONE));
    return name === 'multiply' ? products(a, b) : binaryIntervals[name](a, b);
  }

  private power(base: Expr, bounds: Interval, exponent: Expr): Interval {
    const value = exactValue(exponent);
    if (value !== undefined) return this.raised(base, bounds, value);
    return isInfinite(bounds) || bounds[0] <= 0
      ? EVERYTHING
      : binaryIntervals.power(bounds, this.of(exponent));
  }

  private raised(base: Expr, bounds: Interval, exponent: Rational): Interval {
    const number = toNumber(exponent);
    const isOdd = exponent.denominator === 1n && exponent.numerator % 2n !== 0n;
    if (isInfinite(bounds)) {
      return number < 0 ? ZERO : point(isOdd ? bounds[0] : Infinity);
    }
    const isZero = this.becomesZero(base, bounds);
    if (isZero && number > 0 && exponent.denominator !== 1n) return ZERO;
    if (number > 0 || !contains(bounds, 0)) return binaryIntervals.power(bounds, point(number));
    if (!isZero) return EVERYTHING;
    const sign = isOdd ? signOf(enclosing(base)(point(this.inside))) : 1;
    return sign ? point(sign * Infinity) : EVERYTHING;
  }

  /** A place that is itself only enclosed is the zero that the function was cut at. */
  private becomesZero(node: Expr, bounds: Interval): boolean {
    if (!contains(bounds, 0)) return false;
    return this.place.exact === undefined || vanishesAt(node, this.place);
  }
}

const MINUS_ONE: Rational = { numerator: -1n, denominator: 1n };

function isInfinite([lo, hi]: Interval): boolean {
  return lo === hi && !Number.isFinite(lo);
}

/** 0 times infinity is anything, and so is 0 times what may be infinite. */
function products(a: Interval, b: Interval): Interval {
  const open = (isUnbounded(a) && contains(b, 0)) || (isUnbounded(b) && contains(a, 0));
  return open ? EVERYTHING : product(a, b);
}

function isUnbounded(bounds: Interval): boolean {
  return !bounds.every(Number.isFinite);
}

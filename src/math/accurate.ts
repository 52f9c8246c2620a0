import {
  type Ball,
  exactBall,
  hullOfBalls,
  minus,
  nearestDoubles,
  over,
  signOfBall,
  topOf,
  UNBOUNDED,
} from './ball';
import { ballOfPi } from './ballConstants';
import { binaryBalls, unaryBalls } from './ballPrimitives';
import { plainly, type RealFunction } from './compile';
import { tooComplex } from './complexity';
import { demandOf, demandsOf } from './demands';
import { enclosing } from './enclose';
import type { ConstantExpr, Expr, WhereExpr } from './expression';
import { above, below, type Interval } from './interval';
import { fromDecimal } from './rational';
import { holds, signOfDoubles } from './resolve';

/**
 * The expression as a function of doubles whose every value is the double nearest to the
 * real one, where plain evaluation of `0.5 x erfc(-x / sqrt(2))` is 1,400 ULP off at
 * x = -30. Where intervals show that doubles lost digits, balls of growing precision find
 * them again (Ziv 1991, doi:10.1145/114697.116813). For numbers that are read; curves are
 * drawn by `compile`, which is some hundred times faster.
 *
 * NaN where the function is not defined (`domain.ts`), also where plain evaluation goes on
 * with an infinity or a finite number times it: `tanh(1 / x)` at 0. At NaN and at the infinities
 * it is what plain evaluation gives; a zero has the sign that plain evaluation gives it.
 */
export function accurately(expression: Expr): RealFunction {
  if (tooComplex(expression) !== undefined) return () => Number.NaN;
  const evaluate = plainly(expression);
  const enclose = enclosing(expression);
  // Intervals say nothing of where it is defined.
  const isTotal = demandsOf(expression).length === 0;
  return (x) => {
    const plain = evaluate(x);
    if (!Number.isFinite(x)) return plain;
    const quick = isTotal ? exactly(enclose([x, x])) : undefined;
    const value = quick ?? precise(expression, x) ?? plain;
    if (value === 0) return plain === 0 ? plain : 0;
    return value;
  };
}

/** Bounds of the value that are at most three doubles apart; `undefined` where that is too hard. */
export function narrowBounds(expression: Expr, x: number): Interval | undefined {
  const value = precise(expression, x);
  return value === undefined || !Number.isFinite(value) ? undefined : [below(value), above(value)];
}

/** Each step pays for cancellation of about its own length: `x - tanh(x)` at 1e-100 loses 670 bits. */
const PRECISIONS = [80, 180, 440, 1_050, 2_400] as const;

function exactly([lo, hi]: Interval): number | undefined {
  return lo === hi ? lo : undefined;
}

function precise(expression: Expr, x: number): number | undefined {
  const at = exactBall(x);
  for (const bits of PRECISIONS) {
    const ball = new Evaluation(x, at, bits).of(expression);
    if (ball === NO_NUMBER) return Number.NaN;
    const value = roundedOnce(ball);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The nearest double, where both ends of the ball have the same. */
function roundedOnce(ball: Ball): number | undefined {
  const [lo, hi] = nearestDoubles(ball);
  if (lo === hi) return lo;
  // A short ball around the middle between two neighbours: either of them will do.
  const sharp = topOf({ ...ball, mantissa: 0n }) < topOf(ball) - SHARP;
  return sharp && hi <= above(above(lo)) ? lo : undefined;
}

/** A ball this many bits shorter than its distance from 0 is longer than any tie that is left. */
const SHARP = 400;

/** What certainly is no number. */
const NO_NUMBER: Ball = { ...UNBOUNDED };

class Evaluation {
  private readonly known = new Map<Expr, Ball>();

  constructor(
    private readonly x: number,
    private readonly at: Ball,
    private readonly bits: number,
  ) {}

  of(node: Expr): Ball {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const ball = this.compute(node);
    this.known.set(node, ball);
    return ball;
  }

  private compute(node: Expr): Ball {
    switch (node.kind) {
      case 'constant':
        return this.constant(node);
      case 'pi':
        return ballOfPi(this.bits);
      case 'x':
        return this.at;
      case 'parameter':
        return UNBOUNDED;
      case 'unary': {
        const u = this.of(node.argument);
        return this.isNumber(node, u) ? unaryBalls[node.name](u, this.bits) : NO_NUMBER;
      }
      case 'binary': {
        const [a, b] = [this.of(node.left), this.of(node.right)];
        return this.isNumber(node, a, b) ? binaryBalls[node.name](a, b, this.bits) : NO_NUMBER;
      }
      case 'where':
        return this.where(node);
    }
  }

  /** A constant means the decimal number that was written, where one was. */
  private constant({ value, exact }: ConstantExpr): Ball {
    const meant = exact === undefined ? undefined : fromDecimal(exact);
    if (meant === undefined) return exactBall(value);
    const ball = (mantissa: bigint): Ball => ({ mantissa, radius: 0n, exponent: 0 });
    return over(ball(meant.numerator), ball(meant.denominator), this.bits);
  }

  /** False only where that is certain. */
  private isNumber(node: Expr, ...operands: readonly Ball[]): boolean {
    if (operands.includes(NO_NUMBER)) return false;
    const demand = demandOf(node);
    const sign = demand && signOfBall(this.of(demand.expression));
    return sign === 0 ? demand?.broken !== true : sign !== -1 || demand?.positive !== true;
  }

  private where(node: WhereExpr): Ball {
    const sign = this.signOfComparison(node);
    if (sign === undefined) {
      return hullOfBalls(this.of(node.whenTrue), this.of(node.otherwise), this.bits);
    }
    return this.of(holds(sign, node.comparison) ? node.whenTrue : node.otherwise);
  }

  /** Of what is no number as plain evaluation has it. */
  private signOfComparison({ left, right }: WhereExpr): number | undefined {
    const [a, b] = [this.of(left), this.of(right)];
    return a === NO_NUMBER || b === NO_NUMBER
      ? signOfDoubles(plainly(left)(this.x), plainly(right)(this.x))
      : signOfBall(minus(a, b, this.bits));
  }
}

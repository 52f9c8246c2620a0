import type { UnaryName } from './expression';
import {
  above,
  below,
  EVERYTHING,
  type Interval,
  integerPower,
  magnitude,
  negated,
  point,
  product,
  slack,
  squareRoot,
  widened,
} from './interval';
import * as primitive from './primitives';
import { type PrimitiveName, ulps } from './primitives';

type IntervalFunction = (u: Interval) => Interval;

/**
 * The unary functions over intervals. A monotone one is known from its ends, each
 * widened by the stated error of the primitive and cut to the true range; at the
 * points where the value is exact, such as exp(0), it stays exact.
 */
export const unaryIntervals: Readonly<Record<UnaryName, IntervalFunction>> = {
  negate: negated,
  exp: rising(primitive.exp, 'exp', [0, Infinity], 1),
  expm1: rising(primitive.expm1, 'expm1', [-1, Infinity], 0),
  log: logarithm,
  log1p: ([lo, hi]) => (hi <= -1 ? EVERYTHING : log1pOf([Math.max(lo, -1), hi])),
  tanh: rising(primitive.tanh, 'tanh', [-1, 1], 0),
  sigmoid: rising(primitive.sigmoid, 'sigmoid', [0, 1], 0.5),
  softplus: rising(primitive.softplus, 'softplus', [0, Infinity]),
  erf: rising(primitive.erf, 'erf', [-1, 1], 0),
  erfc: (u) => complement(negated(u)),
  sqrt: squareRoot,
  abs: magnitude,
  sin: (u) => wave(primitive.sin, 'sin', u, 0.5),
  cos: (u) => wave(primitive.cos, 'cos', u, 0),
};

const log1pOf = rising(primitive.log1p, 'log1p', EVERYTHING, 0);
/** `erfc(-u)`, which rises. */
const complement = rising((u) => primitive.erfc(-u), 'erfc', [0, 2], 1);

/** `u^c` for a constant real exponent. */
export function constantPower(base: Interval, exponent: number): Interval {
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 1024) return integerPower(base, exponent);
  const [lo, hi] = base;
  if (hi < 0 || Number.isNaN(exponent)) return EVERYTHING;
  const floor = Math.max(lo, 0);
  const ends: Interval =
    exponent > 0
      ? [primitive.power(floor, exponent), primitive.power(hi, exponent)]
      : [primitive.power(hi, exponent), primitive.power(floor, exponent)];
  const [low, high] = widened(ends, ulps.power);
  return [Math.max(low, 0), high];
}

/** `u^v` as `exp(v log u)`. */
export function generalPower(base: Interval, exponent: Interval): Interval {
  if (exponent[0] === exponent[1]) return constantPower(base, exponent[0]);
  if (base[0] < 0) return EVERYTHING;
  return unaryIntervals.exp(product(exponent, unaryIntervals.log(base)));
}

/** A rising function by its ends; `exactAtZero`: its value at 0, which the primitive hits exactly. */
function rising(
  f: (u: number) => number,
  name: PrimitiveName,
  [floor, ceiling]: Interval,
  exactAtZero?: number,
): IntervalFunction {
  const at = (u: number) => (u === 0 && exactAtZero !== undefined ? exactAtZero : f(u));
  const slackAt = (u: number, value: number) =>
    u === 0 && exactAtZero !== undefined ? 0 : slack(value, ulps[name]);
  return (u) => {
    const from = u[0];
    const to = u[1];
    const atFrom = at(from);
    // The ends of many intervals are one.
    const atTo = from === to ? atFrom : at(to);
    const low = from === -Infinity ? floor : atFrom - slackAt(from, atFrom);
    const high = to === Infinity ? ceiling : atTo + slackAt(to, atTo);
    return [Math.max(floor, Math.min(low, Number.MAX_VALUE)), Math.min(ceiling, high)];
  };
}

function logarithm([lo, hi]: Interval): Interval {
  if (hi <= 0) return EVERYTHING;
  const low = lo <= 0 ? -Infinity : logAt(lo)[0];
  return [low, hi === Infinity ? Infinity : logAt(hi)[1]];
}

function logAt(u: number): Interval {
  return u === 1 ? point(0) : widened(point(primitive.log(u)), ulps.log);
}

/** Beyond this many radians the position within a period is not worth having. */
const FARTHEST = 1e8;

/** `peak`: where the function is 1, in units of pi. */
function wave(
  f: (u: number) => number,
  name: PrimitiveName,
  [lo, hi]: Interval,
  peak: number,
): Interval {
  if (!(Math.abs(lo) < FARTHEST && Math.abs(hi) < FARTHEST)) return [-1, 1];
  const [atLo, atHi] = [f(lo), f(hi)];
  const loSlack = lo === 0 ? 0 : slack(atLo, ulps[name]);
  const hiSlack = hi === 0 ? 0 : slack(atHi, ulps[name]);
  return [
    passes(lo, hi, peak + 1) ? -1 : Math.max(-1, Math.min(atLo - loSlack, atHi - hiSlack)),
    passes(lo, hi, peak) ? 1 : Math.min(1, Math.max(atLo + loSlack, atHi + hiSlack)),
  ];
}

/** Whether some `(phase + 2k) pi` may lie in `[lo, hi]`: in doubt, it does. */
function passes(lo: number, hi: number, phase: number): boolean {
  const first = below(lo / Math.PI - 1e-9) - phase;
  const last = above(hi / Math.PI + 1e-9) - phase;
  return Math.floor(last / 2) >= Math.ceil(first / 2);
}

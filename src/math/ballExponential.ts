/** `exp`, `log` and what is made of them, over balls, to about `bits` bits. */
import {
  absolute,
  type Ball,
  fromFixed,
  minus,
  negated,
  ONE,
  over,
  plus,
  rounded,
  shifted,
  signOfBall,
  TWO,
  times,
  toFixed,
  topOf,
  UNBOUNDED,
} from './ball';
import { ballOfLogOfTwo, naturalLogOfTwo } from './ballConstants';
import {
  arctanhSeries,
  EXPONENTIAL_ERROR,
  exponentialSeries,
  exponentialSlopeSeries,
  SERIES_ERROR,
} from './ballSeries';
import { bitLength } from './integers';

/** Places kept beyond the bits that are asked for: what the series lose is far below. */
export const GUARD = 40;

/** Larger sizes are not reduced any more, so that every exponent is an exact integer. */
export const FARTHEST_TOP = 50;

/** Between -2^-(2^49) and 2^-(2^49): `exp` of something below -2^49. */
export const NEXT_TO_NOTHING: Ball = { mantissa: 0n, radius: 1n, exponent: -(2 ** 49) };

export function expOfBall(u: Ball, bits: number): Ball {
  if (signOfBall(u) === 0) return ONE;
  if (topOf(u) > FARTHEST_TOP) return signOfBall(u) === -1 ? NEXT_TO_NOTHING : UNBOUNDED;
  const places = bits + GUARD;
  const { value, error } = toFixed(u, places);
  if (error >> BigInt(places - 4) !== 0n) return UNBOUNDED;
  const logOfTwo = naturalLogOfTwo(places + FARTHEST_TOP);
  const extra = BigInt(FARTHEST_TOP);
  const doublings = nearestMultiple(value << extra, logOfTwo);
  const rest = value - ((doublings * logOfTwo) >> extra);
  // An error of e in u is one of at most 2e in exp(rest), which is below 1.5.
  const radius = 2n * (error + 4n) + EXPONENTIAL_ERROR;
  const ball = fromFixed(exponentialSeries(rest, places), radius, places);
  return rounded(shifted(ball, Number(doublings)), bits);
}

export function expm1OfBall(u: Ball, bits: number): Ball {
  if (topOf(u) > -2) return minus(expOfBall(u, bits + 4), ONE, bits);
  const places = bits + GUARD;
  const { value, error } = toFixed(u, places);
  const ratio = exponentialSlopeSeries(value, places);
  return times(u, fromFixed(ratio, error + SERIES_ERROR, places), bits);
}

export function logOfBall(v: Ball, bits: number): Ball {
  if (signOfBall(v) !== 1) return UNBOUNDED;
  // v = 2^doublings f with f between about 0.7 and 1.4, where the series is short.
  const length = bitLength(v.mantissa);
  const low = 2n * v.mantissa * v.mantissa < 1n << BigInt(2 * length);
  const doublings = v.exponent + length - (low ? 1 : 0);
  const reduced = logNearOne(minus(shifted(v, -doublings), ONE, bits + GUARD), bits);
  if (doublings === 0) return reduced;
  const count: Ball = { mantissa: BigInt(doublings), radius: 0n, exponent: 0 };
  return plus(times(count, ballOfLogOfTwo(bits + GUARD), bits + GUARD), reduced, bits);
}

export function log1pOfBall(u: Ball, bits: number): Ball {
  return topOf(u) <= -1 ? logNearOne(u, bits) : logOfBall(plus(ONE, u, bits + GUARD), bits);
}

/** From the side on which `exp` is small, so that no digits are lost on either. */
export function sigmoidOfBall(u: Ball, bits: number): Ball {
  const positive = signOfBall(u) !== -1;
  const e = expOfBall(positive ? negated(u) : u, bits + 4);
  return over(positive ? ONE : e, plus(ONE, e, bits + 4), bits);
}

export function softplusOfBall(u: Ball, bits: number): Ball {
  if (signOfBall(u) !== 1) return log1pOfBall(expOfBall(u, bits + 4), bits);
  return plus(u, log1pOfBall(expOfBall(negated(u), bits + 4), bits), bits);
}

/** `tanh u = -e / (2 + e)` with `e = expm1(-2u)`, for u >= 0; odd. */
export function tanhOfBall(u: Ball, bits: number): Ball {
  const sign = signOfBall(u);
  if (sign === undefined) return upToSize(u);
  if (sign === -1) return negated(tanhOfBall(negated(u), bits));
  const e = expm1OfBall(shifted(negated(u), 1), bits + 4);
  return over(negated(e), plus(TWO, e, bits + 4), bits);
}

/** Of an odd function below |u|, around 0. */
function upToSize(u: Ball): Ball {
  const { mantissa, radius, exponent } = u;
  return { mantissa: 0n, radius: absolute(mantissa) + radius, exponent };
}

/** `log(1 + u) = 2 artanh(u / (2 + u))`, for |u| <= 1/2. */
function logNearOne(u: Ball, bits: number): Ball {
  const places = bits + GUARD;
  const s = over(u, plus(TWO, u, places), places);
  const { value, error } = toFixed(times(s, s, places), places);
  if ((value + error) >> BigInt(places - 2) !== 0n) return UNBOUNDED;
  const ratio = fromFixed(arctanhSeries(value, places), error + SERIES_ERROR, places);
  return times(shifted(s, 1), ratio, bits);
}

function nearestMultiple(value: bigint, unit: bigint): bigint {
  const doubled = 2n * value + unit;
  const quotient = doubled / (2n * unit);
  return doubled < 0n && quotient * 2n * unit !== doubled ? quotient - 1n : quotient;
}

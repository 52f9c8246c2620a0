/** Sine and cosine over balls, to about `bits` bits beside 1. */
import {
  type Ball,
  fromFixed,
  isUnbounded,
  negated,
  times,
  toFixed,
  topOf,
  UNBOUNDED,
} from './ball';
import { circleConstant } from './ballConstants';
import { FARTHEST_TOP, GUARD } from './ballExponential';
import { cosineSeries, SERIES_ERROR, sineSeries } from './ballSeries';

export function sinOfBall(u: Ball, bits: number): Ball {
  if (topOf(u) > -2) return wave(u, bits, 0);
  // Below 1/4 the sine keeps the digits of its argument.
  const places = bits + GUARD;
  const { value, error } = toFixed(times(u, u, places), places);
  return times(u, fromFixed(sineSeries(value, places), error + SERIES_ERROR, places), bits);
}

export function cosOfBall(u: Ball, bits: number): Ball {
  return wave(u, bits, 1);
}

const BETWEEN_MINUS_ONE_AND_ONE: Ball = { mantissa: 0n, radius: 1n, exponent: 0 };

/** `sin(u + quarter pi / 2)`. */
function wave(u: Ball, bits: number, quarter: number): Ball {
  if (isUnbounded(u)) return UNBOUNDED;
  if (topOf(u) > FARTHEST_TOP) return BETWEEN_MINUS_ONE_AND_ONE;
  const places = bits + GUARD;
  const { value, error } = toFixed(u, places);
  if (error >> BigInt(places) !== 0n) return BETWEEN_MINUS_ONE_AND_ONE;
  const extra = BigInt(FARTHEST_TOP);
  const right = circleConstant(places + FARTHEST_TOP) >> 1n;
  const turns = ((value << extra) + (right >> 1n)) / right;
  const rest = value - ((turns * right) >> extra);
  const square = (rest * rest) >> BigInt(places);
  const which = (((Number(turns % 4n) + quarter) % 4) + 4) % 4;
  const size =
    which % 2 === 0
      ? (rest * sineSeries(square, places)) >> BigInt(places)
      : cosineSeries(square, places);
  const ball = fromFixed(size, error + 4n + 2n * SERIES_ERROR, places);
  return which < 2 ? ball : negated(ball);
}

/** The error function and its complement over balls, to about `bits` bits. */
import {
  absolute,
  type Ball,
  fromFixed,
  isUnbounded,
  minus,
  negated,
  ONE,
  over,
  plus,
  rootOfBall,
  shifted,
  signOfBall,
  TWO,
  times,
  toFixed,
  topOf,
  UNBOUNDED,
} from './ball';
import { ballOfPi } from './ballConstants';
import { expOfBall, FARTHEST_TOP, GUARD, NEXT_TO_NOTHING } from './ballExponential';

export function erfOfBall(u: Ball, bits: number): Ball {
  if (isUnbounded(u)) return UNBOUNDED;
  if (topOf(u) <= 0) return centralSeries(u, bits);
  const sign = signOfBall(u);
  if (sign === undefined) return { mantissa: 0n, radius: 1n, exponent: 0 };
  if (sign === -1) return negated(erfOfBall(negated(u), bits));
  return minus(ONE, erfcOfBall(u, bits), bits);
}

export function erfcOfBall(u: Ball, bits: number): Ball {
  if (isUnbounded(u)) return UNBOUNDED;
  if (topOf(u) <= 0 || signOfBall(u) !== 1) {
    return signOfBall(u) === -1 && topOf(u) > 0
      ? minus(TWO, erfcOfBall(negated(u), bits), bits)
      : minus(ONE, erfOfBall(u, bits + GUARD), bits);
  }
  if (topOf(u) > FARTHEST_TOP / 2) return NEXT_TO_NOTHING;
  return spread(tail({ ...u, radius: 0n }, bits), u, bits);
}

/** `erfc` of an exact number that is at least 1/2. */
function tail(u: Ball, bits: number): Ball {
  const square = times(u, u, 4 * bits);
  const natural = Number(toFixed(square, 0).value);
  const places = bits + GUARD;
  // The smallest term of the divergent series is about exp(-u^2).
  if (natural > 0.7 * places) return asymptoticSeries(u, square, bits);
  const lost = Math.ceil(1.5 * natural) + 16;
  return minus(ONE, centralSeries(u, bits + lost), bits + 8);
}

/**
 * |erfc'| / erfc is below 2u + 2, so that a change of u by r is one by a factor of at
 * most exp(r (2u + 2 + 2r)).
 */
function spread(value: Ball, u: Ball, bits: number): Ball {
  if (u.radius === 0n) return value;
  const r: Ball = { mantissa: u.radius, radius: 0n, exponent: u.exponent };
  const slope = plus(shifted(plus(plus(u, r, 64), ONE, 64), 1), shifted(r, 1), 64);
  const change = times(r, slope, 64);
  if (topOf(change) > -1) return UNBOUNDED;
  // exp(c) - 1 <= 2c for c <= 1/2.
  const factor = shifted(change, 1);
  const around: Ball = {
    mantissa: 0n,
    radius: absolute(factor.mantissa) + factor.radius,
    exponent: factor.exponent,
  };
  return times(value, plus(ONE, around, bits + GUARD), bits);
}

/** `erf u = 2u exp(-u^2) / sqrt(pi) (1 + 2u^2/3 + (2u^2)^2/(3 5) + ...)`: all terms positive. */
function centralSeries(u: Ball, bits: number): Ball {
  const places = bits + GUARD;
  const square = times(u, u, 4 * places);
  const { value, error } = toFixed(shifted(square, 1), places);
  if (error >> BigInt(places) !== 0n) return UNBOUNDED;
  let term = 1n << BigInt(places);
  let sum = term;
  let odd = 3n;
  for (; term !== 0n; odd += 2n) {
    term = ((term * value) >> BigInt(places)) / odd;
    sum += term;
  }
  // An error of one unit in a term grows as the terms do, to at most the whole sum.
  const wrong = 2n * odd * ((sum >> BigInt(places)) + odd) * (error + 1n);
  const series = fromFixed(sum, wrong, places);
  const weight = expOfBall(negated(square), places);
  const scale = over(
    times(shifted(u, 1), weight, places),
    rootOfBall(ballOfPi(places), places),
    places,
  );
  return times(scale, series, bits);
}

/**
 * `erfc u = exp(-u^2) / (u sqrt(pi)) (1 - 1/(2u^2) + 3/(2u^2)^2 - ...)`, which is wrong by
 * less than the first term left out (NIST DLMF 7.12.1).
 */
function asymptoticSeries(u: Ball, square: Ball, bits: number): Ball {
  const places = bits + GUARD;
  const { value: ratio } = toFixed(over(ONE, shifted(square, 1), places), places);
  let term = 1n << BigInt(places);
  let sum = term;
  let steps = 0n;
  for (let odd = 1n; term > 1n || term < -1n; odd += 2n) {
    const next = -((term * odd * ratio) >> BigInt(places));
    if (absolute(next) >= absolute(term)) break;
    term = next;
    sum += term;
    steps += 1n;
  }
  const series = fromFixed(sum, absolute(term) + 4n * steps + 4n, places);
  const divisor = times(u, rootOfBall(ballOfPi(places), places), places);
  return times(over(expOfBall(negated(square), places), divisor, places), series, bits);
}

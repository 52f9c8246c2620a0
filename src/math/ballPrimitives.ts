import {
  absolute,
  type Ball,
  hullOfBalls,
  minus,
  negated,
  ONE,
  over,
  plus,
  rootOfBall,
  signOfBall,
  times,
  UNBOUNDED,
  ZERO,
} from './ball';
import { erfcOfBall, erfOfBall } from './ballError';
import {
  expm1OfBall,
  expOfBall,
  log1pOfBall,
  logOfBall,
  sigmoidOfBall,
  softplusOfBall,
  tanhOfBall,
} from './ballExponential';
import { cosOfBall, sinOfBall } from './ballTrigonometric';
import type { BinaryName, UnaryName } from './expression';

type UnaryBall = (u: Ball, bits: number) => Ball;

/** The unary functions, to about `bits` bits; unbounded outside their domains. */
export const unaryBalls: Readonly<Record<UnaryName, UnaryBall>> = {
  negate: negated,
  exp: expOfBall,
  expm1: expm1OfBall,
  log: logOfBall,
  log1p: log1pOfBall,
  tanh: tanhOfBall,
  sigmoid: sigmoidOfBall,
  softplus: softplusOfBall,
  erf: exactAtZero(erfOfBall, ZERO),
  erfc: exactAtZero(erfcOfBall, ONE),
  sqrt: rootOfBall,
  abs: sizeOfBall,
  sin: exactAtZero(sinOfBall, ZERO),
  cos: exactAtZero(cosOfBall, ONE),
};

export const binaryBalls: Readonly<Record<BinaryName, (a: Ball, b: Ball, bits: number) => Ball>> = {
  add: plus,
  subtract: minus,
  multiply: times,
  divide: over,
  power: powerOfBalls,
  min: (a, b, bits) => chosen(signOfBall(minus(a, b, bits)), a, b, bits),
  max: (a, b, bits) => chosen(signOfBall(minus(b, a, bits)), a, b, bits),
};

/** Of exactly 0, which a divisor may be: no rounding is left there. */
function exactAtZero(f: UnaryBall, value: Ball): UnaryBall {
  return (u, bits) => (signOfBall(u) === 0 ? value : f(u, bits));
}

/** `a` for a sign of at most 0, `b` for 1, and a ball around both where that is open. */
function chosen(sign: -1 | 0 | 1 | undefined, a: Ball, b: Ball, bits: number): Ball {
  if (sign === undefined) return hullOfBalls(a, b, bits);
  return sign > 0 ? b : a;
}

function sizeOfBall(u: Ball, bits: number): Ball {
  const sign = signOfBall(u);
  if (sign === undefined) return hullOfBalls(u, negated(u), bits);
  return sign < 0 ? negated(u) : u;
}

/** Exponents beyond this size go by the logarithm. */
const LARGEST_EXPONENT = 1024n;

function powerOfBalls(base: Ball, exponent: Ball, bits: number): Ball {
  const whole = integerOf(exponent);
  if (whole !== undefined && absolute(whole) <= LARGEST_EXPONENT) {
    const size = integerPower(base, absolute(whole), bits + 16);
    return whole < 0n ? over(ONE, size, bits) : size;
  }
  if (signOfBall(base) === 0) return signOfBall(exponent) === 1 ? ZERO : UNBOUNDED;
  return expOfBall(times(exponent, logOfBall(base, bits + 16), bits + 16), bits);
}

/** The integer that the ball is, exactly. */
function integerOf({ mantissa, radius, exponent }: Ball): bigint | undefined {
  if (radius !== 0n || exponent > 64) return undefined;
  if (exponent >= 0) return mantissa << BigInt(exponent);
  const drop = BigInt(Math.min(-exponent, 2_000));
  const whole = mantissa >> drop;
  return whole << drop === mantissa ? whole : undefined;
}

function integerPower(base: Ball, exponent: bigint, bits: number): Ball {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest % 2n === 1n) result = times(result, square, bits);
    if (rest > 1n) square = times(square, square, bits);
  }
  return result;
}

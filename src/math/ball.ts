/**
 * Real numbers known up to a radius, with as many digits as are asked for: the
 * midpoint-radius arithmetic of Arb (Johansson 2017, doi:10.1109/TC.2017.2690633), in
 * integers, so that every host computes the same bits. Each operation returns a ball
 * that holds the exact result for every choice of numbers from its operands.
 */
import { bitLength, integerRoot } from './integers';
import { scaledByPowerOfTwo } from './rational';

/** The numbers between `(mantissa - radius) 2^exponent` and `(mantissa + radius) 2^exponent`. */
export interface Ball {
  readonly mantissa: bigint;
  /** 0 for a number that is known exactly. */
  readonly radius: bigint;
  readonly exponent: number;
}

/** Any number at all, or none: what is left of an operation outside its domain. */
export const UNBOUNDED: Ball = { mantissa: 0n, radius: 1n, exponent: Infinity };
export const ZERO: Ball = { mantissa: 0n, radius: 0n, exponent: 0 };
export const ONE: Ball = { mantissa: 1n, radius: 0n, exponent: 0 };
export const TWO: Ball = { mantissa: 2n, radius: 0n, exponent: 0 };

export function isUnbounded({ exponent }: Ball): boolean {
  return exponent === Infinity;
}

/** The double itself; unbounded for NaN and the infinities. */
export function exactBall(value: number): Ball {
  if (!Number.isFinite(value)) return UNBOUNDED;
  const pattern = patternOf(value);
  const biased = Number((pattern >> 52n) & 0x7ffn);
  const fraction = pattern & 0xfffffffffffffn;
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  const mantissa = value < 0 ? -size : size;
  return { mantissa, radius: 0n, exponent: Math.max(biased, 1) - 1075 };
}

/** 1 or -1 where every number has that sign, 0 for exactly 0, else `undefined`. */
export function signOfBall({ mantissa, radius, exponent }: Ball): -1 | 0 | 1 | undefined {
  if (exponent === Infinity) return undefined;
  if (mantissa > radius) return 1;
  if (-mantissa > radius) return -1;
  return mantissa === 0n && radius === 0n ? 0 : undefined;
}

/** Every number of the ball is smaller than 2^top in size. */
export function topOf({ mantissa, radius, exponent }: Ball): number {
  return exponent + bitLength(absolute(mantissa) + radius);
}

export function negated({ mantissa, radius, exponent }: Ball): Ball {
  return { mantissa: -mantissa, radius, exponent };
}

/** The ball times 2^power, exactly. */
export function shifted({ mantissa, radius, exponent }: Ball, power: number): Ball {
  return { mantissa, radius, exponent: exponent + power };
}

/** At most `bits` bits of mantissa, and fewer where the radius makes more of them pointless. */
export function rounded(ball: Ball, bits: number): Ball {
  const { mantissa, radius, exponent } = ball;
  const excess = Math.max(bitLength(absolute(mantissa)) - bits, bitLength(radius) - RADIUS_BITS);
  if (excess <= 0 || exponent === Infinity) return ball;
  const drop = BigInt(excess);
  const kept = mantissa >> drop;
  const exact = radius === 0n && kept << drop === mantissa;
  return {
    mantissa: kept,
    radius: exact ? 0n : (radius >> drop) + 2n,
    exponent: exponent + excess,
  };
}

export function plus(a: Ball, b: Ball, bits: number): Ball {
  if (isUnbounded(a) || isUnbounded(b)) return UNBOUNDED;
  if (isZero(a)) return rounded(b, bits);
  if (isZero(b)) return rounded(a, bits);
  const [p, q] = aligned(a, b, bits);
  const mantissa = p.mantissa + q.mantissa;
  return rounded({ mantissa, radius: p.radius + q.radius, exponent: p.exponent }, bits);
}

export function minus(a: Ball, b: Ball, bits: number): Ball {
  return plus(a, negated(b), bits);
}

export function times(a: Ball, b: Ball, bits: number): Ball {
  if (isZero(a) || isZero(b)) return ZERO;
  if (isUnbounded(a) || isUnbounded(b)) return UNBOUNDED;
  const mantissa = a.mantissa * b.mantissa;
  const radius =
    absolute(a.mantissa) * b.radius + absolute(b.mantissa) * a.radius + a.radius * b.radius;
  return rounded({ mantissa, radius, exponent: a.exponent + b.exponent }, bits);
}

/** Unbounded where the divisor may be 0. */
export function over(a: Ball, b: Ball, bits: number): Ball {
  const divisor = absolute(b.mantissa) - b.radius;
  if (isUnbounded(a) || isUnbounded(b) || divisor <= 0n) return UNBOUNDED;
  if (isZero(a)) return ZERO;
  const shift = Math.max(
    0,
    bits + 2 + bitLength(absolute(b.mantissa)) - bitLength(absolute(a.mantissa)),
  );
  const scaled = a.mantissa << BigInt(shift);
  const quotient = scaled / b.mantissa;
  const exponent = a.exponent - b.exponent - shift;
  if (a.radius === 0n && b.radius === 0n && quotient * b.mantissa === scaled) {
    return rounded({ mantissa: quotient, radius: 0n, exponent }, bits);
  }
  // |a / b - a' / b'| <= (radius a + |a' / b'| radius b) / |b|; 2 for the truncations.
  const spread = (a.radius << BigInt(shift)) + (absolute(quotient) + 1n) * b.radius;
  return rounded({ mantissa: quotient, radius: spread / divisor + 2n, exponent }, bits);
}

/** Unbounded where the number may be negative. */
export function rootOfBall(a: Ball, bits: number): Ball {
  if (isZero(a)) return ZERO;
  if (signOfBall(a) !== 1) return UNBOUNDED;
  const wanted = Math.max(0, 2 * bits + 4 - bitLength(a.mantissa));
  const shift = wanted + ((a.exponent - wanted) & 1);
  const square = a.mantissa << BigInt(shift);
  const root = integerRoot(square);
  const exponent = (a.exponent - shift) / 2;
  const exact = a.radius === 0n && root * root === square;
  const radius = exact ? 0n : (a.radius << BigInt(shift)) / root + 2n;
  return rounded({ mantissa: root, radius, exponent }, bits);
}

/** A ball around both. */
export function hullOfBalls(a: Ball, b: Ball, bits: number): Ball {
  if (isUnbounded(a) || isUnbounded(b)) return UNBOUNDED;
  const [p, q] = aligned(a, b, bits);
  const [low, high] = [
    smaller(p.mantissa - p.radius, q.mantissa - q.radius),
    -smaller(-p.mantissa - p.radius, -q.mantissa - q.radius),
  ];
  const mantissa = (low + high) >> 1n;
  return rounded({ mantissa, radius: high - mantissa, exponent: p.exponent }, bits);
}

/** The doubles nearest to the two ends; ties go to the even one. */
export function nearestDoubles({ mantissa, radius, exponent }: Ball): readonly [number, number] {
  if (exponent === Infinity) return [-Infinity, Infinity];
  return [nearestDouble(mantissa - radius, exponent), nearestDouble(mantissa + radius, exponent)];
}

/** In units of 2^-places: the number is between `value - error` and `value + error`. */
export interface Fixed {
  readonly value: bigint;
  readonly error: bigint;
}

export function toFixed({ mantissa, radius, exponent }: Ball, places: number): Fixed {
  const shift = exponent + places;
  if (shift >= 0) {
    return { value: mantissa << BigInt(shift), error: radius << BigInt(shift) };
  }
  const drop = BigInt(Math.min(-shift, MOST_DROPPED));
  return { value: mantissa >> drop, error: (radius >> drop) + 2n };
}

export function fromFixed(value: bigint, error: bigint, places: number): Ball {
  return { mantissa: value, radius: error, exponent: -places };
}

export function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}

const RADIUS_BITS = 32;

/** No mantissa is longer, so that shifting by more leaves the same. */
const MOST_DROPPED = 1 << 20;

/**
 * Both in units of one power of two. A term far below the last bit of the other only
 * widens it: shifted into place it could fill the memory.
 */
function aligned(a: Ball, b: Ball, bits: number): readonly [Ball, Ball] {
  const [high, low] = a.exponent >= b.exponent ? [a, b] : [b, a];
  const floor = high.exponent - 2 * bits;
  const small = topOf(low) < floor ? { mantissa: 0n, radius: 1n, exponent: floor } : low;
  const gap = BigInt(high.exponent - small.exponent);
  const { mantissa, radius } = high;
  return [{ mantissa: mantissa << gap, radius: radius << gap, exponent: small.exponent }, small];
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function isZero({ mantissa, radius }: Ball): boolean {
  return mantissa === 0n && radius === 0n;
}

const slot = new Float64Array(1);
const slotPattern = new BigUint64Array(slot.buffer);

function patternOf(value: number): bigint {
  slot[0] = value;
  return slotPattern[0] ?? 0n;
}

/** Rounded once, on the integers, so that subnormal results are right too. */
function nearestDouble(mantissa: bigint, exponent: number): number {
  const size = absolute(mantissa);
  const length = bitLength(size);
  const drop = Math.max(length - 53, -1074 - exponent);
  if (length === 0 || drop > length + 1) return 0;
  if (exponent + length > 1024) return mantissa < 0n ? -Infinity : Infinity;
  if (drop <= 0) return scaledByPowerOfTwo(Number(mantissa), exponent);
  const kept = size >> BigInt(drop);
  const rest = size - (kept << BigInt(drop));
  const half = 1n << BigInt(drop - 1);
  const up = rest > half || (rest === half && (kept & 1n) === 1n);
  const value = scaledByPowerOfTwo(Number(up ? kept + 1n : kept), exponent + drop);
  return mantissa < 0n ? -value : value;
}

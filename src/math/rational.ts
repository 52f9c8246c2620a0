import { bitLength, greatestCommonDivisor, integerRoot, isPowerOfTwo, isSafe } from './integers';
import { remembered } from './memo';

/**
 * Exact rational numbers, for folding constants, for breakpoints of affine
 * conditions and for deciding that two pieces meet. Always in lowest terms.
 */
export interface Rational {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

/** Numbers longer than this many bits are given up: exactness is not worth seconds. */
const LONGEST = 500;

/** Two numbers up to this are not too long together, which is told without counting bits. */
const SHORT = 1n << 240n;

/** The quotient in lowest terms; `undefined` for a zero denominator or a very long result. */
export function rational(numerator: bigint, denominator = 1n): Rational | undefined {
  if (denominator === 0n) return undefined;
  if (denominator === 1n) return withinLength({ numerator, denominator });
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return withinLength({ numerator: numerator / divisor, denominator: denominator / divisor });
}

function withinLength(value: Rational): Rational | undefined {
  const { numerator, denominator } = value;
  if (denominator < SHORT && numerator < SHORT && numerator > -SHORT) return value;
  return bitLength(numerator) + bitLength(denominator) > LONGEST ? undefined : value;
}

export const ZERO: Rational = { numerator: 0n, denominator: 1n };
export const ONE: Rational = { numerator: 1n, denominator: 1n };

/** The double as the rational that it is; `undefined` for NaN and infinities. */
export const fromNumber: (value: number) => Rational | undefined = remembered((value: number) => {
  if (!Number.isFinite(value)) return undefined;
  if (Number.isInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  let mantissa = value;
  let halvings = 0;
  for (; !Number.isInteger(mantissa); halvings += 24) mantissa *= 16_777_216;
  for (; mantissa % 2 === 0; halvings -= 1) mantissa /= 2;
  return withinLength({ numerator: BigInt(mantissa), denominator: 1n << BigInt(halvings) });
});

/** `'-0.044715'`, `'1e-3'`; `undefined` where it is not a decimal number. */
export function fromDecimal(text: string): Rational | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const scale = Number(exponent) - fraction.length;
  return scale >= 0
    ? rational(digits * 10n ** BigInt(scale))
    : rational(digits, 10n ** BigInt(-scale));
}

/** The nearest double, ties to even. */
export function toNumber({ numerator, denominator }: Rational): number {
  if (denominator === 1n) return Number(numerator);
  // Of two doubles the quotient is rounded once.
  if (isSafe(numerator) && isSafe(denominator)) return Number(numerator) / Number(denominator);
  const negative = numerator < 0n;
  const magnitude = negative ? -numerator : numerator;
  // 66 significant bits with a sticky last one: BigInt to number then rounds once, correctly.
  const shift = 66 - (bitLength(magnitude) - bitLength(denominator));
  const scaled = shift >= 0 ? magnitude << BigInt(shift) : magnitude;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  const quotient = scaled / divisor;
  const sticky = scaled % divisor === 0n ? quotient : quotient | 1n;
  const value = scaledByPowerOfTwo(Number(sticky), -shift);
  return negative ? -value : value;
}

export function plus(a: Rational, b: Rational): Rational | undefined {
  if (a.denominator === 1n && b.denominator === 1n) return rational(a.numerator + b.numerator);
  return rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

export function minus(a: Rational, b: Rational): Rational | undefined {
  return plus(a, negative(b));
}

export function times(a: Rational, b: Rational): Rational | undefined {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function over(a: Rational, b: Rational): Rational | undefined {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negative(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

/** Integer powers with an exponent of at most 64; others are not folded. */
export function raised(base: Rational, exponent: Rational): Rational | undefined {
  const { numerator: n, denominator: d } = exponent;
  if (d !== 1n || n > 64n || n < -64n) return undefined;
  const size = n < 0n ? -n : n;
  const [top, bottom] = [base.numerator ** size, base.denominator ** size];
  return n < 0n ? rational(bottom, top) : rational(top, bottom);
}

/** Whether a double is exactly this number. */
export function isDouble(value: Rational): boolean {
  const { numerator, denominator } = value;
  if (!isPowerOfTwo(denominator)) return false;
  if (isSafe(numerator)) return true;
  const nearest = fromNumber(toNumber(value));
  return nearest !== undefined && compareRationals(nearest, value) === 0;
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Its square root where that is rational too. */
export function rootOf(a: Rational): Rational | undefined {
  if (a.numerator < 0n) return undefined;
  const [top, bottom] = [integerRoot(a.numerator), integerRoot(a.denominator)];
  return top * top === a.numerator && bottom * bottom === a.denominator
    ? rational(top, bottom)
    : undefined;
}

/** The decimal text, where it ends after at most `longest` significant digits. */
export function toDecimal({ numerator, denominator }: Rational, longest = 24): string | undefined {
  // Sums of doubles are mostly of this kind: each halving adds seven tenths of a digit.
  if (isPowerOfTwo(denominator) && denominator >> BigInt(2 * longest) > 0n) return undefined;
  let rest = denominator;
  let places = 0;
  for (; rest % 10n === 0n; rest /= 10n) places += 1;
  const factor = rest;
  let scale = 1n;
  while (rest % 2n === 0n) {
    rest /= 2n;
    scale *= 5n;
    places += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    scale *= 2n;
    places += 1;
  }
  if (rest !== 1n || factor === 0n) return undefined;
  const digits = (numerator < 0n ? -numerator : numerator) * scale;
  const text = digits.toString().padStart(places + 1, '0');
  if (text.replace(/^0+|0+$/g, '').length > longest || text.length > 2 * longest) return undefined;
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places);
  return `${numerator < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** In two steps, so that a subnormal result is rounded once. */
export function scaledByPowerOfTwo(value: number, exponent: number): number {
  const step = Math.max(-1000, Math.min(1000, exponent));
  const rest = Math.max(-1000, Math.min(1000, exponent - step));
  return value * powerOfTwo(step) * powerOfTwo(rest);
}

/** By repeated doubling, because `**` is only as exact as the engine makes it. */
function powerOfTwo(exponent: number): number {
  let result = 1;
  let factor = exponent < 0 ? 0.5 : 2;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= factor;
    factor *= factor;
  }
  return result;
}

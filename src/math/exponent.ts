import { isConstant } from './constants';
import { add, multiply, negate, one, zero } from './construct';
import { type Canonical, exactNumber, forgetManyNumbers } from './exactNumber';
import type { Expr } from './expression';
import { difference, type Interval, signOf, ZERO } from './interval';
import { forgettable, remembered, rememberedPairs } from './memo';

/** What decides how fast `exp(q(t))` grows: enclosures of the numbers before t^i. */
export interface Growth {
  readonly intervals: readonly Interval[];
  /** Of the leading coefficient, where t occurs at all. */
  readonly sign: -1 | 0 | 1 | undefined;
}

/**
 * A polynomial q in `exp(q(t))`. Within one expansion equal polynomials are one
 * object, so that terms are compared, and sums of exponents looked up, by identity.
 */
export interface Exponent extends Growth {
  /** The number before t^i; the last is not 0. */
  readonly coefficients: readonly Canonical[];
}

export const NO_EXPONENT: Exponent = { coefficients: [], intervals: [], sign: 0 };

/** Starts a new expansion: terms of different expansions are never compared. */
export function forgetManyExponents(): void {
  if (table.size > MOST_EXPONENTS) table.clear();
  forgetManyNumbers();
}

const MOST_EXPONENTS = 2_048;
const table = forgettable(new Map<string, Exponent>());

/** The polynomial with these coefficients, those left out being 0. */
export function exponentOf(coefficients: readonly (Expr | undefined)[]): Exponent {
  const numbers = Array.from(coefficients, (each) => exactNumber(each ?? zero).canonical);
  while (numbers.length > 0 && isConstant(numbers.at(-1)?.exact ?? one, 0)) numbers.pop();
  if (numbers.length === 0) return NO_EXPONENT;
  const key = numbers.map(({ id }) => id).join();
  const before = table.get(key);
  if (before !== undefined) return before;
  const exponent = polynomial(numbers);
  table.set(key, exponent);
  return exponent;
}

function polynomial(coefficients: readonly Canonical[]): Exponent {
  const intervals = coefficients.map(({ bounds }) => bounds);
  const sign = coefficients.length > 1 ? signOf(intervals.at(-1) ?? ZERO) : 0;
  return { coefficients, intervals, sign };
}

export function sumOfExponents(a: Exponent, b: Exponent): Exponent {
  if (a === NO_EXPONENT) return b;
  return b === NO_EXPONENT ? a : added(a, b);
}

const added = rememberedPairs(({ coefficients: a }: Exponent, { coefficients: b }: Exponent) => {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  return exponentOf(longer.map(({ exact }, degree) => add(exact, shorter[degree]?.exact ?? zero)));
});

export function differenceOfExponents(a: Exponent, b: Exponent): Exponent {
  return a === b ? NO_EXPONENT : sumOfExponents(a, opposite(b));
}

const opposite = remembered(({ coefficients }: Exponent) =>
  exponentOf(coefficients.map(({ exact }) => negate(exact))),
);

export function multipleOfExponent({ coefficients }: Exponent, factor: Expr): Exponent {
  return exponentOf(coefficients.map(({ exact }) => multiply(factor, exact)));
}

/** The growth of `exp(a(t) - b(t))`, without working out the difference where enclosures tell. */
export function growthOfDifference(a: Exponent, b: Exponent): Growth {
  return a === b ? NO_EXPONENT : b === NO_EXPONENT ? a : compared(a, b);
}

const compared = rememberedPairs((a: Exponent, b: Exponent): Growth => {
  const intervals: Interval[] = [];
  const length = Math.max(a.coefficients.length, b.coefficients.length);
  for (let degree = 0; degree < length; degree += 1) {
    const alike = a.coefficients[degree] === b.coefficients[degree];
    const [left, right] = [a.intervals[degree] ?? ZERO, b.intervals[degree] ?? ZERO];
    intervals.push(alike ? ZERO : difference(left, right));
  }
  while (intervals.length > 0 && signOf(intervals.at(-1) ?? ZERO) === 0) intervals.pop();
  const sign = intervals.length > 1 ? signOf(intervals.at(-1) ?? ZERO) : 0;
  return sign === undefined ? differenceOfExponents(a, b) : { intervals, sign };
});

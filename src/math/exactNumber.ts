import { closedInterval } from './closed';
import { add, multiply } from './construct';
import type { Expr } from './expression';
import type { Interval } from './interval';
import { forgettable, remembered, rememberedPairs } from './memo';
import { canonicalNumber } from './surd';

/** A number in canonical form, one object for all equal ones: the coefficient of a term that it is. */
export interface ExactNumber {
  readonly id: number;
  readonly exact: Expr;
  readonly bounds: Interval;
  readonly limit: Interval;
}

/**
 * Tails do arithmetic with few numbers over and over: each result is worked out once,
 * and numbers are compared by identity.
 */
export const exactNumber = remembered((number: Expr): ExactNumber => {
  const exact = canonicalNumber(number);
  const key = exact.kind === 'constant' ? (exact.exact ?? exact.value) : JSON.stringify(exact);
  const before = byKey.get(key);
  if (before !== undefined) return before;
  last += 1;
  const bounds = closedInterval(exact);
  const found = { id: last, exact, bounds, limit: bounds };
  byKey.set(key, found);
  return found;
});

let last = 0;
/** Most numbers are their own key. */
const byKey = forgettable(new Map<number | string, ExactNumber>());

/** More numbers than this are not kept from one expansion to the next. */
const MOST_NUMBERS = 4_096;

/** Numbers of before and after may be two objects where they are equal. */
export function forgetManyNumbers(): void {
  if (byKey.size > MOST_NUMBERS) byKey.clear();
}

export const sumOfNumbers = rememberedPairs((a: ExactNumber, b: ExactNumber) =>
  exactNumber(add(a.exact, b.exact)),
);
export const productOfNumbers = rememberedPairs((a: ExactNumber, b: ExactNumber) =>
  exactNumber(multiply(a.exact, b.exact)),
);

import { closedInterval } from './closed';
import { isConstant } from './constants';
import { add, multiply } from './construct';
import type { Expr } from './expression';
import { contains, type Interval, product, sum } from './interval';
import { forgettable, remembered } from './memo';
import { canonicalNumber } from './surd';

/** A number in canonical form: one object for all equal ones. */
export interface Canonical {
  readonly id: number;
  readonly exact: Expr;
  readonly bounds: Interval;
}

/**
 * A number whose form is worked out when it is asked for: most coefficients of a tail are
 * multiplied on, and dropped, without.
 */
export class ExactNumber {
  /** As a coefficient it tends to itself. */
  readonly limit: Interval;
  private known: Canonical | undefined;

  constructor(
    readonly bounds: Interval,
    private readonly form: () => Expr,
  ) {
    this.limit = bounds;
  }

  get canonical(): Canonical {
    this.known ??= canonicalOf(this.form());
    return this.known;
  }

  get exact(): Expr {
    return this.canonical.exact;
  }
}

export const exactNumber = remembered(
  (number: Expr): ExactNumber => new ExactNumber(closedInterval(number), () => number),
);

/** Where they may cancel the form decides. */
export function sumOfNumbers(a: ExactNumber, b: ExactNumber): ExactNumber {
  const bounds = sum(a.bounds, b.bounds);
  const form = () => add(a.exact, b.exact);
  return contains(bounds, 0)
    ? exactNumber(canonicalOf(form()).exact)
    : new ExactNumber(bounds, form);
}

export function productOfNumbers(a: ExactNumber, b: ExactNumber): ExactNumber {
  return new ExactNumber(product(a.bounds, b.bounds), () => multiply(a.exact, b.exact));
}

export function isZero(number: ExactNumber): boolean {
  return contains(number.bounds, 0) && isConstant(number.exact, 0);
}

const canonicalOf = remembered((number: Expr): Canonical => {
  const exact = canonicalNumber(number);
  const key = exact.kind === 'constant' ? (exact.exact ?? exact.value) : JSON.stringify(exact);
  const before = byKey.get(key);
  if (before !== undefined) return before;
  last += 1;
  const found = { id: last, exact, bounds: closedInterval(exact) };
  byKey.set(key, found);
  return found;
});

let last = 0;
/** Most numbers are their own key. */
const byKey = forgettable(new Map<number | string, Canonical>());

/** More numbers than this are not kept from one expansion to the next. */
const MOST_NUMBERS = 4_096;

/** Numbers of before and after may be two objects where they are equal. */
export function forgetManyNumbers(): void {
  if (byKey.size > MOST_NUMBERS) byKey.clear();
}

/**
 * Functions far out, as finite sums of terms `c(t) t^p (log t)^l exp(q(t))` with a
 * polynomial q, for every t >= `from`. A coefficient is either an exact number or
 * known by bounds that hold on the whole half-line together with the limit it tends
 * to: the remainder of an expansion is a term like any other. So a sum that is read
 * off here is an identity with a proven remainder, and signs and limits follow from
 * its leading term (compare Salvy and Shackell, "Symbolic asymptotics", 1999).
 */
import { closedInterval } from './closed';
import { isConstant } from './constants';
import { add, multiply, one, subtract } from './construct';
import { same } from './equal';
import type { Expr } from './expression';
import { type Interval, product, quotient, sum } from './interval';

export interface Coefficient {
  /** Holds for every t >= `from`. */
  readonly bounds: Interval;
  /** Contains every number to which the coefficient comes arbitrarily close, far out. */
  readonly limit: Interval;
  /** The number, where the coefficient is one. */
  readonly exact?: Expr;
}

export interface Term {
  readonly coefficient: Coefficient;
  readonly power: number;
  readonly log: number;
  /**
   * `exponent[i]` is the number before t^i in q; the last is not 0. A constant stays
   * here where its exponential would leave the range of a double.
   */
  readonly exponent: readonly Expr[];
}

/** Empty: identically 0. */
export type Terms = readonly Term[];

export function exactCoefficient(exact: Expr): Coefficient {
  const interval = closedInterval(exact);
  return { bounds: interval, limit: interval, exact };
}

export function termsOf(exact: Expr, power = 0, log = 0): Terms {
  if (isConstant(exact, 0)) return [];
  return [{ coefficient: exactCoefficient(exact), power, log, exponent: [] }];
}

/** Every term times a factor that is known by bounds only. */
export function scaledBy(terms: Terms, bounds: Interval, limit: Interval): Terms {
  return terms.map((term) => ({
    ...term,
    coefficient: {
      bounds: product(term.coefficient.bounds, bounds),
      limit: product(term.coefficient.limit, limit),
    },
  }));
}

export function sumOfTerms(a: Terms, b: Terms): Terms | undefined {
  const result: Term[] = [...a];
  for (const term of b) {
    const index = result.findIndex((other) => sameMonomial(term, other));
    const like = result[index];
    if (like === undefined) {
      result.push(term);
      continue;
    }
    const coefficient = sumOfCoefficients(like.coefficient, term.coefficient);
    if (coefficient.exact !== undefined && isConstant(coefficient.exact, 0))
      result.splice(index, 1);
    else result[index] = { ...term, coefficient };
  }
  return result;
}

export function productOfTerm(a: Term, b: Term): Term {
  return {
    coefficient: productOfCoefficients(a.coefficient, b.coefficient),
    power: a.power + b.power,
    log: a.log + b.log,
    exponent: combined(a.exponent, b.exponent, add),
  };
}

/** `a / b` without its coefficients: the monomial by which `a` outgrows `b`. */
export function ratioOf(a: Term, b: Term): Term {
  return {
    coefficient: {
      bounds: quotient(a.coefficient.bounds, b.coefficient.bounds),
      limit: quotient(a.coefficient.limit, b.coefficient.limit),
    },
    power: a.power - b.power,
    log: a.log - b.log,
    exponent: combined(a.exponent, b.exponent, subtract),
  };
}

function sameMonomial(a: Term, b: Term): boolean {
  return (
    a.power === b.power &&
    a.log === b.log &&
    a.exponent.length === b.exponent.length &&
    a.exponent.every((coefficient, index) => same(coefficient, b.exponent[index] ?? one))
  );
}

function sumOfCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  if (a.exact !== undefined && b.exact !== undefined)
    return exactCoefficient(add(a.exact, b.exact));
  return { bounds: sum(a.bounds, b.bounds), limit: sum(a.limit, b.limit) };
}

function productOfCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  if (a.exact !== undefined && b.exact !== undefined) {
    return exactCoefficient(multiply(a.exact, b.exact));
  }
  return { bounds: product(a.bounds, b.bounds), limit: product(a.limit, b.limit) };
}

function combined(
  a: readonly Expr[],
  b: readonly Expr[],
  operation: (left: Expr, right: Expr) => Expr,
): readonly Expr[] {
  if (b.length === 0) return a;
  const result: Expr[] = [];
  const zero: Expr = { kind: 'constant', value: 0 };
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    result.push(operation(a[index] ?? zero, b[index] ?? zero));
  }
  while (result.length > 0 && isConstant(result.at(-1) ?? one, 0)) result.pop();
  return result;
}

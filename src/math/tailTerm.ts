/**
 * Functions far out, as finite sums of terms `c(t) t^p (log t)^l exp(q(t))` with a
 * polynomial q, for every t >= `from`. A coefficient is either an exact number or
 * known by bounds that hold on the whole half-line together with the limit it tends
 * to: the remainder of an expansion is a term like any other. So a sum that is read
 * off here is an identity with a proven remainder, and signs and limits follow from
 * its leading term (compare Salvy and Shackell, "Symbolic asymptotics", 1999).
 */
import { closedInterval, closedSign } from './closed';
import { isConstant } from './constants';
import { add, multiply, one, subtract } from './construct';
import { same } from './equal';
import type { Expr } from './expression';
import { contains, type Interval, point, product, quotient, sum, ZERO } from './interval';
import { unaryIntervals } from './intervalPrimitives';

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

export function productOfTerms(a: Terms, b: Terms, from: number): Terms | undefined {
  let result: Terms | undefined = [];
  for (const left of a) {
    const row = b.map((right) => productOfTerm(left, right));
    result = result && sumOfTerms(result, row);
  }
  return result && shortened(result, from);
}

/** Longer sums lose their smallest terms to the bounds of the next larger one. */
const MOST_TERMS = 10;

/**
 * A term that falls against a larger one is at most its first ratio times that one:
 * its coefficient joins the other's as a remainder.
 */
function shortened(terms: Terms, from: number): Terms | undefined {
  if (terms.length <= MOST_TERMS) return terms;
  const sorted: Term[] = [];
  for (const term of terms) {
    const orders = sorted.map((other) => growth(ratioOf(term, other)));
    if (orders.includes(undefined)) return undefined;
    const index = orders.findIndex((order) => order === 1);
    sorted.splice(index === -1 ? sorted.length : index, 0, term);
  }
  const kept = sorted.slice(0, MOST_TERMS);
  const smallest = kept.pop();
  if (smallest === undefined) return undefined;
  let { bounds } = smallest.coefficient;
  for (const term of sorted.slice(MOST_TERMS)) {
    const ratio = fallingMonomial(ratioOf(term, smallest), from);
    if (ratio === undefined) return undefined;
    bounds = sum(bounds, product(term.coefficient.bounds, ratio));
  }
  return [...kept, { ...smallest, coefficient: { bounds, limit: smallest.coefficient.limit } }];
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

/** 1 where the monomial grows without end, -1 where it tends to 0, 0 where it is 1. */
export function growth({ exponent, power, log }: Term): -1 | 0 | 1 | undefined {
  const top = exponent.at(-1);
  if (top !== undefined && exponent.length > 1) return closedSign(top);
  if (power !== 0) return power > 0 ? 1 : -1;
  return log === 0 ? 0 : log > 0 ? 1 : -1;
}

/** The term that outgrows all others; `undefined` where that is open, or for no terms. */
export function leadingTerm(terms: Terms): Term | undefined {
  let lead = terms[0];
  for (const term of terms.slice(1)) {
    if (lead === undefined) return undefined;
    const order = growth(ratioOf(term, lead));
    if (order === undefined || order === 0) return undefined;
    if (order > 0) lead = term;
  }
  return lead;
}

/**
 * Bounds of the monomial itself over t >= `from`, where it is shown to fall or to be
 * 1; `undefined` where it is not falling yet.
 */
export function fallingMonomial(term: Term, from: number): Interval | undefined {
  const order = growth(term);
  if (order === 0) return monomialAt(term, from);
  if (order !== -1 || !fallsFrom(term, from)) return undefined;
  return [0, monomialAt(term, from)[1]];
}

/** Bounds of the whole sum over t >= `from`. */
export function boundsOfTerms(terms: Terms, from: number): Interval | undefined {
  let total: Interval = ZERO;
  for (const term of terms) {
    const monomial = fallingMonomial(term, from);
    if (monomial === undefined) return undefined;
    total = sum(total, product(term.coefficient.bounds, monomial));
  }
  return total;
}

/** Bounds of all terms but the leading one, as multiples of the leading one. */
export function remainderBounds(terms: Terms, lead: Term, from: number): Interval | undefined {
  const rest = terms.filter((term) => term !== lead).map((term) => ratioOf(term, lead));
  return contains(lead.coefficient.bounds, 0) ? undefined : boundsOfTerms(rest, from);
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

/** `t m'(t) / m(t) = p + l / log t + t q'(t)` is not positive from there on. */
function fallsFrom({ power, log, exponent }: Term, from: number): boolean {
  const tail: Interval = [from, Infinity];
  const slopes = exponent.map((each, degree) => product(point(degree), closedInterval(each)));
  const ofLogarithm = log === 0 ? ZERO : quotient(point(log), unaryIntervals.log(tail));
  return sum(sum(horner(slopes, tail), point(power)), ofLogarithm)[1] <= 0;
}

function monomialAt({ power, log, exponent }: Term, t: number): Interval {
  const q = horner(exponent.map(closedInterval), point(t));
  const logT = unaryIntervals.log(point(t));
  const ofPower = power === 0 ? q : sum(q, product(point(power), logT));
  if (log === 0) return unaryIntervals.exp(ofPower);
  return unaryIntervals.exp(sum(ofPower, product(point(log), unaryIntervals.log(logT))));
}

function horner(coefficients: readonly Interval[], t: Interval): Interval {
  return coefficients.reduceRight(
    (value, coefficient) => sum(product(value, t), coefficient),
    ZERO,
  );
}

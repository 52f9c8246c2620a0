/**
 * Functions far out, as finite sums of terms `c(t) t^p (log t)^l exp(q(t))` with a
 * polynomial q, for every t >= `from`. A coefficient is either an exact number or
 * known by bounds that hold on the whole half-line together with the limit it tends
 * to: the remainder of an expansion is a term like any other. So a sum that is read
 * off here is an identity with a proven remainder, and signs and limits follow from
 * its leading term (compare Salvy and Shackell, "Symbolic asymptotics", 1999).
 */
import { isConstant } from './constants';
import { ExactNumber, exactNumber, isZero, productOfNumbers, sumOfNumbers } from './exactNumber';
import {
  differenceOfExponents,
  type Exponent,
  type Growth,
  growthOfDifference,
  NO_EXPONENT,
  sumOfExponents,
} from './exponent';
import { onLattice } from './exponentLattice';
import type { Expr } from './expression';
import { type Interval, product, quotient, sum } from './interval';

export type Coefficient = ExactNumber | Bounded;

/** A coefficient that is no number, or one that is not known. */
interface Bounded {
  /** Holds for every t >= `from`. */
  readonly bounds: Interval;
  /** Contains every number to which the coefficient comes arbitrarily close, far out. */
  readonly limit: Interval;
}

/** `t^p (log t)^l exp(q(t))`, q known by enclosures. */
export interface Monomial {
  readonly power: number;
  readonly log: number;
  readonly exponent: Growth;
}

export interface Term extends Monomial {
  readonly coefficient: Coefficient;
  /** q. A constant stays in it where its exponential would leave the range of a double. */
  readonly exponent: Exponent;
}

/** Empty: identically 0. */
export type Terms = readonly Term[];

export function termsOf(exact: Expr, power = 0, log = 0): Terms {
  if (isConstant(exact, 0)) return [];
  return [{ coefficient: exactNumber(exact), power, log, exponent: NO_EXPONENT }];
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

export function sumOfTerms(a: Terms, b: Terms): Terms {
  const result: Term[] = [...a];
  for (const term of b) addTerm(result, term);
  return result;
}

/** Like terms become one, or none. */
export function addTerm(terms: Term[], term: Term): void {
  const index = terms.findIndex((other) => sameMonomial(term, other));
  const like = terms[index];
  if (like === undefined) {
    terms.push(term);
    return;
  }
  const coefficient = sumOfCoefficients(like.coefficient, term.coefficient);
  const vanishes = coefficient instanceof ExactNumber && isZero(coefficient);
  if (vanishes) terms.splice(index, 1);
  else terms[index] = { ...term, coefficient };
}

export function productOfTerm(a: Term, b: Term): Term {
  return {
    coefficient: productOfCoefficients(a.coefficient, b.coefficient),
    power: onLattice(a.power + b.power),
    log: a.log + b.log,
    exponent: sumOfExponents(a.exponent, b.exponent),
  };
}

/** `a / b`, with coefficients that are known by bounds. */
export function ratioOf(a: Term, b: Term): Term {
  return {
    coefficient: {
      bounds: quotient(a.coefficient.bounds, b.coefficient.bounds),
      limit: quotient(a.coefficient.limit, b.coefficient.limit),
    },
    power: onLattice(a.power - b.power),
    log: a.log - b.log,
    exponent: differenceOfExponents(a.exponent, b.exponent),
  };
}

/** The monomial by which `a` outgrows `b`, as far as its bounds need it. */
export function monomialRatio(a: Term, b: Term): Monomial {
  return {
    power: onLattice(a.power - b.power),
    log: a.log - b.log,
    exponent: growthOfDifference(a.exponent, b.exponent),
  };
}

/** 1 where the monomial of `a` outgrows that of `b`, -1 where it is outgrown, 0 where they are one. */
export function compareGrowth(a: Term, b: Term): -1 | 0 | 1 | undefined {
  const { intervals, sign } = growthOfDifference(a.exponent, b.exponent);
  if (isEndless(a) && isEndless(b)) return undefined;
  if (intervals.length > 1) return sign;
  if (a.power !== b.power) return a.power > b.power ? 1 : -1;
  return a.log === b.log ? 0 : a.log > b.log ? 1 : -1;
}

/** Its coefficient grows, nobody knows how fast; no other term has an exponent of that degree. */
export function isEndless({ exponent }: Term): boolean {
  return exponent.coefficients.length > ENDLESS_DEGREE && exponent.sign === 1;
}

/** Of the exponent that such a term is given. */
export const ENDLESS_DEGREE = 9;

function sameMonomial(a: Term, b: Term): boolean {
  return a.power === b.power && a.log === b.log && a.exponent === b.exponent;
}

function sumOfCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  if (a instanceof ExactNumber && b instanceof ExactNumber) return sumOfNumbers(a, b);
  return { bounds: sum(a.bounds, b.bounds), limit: sum(a.limit, b.limit) };
}

function productOfCoefficients(a: Coefficient, b: Coefficient): Coefficient {
  if (a instanceof ExactNumber && b instanceof ExactNumber) return productOfNumbers(a, b);
  return { bounds: product(a.bounds, b.bounds), limit: product(a.limit, b.limit) };
}

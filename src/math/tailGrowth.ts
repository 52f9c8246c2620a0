import type { Growth } from './exponent';
import { boundsOfPower } from './exponentLattice';
import { contains, type Interval, point, product, quotient, sum, ZERO } from './interval';
import { unaryIntervals } from './intervalPrimitives';
import { rememberedPairs } from './memo';
import { compareGrowth, type Monomial, monomialRatio, type Term, type Terms } from './tailTerm';

/** 1 where the monomial grows without end, -1 where it tends to 0, 0 where it is 1. */
export function growth({ exponent, power, log }: Monomial): -1 | 0 | 1 | undefined {
  if (exponent.intervals.length > 1) return exponent.sign;
  if (power !== 0) return power > 0 ? 1 : -1;
  return log === 0 ? 0 : log > 0 ? 1 : -1;
}

/** The term that outgrows all others; `undefined` where that is open, or for no terms. */
export function leadingTerm(terms: Terms): Term | undefined {
  let lead = terms[0];
  for (const term of terms.slice(1)) {
    if (lead === undefined) return undefined;
    const order = compareGrowth(term, lead);
    if (order === undefined || order === 0) return undefined;
    if (order > 0) lead = term;
  }
  return lead;
}

/**
 * Bounds of the monomial itself over t >= `from`, where it is shown to fall or to be
 * 1; `undefined` where it is not falling yet.
 */
export function fallingMonomial(term: Monomial, from: number): Interval | undefined {
  if (term.log !== 0) return fallingBounds(term, from);
  const byPower = fallingPowers(term.exponent, from);
  const bounds = byPower.get(term.power) ?? fallingBounds(term, from) ?? 'not yet';
  byPower.set(term.power, bounds);
  return bounds === 'not yet' ? undefined : bounds;
}

/** The same few come back in every product. */
const fallingPowers = rememberedPairs(
  (_exponent: Growth, _from: number) => new Map<number, Interval | 'not yet'>(),
);

function fallingBounds(term: Monomial, from: number): Interval | undefined {
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
  if (contains(lead.coefficient.bounds, 0)) return undefined;
  let total: Interval = ZERO;
  for (const term of terms) {
    if (term === lead) continue;
    const monomial = fallingMonomial(monomialRatio(term, lead), from);
    if (monomial === undefined) return undefined;
    const coefficient = quotient(term.coefficient.bounds, lead.coefficient.bounds);
    total = sum(total, product(coefficient, monomial));
  }
  return total;
}

/** `t m'(t) / m(t) = p + l / log t + t q'(t)` is not positive from there on. */
function fallsFrom({ power, log, exponent }: Monomial, from: number): boolean {
  const tail: Interval = [from, Infinity];
  const slopes = exponent.intervals.map((each, degree) => product(point(degree), each));
  const ofLogarithm = log === 0 ? ZERO : quotient(point(log), unaryIntervals.log(tail));
  return sum(sum(horner(slopes, tail), boundsOfPower(power)), ofLogarithm)[1] <= 0;
}

function monomialAt({ power, log, exponent }: Monomial, t: number): Interval {
  const q = horner(exponent.intervals, point(t));
  const logT = unaryIntervals.log(point(t));
  const ofPower = power === 0 ? q : sum(q, product(boundsOfPower(power), logT));
  if (log === 0) return unaryIntervals.exp(ofPower);
  return unaryIntervals.exp(sum(ofPower, product(point(log), unaryIntervals.log(logT))));
}

function horner(coefficients: readonly Interval[], t: Interval): Interval {
  return coefficients.reduceRight(
    (value, coefficient) => sum(product(value, t), coefficient),
    ZERO,
  );
}

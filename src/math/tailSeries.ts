import { closedInterval } from './closed';
import { negate, power, unary, zero } from './construct';
import { differentiate } from './differentiate';
import { enclosing } from './enclose';
import { ExactNumber, exactNumber } from './exactNumber';
import { exponentOf, multipleOfExponent, NO_EXPONENT } from './exponent';
import { boundsOfPower, isMultiple, onLattice } from './exponentLattice';
import type { Expr, UnaryExpr } from './expression';
import { type Far, multiplied, notYet, times } from './far';
import {
  difference,
  hull,
  type Interval,
  magnitude,
  ONE,
  point,
  product,
  quotient,
  signOf,
  sum,
} from './interval';
import { constantPower, generalPower, unaryIntervals } from './intervalPrimitives';
import { substitute } from './substitute';
import { boundsOfTerms, growth, leadingTerm, remainderBounds } from './tailGrowth';
import {
  type Coefficient,
  productOfTerm,
  ratioOf,
  scaledBy,
  sumOfTerms,
  type Term,
  type Terms,
  termsOf,
} from './tailTerm';
import { exploding, vanishing } from './tailVanishing';

const ONE_EXPR: Expr = { kind: 'constant', value: 1 };
const MINUS_ONE: Expr = { kind: 'constant', value: -1 };
const HALF_POINT: Interval = [0.5, 0.5];

/** Beyond it `exp` of a constant is kept as an exponent. */
const LARGEST_EXPONENT = 300;

/** exp of a sum: what grows goes into the exponent, what falls is expanded. */
export function exponential(far: Far, u: Terms | undefined): Terms | undefined {
  return u && (expanded(far, u) ?? vanishing(far, u) ?? exploding(far, u));
}

function expanded(far: Far, u: Terms): Terms | undefined {
  const exponent: Expr[] = [];
  let constant = exactNumber(zero);
  let rest: Terms = [];
  for (const term of u) {
    const order = growth(term);
    if (order === -1) rest = [...rest, term];
    else {
      const { coefficient } = term;
      if (!(coefficient instanceof ExactNumber)) return undefined;
      if (term.log !== 0 || term.exponent !== NO_EXPONENT) return undefined;
      if (term.power === 0) constant = coefficient;
      else if (Number.isInteger(term.power) && term.power <= 8)
        exponent[term.power] = coefficient.exact;
      else return undefined;
    }
  }
  const huge = magnitude(constant.bounds)[1] > LARGEST_EXPONENT;
  if (huge) exponent[0] = constant.exact;
  const lead: Term = {
    coefficient: huge ? exactNumber(ONE_EXPR) : exponentialOf(constant),
    power: 0,
    log: 0,
    exponent: exponentOf(exponent),
  };
  if (rest.length === 0) return [lead];
  const bounds = boundsOfTerms(rest, far.from);
  const square = multiplied(far, rest, rest);
  if (bounds === undefined) return notYet(far);
  if (square === undefined) return undefined;
  // exp r = 1 + r + r^2/2 exp(s), s between 0 and r.
  const curvature = product(HALF_POINT, unaryIntervals.exp(hull(bounds, [0, 0])));
  const linear = sumOfTerms(termsOf(ONE_EXPR), rest);
  const series = linear && sumOfTerms(linear, scaledBy(square, curvature, HALF_POINT));
  return series && multiplied(far, [lead], series);
}

function exponentialOf(number: ExactNumber): ExactNumber {
  return new ExactNumber(unaryIntervals.exp(number.bounds), () => unary('exp', number.exact));
}

/** `log(L (1 + e))` with L the leading term, whose logarithm is a polynomial and log t. */
export function logarithmOf(far: Far, u: Terms | undefined): Terms | undefined {
  const lead = u && leadingTerm(u);
  if (u === undefined || lead === undefined || lead.log !== 0) return undefined;
  const { coefficient } = lead;
  if (!(coefficient instanceof ExactNumber) || signOf(coefficient.bounds) !== 1) return undefined;
  let result: Terms | undefined = termsOf(unary('log', coefficient.exact));
  if (lead.power !== 0) {
    result = sumOfTerms(result, termsOf({ kind: 'constant', value: lead.power }, 0, 1));
  }
  lead.exponent.coefficients.forEach(({ exact }, index) => {
    result = result && sumOfTerms(result, termsOf(exact, index));
  });
  const remainder = remainderOf(far, u, lead);
  if (remainder === undefined || result === undefined) return undefined;
  const near = sum(ONE, hull(remainder.bounds, [0, 0]));
  if (near[0] <= 0) return notYet(far);
  const square = multiplied(far, remainder.terms, remainder.terms);
  const curvature = quotient(point(-0.5), constantPower(near, 2));
  const linear = sumOfTerms(result, remainder.terms);
  return linear && square && sumOfTerms(linear, scaledBy(square, curvature, point(-0.5)));
}

/**
 * `u^s = L^s (1 + e)^s`, expanded to second order in e. `exact` is the number that the
 * double s stands for.
 */
export function raised(
  far: Far,
  u: Terms,
  s: number,
  exact: Expr = { kind: 'constant', value: s },
): Terms | undefined {
  if (Number.isInteger(s) && s >= 1 && s <= 8) {
    let result: Terms | undefined = u;
    for (let count = 1; count < s; count += 1) result = result && multiplied(far, result, u);
    return result;
  }
  const lead = leadingTerm(u);
  const scale = lead && raisedTerm(lead, s, exact);
  const remainder = lead && remainderOf(far, u, lead);
  if (scale === undefined || remainder === undefined) return undefined;
  const near = sum(ONE, hull(remainder.bounds, [0, 0]));
  if (near[0] <= 0) return notYet(far);
  const bounds = boundsOfPower(s);
  const second = product(HALF_POINT, product(bounds, difference(bounds, ONE)));
  const curvature = product(second, generalPower(near, difference(bounds, point(2))));
  const square = multiplied(far, remainder.terms, remainder.terms);
  const first = times(remainder.terms, exact);
  const linear = first && sumOfTerms(termsOf(ONE_EXPR), first);
  const factor = linear && square && sumOfTerms(linear, scaledBy(square, curvature, second));
  return factor && multiplied(far, [scale], factor);
}

/** A smooth primitive near the finite limit of its argument, to second order. */
export function nearLimit(far: Far, node: UnaryExpr, u: Terms, limit: Expr): Terms | undefined {
  const rest = sumOfTerms(u, termsOf(negate(limit)));
  const bounds = rest && boundsOfTerms(rest, far.from);
  if (rest === undefined) return undefined;
  if (bounds === undefined) return notYet(far);
  const primitive: Expr = { ...node, argument: { kind: 'x' } };
  const slope = differentiate(primitive);
  const second = enclosing(differentiate(slope));
  const around = sum(closedInterval(limit), hull(bounds, [0, 0]));
  const curvature = product(HALF_POINT, second(around));
  if (!curvature.every(Number.isFinite)) return undefined;
  const square = multiplied(far, rest, rest);
  const atLimit = product(HALF_POINT, second(closedInterval(limit)));
  const first = times(rest, substitute(slope, limit));
  const linear = first && sumOfTerms(termsOf(unary(node.name, limit)), first);
  return linear && square && sumOfTerms(linear, scaledBy(square, curvature, atLimit));
}

/** All terms but the leading one as multiples of it, with bounds of their sum. */
function remainderOf(
  far: Far,
  u: Terms,
  lead: Term,
): { terms: Terms; bounds: Interval } | undefined {
  const bounds = remainderBounds(u, lead, far.from);
  if (bounds === undefined) return notYet(far);
  const inverse = raisedTerm(lead, -1, MINUS_ONE);
  if (inverse === undefined) return undefined;
  const rest = u.filter((term) => term !== lead);
  return { terms: rest.map((term) => withExactRatio(term, lead, inverse)), bounds };
}

function withExactRatio(term: Term, lead: Term, inverse: Term): Term {
  const isExact = term.coefficient instanceof ExactNumber;
  return isExact ? productOfTerm(term, inverse) : ratioOf(term, lead);
}

function raisedTerm(
  { coefficient, power: p, log, exponent }: Term,
  s: number,
  exactly: Expr,
): Term | undefined {
  if (coefficient.bounds[0] <= 0 && (!Number.isInteger(s) || coefficient.bounds[1] >= 0)) {
    return undefined;
  }
  const raisedPower = onLattice(p * s);
  // A rounded power would be another function, if only by a hair.
  if (!isMultiple(raisedPower)) return undefined;
  return {
    coefficient: raisedCoefficient(coefficient, s, exactly),
    power: raisedPower,
    log: log * s,
    exponent: multipleOfExponent(exponent, exactly),
  };
}

function raisedCoefficient(coefficient: Coefficient, s: number, exactly: Expr): Coefficient {
  const exponent = boundsOfPower(s);
  const bounds = generalPower(coefficient.bounds, exponent);
  return coefficient instanceof ExactNumber
    ? new ExactNumber(bounds, () => power(coefficient.exact, exactly))
    : { bounds, limit: generalPower(coefficient.limit, exponent) };
}

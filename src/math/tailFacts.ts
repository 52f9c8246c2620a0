import type { Decay } from './analysis';

import { negate } from './construct';
import { enclosing } from './enclose';
import { ExactNumber } from './exactNumber';
import type { Expr } from './expression';
import { contains, ONE, product, signOf, sum, width } from './interval';
import { remembered } from './memo';
import { type Value, valueOfClosed } from './place';
import { rebuilt } from './simplify';
import { LONGEST, tailTerms } from './tail';
import { growth, leadingTerm, remainderBounds } from './tailGrowth';
import type { Term, Terms } from './tailTerm';

export type Side = 'left' | 'right';

/** Where a function goes: a number, an infinity, or `undefined` where that is open. */
export type Limit = Value | undefined;

/** The function of t = -x on the left, so that both tails are looked at as t grows. */
export function outward(expression: Expr, side: Side): Expr {
  return side === 'right' ? expression : mirrored(expression);
}

const mirrored: (node: Expr) => Expr = remembered((node) =>
  node.kind === 'x' ? negate(node) : rebuilt(node, mirrored),
);

/** How far out the expansion is tried to hold from. */
const STARTS = [4, 20, 128, 4096, 1e6, 1e12, 1e155] as const;

/**
 * How many terms an expansion keeps. Three tell nearly every tail, in a twentieth of the
 * products that ten take, which are needed where leading terms cancel.
 */
const LENGTHS = [3, LONGEST] as const;

/** A window that reaches further out than this takes longer to search than an expansion. */
const FARTHEST_ENCLOSED = 20;

export interface TailSign {
  /** The sign for every |x| >= from on that side. */
  readonly sign: -1 | 0 | 1;
  readonly from: number;
}

/** The sign that the expression keeps from some point outwards; `undefined` where none is shown. */
export function tailSign(expression: Expr, side: Side, beyond: number): TailSign | undefined {
  const read = (terms: Terms, start: number) => {
    for (const factor of FURTHER) {
      const from = start * factor;
      const sign = from < beyond ? undefined : signOfTerms(terms, from);
      if (sign !== undefined) return { sign, from };
    }
    return undefined;
  };
  return (
    signByEnclosure(expression, side, beyond) ??
    firstAnswer(outward(expression, side), read, { beyond: beyond / LARGEST_FACTOR })
  );
}

/** What holds from some point on holds further out, where the leading term has outgrown the others. */
const FURTHER = [1, 2, 5, 12, 32] as const;
const LARGEST_FACTOR = 32;

/** Half of all tails need no expansion: `x + tanh(x)` over [4, infinity) is above 4. */
function signByEnclosure(expression: Expr, side: Side, beyond: number): TailSign | undefined {
  const values = enclosing(expression);
  for (const from of STARTS) {
    if (from < beyond || from > FARTHEST_ENCLOSED) continue;
    const sign = signOf(values(side === 'right' ? [from, Infinity] : [-Infinity, -from]));
    if (sign !== undefined) return { sign, from };
  }
  return undefined;
}

/** The limit at that end of the line. */
export function tailLimit(expression: Expr, side: Side): Limit {
  const terms = termsFarOut(expression, side);
  if (terms === undefined) return undefined;
  if (terms.length === 0 || terms.every((term) => growth(term) === -1)) {
    return valueOfClosed({ kind: 'constant', value: 0 });
  }
  const lead = leadingTerm(terms);
  return lead && limitOfTerm(lead);
}

/** How fast an expression that tends to 0 does so. */
export function tailDecay(expression: Expr, side: Side): Decay {
  const terms = termsFarOut(expression, side);
  if (terms?.every((term) => growth(term) === -1 && term.exponent.coefficients.length > 3)) {
    return 'faster';
  }
  const lead = terms && leadingTerm(terms);
  if (lead === undefined || contains(lead.coefficient.limit, 0)) return 'unknown';
  const byDegree = ['polynomial', 'polynomial', 'exponential', 'gaussian'] as const;
  return byDegree[lead.exponent.coefficients.length] ?? 'faster';
}

/** The leading terms, from wherever an expansion is first found. */
export function termsFarOut(expression: Expr, side: Side): Terms | undefined {
  const far = outward(expression, side);
  // Further out the terms are the same, with narrower bounds.
  return (
    firstAnswer(far, (terms) => (hasExactLead(terms) ? terms : undefined), { boundless: true }) ??
    firstAnswer(far, (terms) => terms, { lengths: LENGTHS.slice(-1) })
  );
}

interface Attempts {
  readonly lengths?: readonly number[];
  readonly beyond?: number;
  /** What is read off depends on no bounds. */
  readonly boundless?: boolean;
}

/** What is read off the first expansion that tells it, short ones first. */
function firstAnswer<Answer>(
  far: Expr,
  read: (terms: Terms, from: number) => Answer | undefined,
  { lengths = LENGTHS, beyond = 0, boundless = false }: Attempts = {},
): Answer | undefined {
  for (const length of lengths) {
    for (const from of STARTS) {
      if (from < beyond) continue;
      const { terms, later } = tailTerms(far, from, length);
      const answer = terms && read(terms, from);
      if (answer !== undefined) return answer;
      if (!later && (terms === undefined || boundless)) break;
    }
  }
  return undefined;
}

function hasExactLead(terms: Terms): boolean {
  return terms.length === 0 || leadingTerm(terms)?.coefficient instanceof ExactNumber;
}

function signOfTerms(terms: Terms, from: number): -1 | 0 | 1 | undefined {
  if (terms.length === 0) return 0;
  const lead = leadingTerm(terms);
  const remainder = lead && remainderBounds(terms, lead, from);
  if (lead === undefined || remainder === undefined) return undefined;
  return signOf(product(lead.coefficient.bounds, sum(ONE, remainder)));
}

function limitOfTerm(lead: Term): Limit {
  const { coefficient } = lead;
  const { limit } = coefficient;
  if (growth(lead) === 0) {
    if (lead.exponent.coefficients.length > 0) return undefined;
    if (coefficient instanceof ExactNumber) return valueOfClosed(coefficient.exact);
    return width(limit) < 1e-12
      ? { value: (limit[0] + limit[1]) / 2, enclosure: limit }
      : undefined;
  }
  const sign = signOf(limit);
  if (sign === undefined || sign === 0 || growth(lead) !== 1) return undefined;
  const end = sign * Number.POSITIVE_INFINITY;
  return { value: end, enclosure: [end, end] };
}

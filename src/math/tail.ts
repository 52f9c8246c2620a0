import { closedSign, hasVariable } from './closed';
import { isConstant } from './constants';
import { multiply, unary as unaryNode } from './construct';
import { ExactNumber } from './exactNumber';
import { forgetManyExponents, NO_EXPONENT } from './exponent';
import { powerOf } from './exponentLattice';
import type { Expr, UnaryExpr } from './expression';
import { type Far, multiplied, plus, times } from './far';
import { type Interval, signOf } from './interval';
import { forgettable } from './memo';
import { growth, leadingTerm } from './tailGrowth';
import { atInfinity } from './tailPrimitives';
import { exponential, logarithmOf, nearLimit, raised } from './tailSeries';
import { isEndless, type Terms, termsOf } from './tailTerm';

/** What was found of a tail. */
export interface Tail {
  /** The terms for x >= `from`, or `undefined` where no rule applies. */
  readonly terms: Terms | undefined;
  /** Further out there may be more: a bound that was needed did not hold yet. */
  readonly later: boolean;
}

/** So many terms tell what is to be told of a tail, also where leading terms cancel. */
export const LONGEST = 10;

/** At most `length` terms of a smooth expression for x >= `from` > 1. */
export function tailTerms(expression: Expr, from: number, length = LONGEST): Tail {
  const known = tailsFrom(`${from} ${length}`);
  const before = known.get(expression);
  if (before !== undefined) return before;
  const far: Far = { from, length, products: MOST_PRODUCTS, later: false };
  const terms = new Expansion(far, known).of(expression);
  const tail = { terms, later: far.later };
  known.set(expression, tail);
  return tail;
}

/**
 * Parts that f, f' and f'' share are expanded once. As these cost no products later on,
 * an analysis begins by forgetting them: what it finds depends on nothing before it.
 */
export function forgetTails(): void {
  tails.clear();
  forgetManyExponents();
}

const tails = forgettable(new Map<string, Map<Expr, Tail>>());

function tailsFrom(key: string): Map<Expr, Tail> {
  const known = tails.get(key) ?? new Map<Expr, Tail>();
  tails.set(key, known);
  return known;
}

/** Products of terms that one expansion may take. */
const MOST_PRODUCTS = 2_500;

const ONE: Expr = { kind: 'constant', value: 1 };
const MINUS_ONE: Expr = { kind: 'constant', value: -1 };

class Expansion {
  constructor(
    private readonly far: Far,
    private readonly known: Map<Expr, Tail>,
  ) {}

  of(node: Expr): Terms | undefined {
    const { far, known } = this;
    const before = known.get(node);
    far.later ||= before?.later === true;
    if (before !== undefined) return before.terms;
    const laterElsewhere = far.later;
    far.later = false;
    const terms = this.expand(node);
    // What was given up for want of products is not known to have no terms.
    if (far.products >= 0) known.set(node, { terms, later: far.later });
    far.later ||= laterElsewhere;
    return terms;
  }

  private expand(node: Expr): Terms | undefined {
    if (!hasVariable(node)) return termsOf(node);
    if (node.kind === 'x') return termsOf(ONE, 1);
    if (node.kind === 'unary') return this.unary(node);
    if (node.kind !== 'binary') return undefined;
    const { name, left, right } = node;
    if (name === 'power') return this.power(left, right);
    const a = this.of(left);
    const b = a && this.of(right);
    if (a === undefined || b === undefined) return undefined;
    switch (name) {
      case 'add':
        return plus(a, b);
      case 'subtract':
        return plus(a, times(b, MINUS_ONE));
      case 'multiply':
        return multiplied(this.far, a, b);
      case 'divide': {
        const inverse = raised(this.far, b, -1);
        return inverse && multiplied(this.far, a, inverse);
      }
      default:
        return undefined;
    }
  }

  private power(base: Expr, exponent: Expr): Terms | undefined {
    if (!hasVariable(base) && closedSign(base) === 1) {
      const scaled = this.of(multiply(unaryNode('log', base), exponent));
      return scaled && exponential(this.far, scaled);
    }
    if (hasVariable(exponent)) {
      const scaled = this.of({
        kind: 'binary',
        name: 'multiply',
        left: exponent,
        right: { kind: 'unary', name: 'log', argument: base },
      });
      return scaled && exponential(this.far, scaled);
    }
    const terms = this.of(base);
    const s = terms && powerOf(exponent);
    return terms && s !== undefined ? raised(this.far, terms, s, exponent) : undefined;
  }

  private unary(node: UnaryExpr): Terms | undefined {
    const u = this.of(node.argument);
    if (u === undefined) return undefined;
    switch (node.name) {
      case 'negate':
        return times(u, MINUS_ONE);
      case 'sqrt':
        return raised(this.far, u, 0.5);
      case 'exp':
        return exponential(this.far, u);
      case 'log':
        return logarithmOf(this.far, u);
      default:
        return this.other(node, u);
    }
  }

  private other(node: UnaryExpr, u: Terms): Terms | undefined {
    const destination = destinationOf(u);
    if (node.name === 'log1p' && isAt(destination, -1)) {
      return logarithmOf(this.far, plus(u, termsOf(ONE)));
    }
    if (typeof destination === 'object') return nearLimit(this.far, node, u, destination.limit);
    if (node.name === 'sin' || node.name === 'cos') return WAVE;
    return destination && atInfinity(this.far, node, u, destination === 'infinity');
  }
}

const BETWEEN: Interval = [-1, 1];

/** Bounded, and without a limit. */
const WAVE: Terms = [
  { coefficient: { bounds: BETWEEN, limit: BETWEEN }, power: 0, log: 0, exponent: NO_EXPONENT },
];

/** Where a quantity goes. */
type Destination = 'infinity' | 'minusInfinity' | { readonly limit: Expr };

function isAt(destination: Destination | undefined, value: number): boolean {
  return typeof destination === 'object' && isConstant(destination.limit, value);
}

function destinationOf(u: Terms): Destination | undefined {
  if (u.length === 0) return { limit: { kind: 'constant', value: 0 } };
  const lead = leadingTerm(u);
  if (lead === undefined) return undefined;
  const { coefficient } = lead;
  const order = growth(lead);
  if (order === -1) return { limit: { kind: 'constant', value: 0 } };
  if (order === 0) {
    return coefficient instanceof ExactNumber ? { limit: coefficient.exact } : undefined;
  }
  const isKnown = coefficient instanceof ExactNumber || isEndless(lead);
  const sign = isKnown ? signOf(coefficient.limit) : undefined;
  if (order === undefined || sign === undefined || sign === 0) return undefined;
  return sign > 0 ? 'infinity' : 'minusInfinity';
}

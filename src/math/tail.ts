import { closedInterval, closedSign, hasVariable } from './closed';
import { isConstant } from './constants';
import { divide, multiply, negate, power, two, unary } from './construct';
import { differentiate } from './differentiate';
import { enclosing } from './enclose';
import type { Expr, UnaryExpr } from './expression';
import { hull, type Interval, magnitude, ONE, point, product, quotient, sum } from './interval';
import { constantPower, unaryIntervals } from './intervalPrimitives';
import { substitute } from './substitute';
import {
  boundsOfTerms,
  type Coefficient,
  exactCoefficient,
  growth,
  leadingTerm,
  productOfTerm,
  productOfTerms,
  ratioOf,
  remainderBounds,
  scaledBy,
  sumOfTerms,
  type Term,
  type Terms,
  termsOf,
} from './tailTerm';

/** The terms of a smooth expression for x >= `from` > 1, or `undefined` where no rule applies. */
export function tailTerms(expression: Expr, from: number): Terms | undefined {
  let byStart = expansions.get(expression);
  if (byStart === undefined) {
    byStart = new Map();
    expansions.set(expression, byStart);
  }
  if (!byStart.has(from)) byStart.set(from, new Expansion(from).of(expression));
  return byStart.get(from);
}

const expansions = new WeakMap<Expr, Map<number, Terms | undefined>>();

const MINUS_ONE: Expr = { kind: 'constant', value: -1 };
const ONE_EXPR: Expr = { kind: 'constant', value: 1 };

/** Where a quantity goes. */
type Destination = 'infinity' | 'minusInfinity' | { readonly limit: Expr };

class Expansion {
  private readonly known = new Map<Expr, Terms | undefined>();

  constructor(private readonly from: number) {}

  of(node: Expr): Terms | undefined {
    if (this.known.has(node)) return this.known.get(node);
    const terms = this.expand(node);
    this.known.set(node, terms);
    return terms;
  }

  private expand(node: Expr): Terms | undefined {
    if (!hasVariable(node)) return termsOf(node);
    if (node.kind === 'x') return termsOf(ONE_EXPR, 1);
    if (node.kind === 'unary') return this.unary(node);
    if (node.kind !== 'binary') return undefined;
    const { name, left, right } = node;
    if (name === 'power') return this.power(left, right);
    const [a, b] = [this.of(left), this.of(right)];
    if (a === undefined || b === undefined) return undefined;
    switch (name) {
      case 'add':
        return sumOfTerms(a, b);
      case 'subtract':
        return sumOfTerms(a, this.times(b, MINUS_ONE));
      case 'multiply':
        return productOfTerms(a, b, this.from);
      case 'divide': {
        const inverse = this.raised(b, -1);
        return inverse && productOfTerms(a, inverse, this.from);
      }
      default:
        return undefined;
    }
  }

  private power(base: Expr, exponent: Expr): Terms | undefined {
    const terms = this.of(base);
    if (terms === undefined || exponent.kind !== 'constant') return undefined;
    if (exponent.exact !== undefined) return undefined;
    return this.raised(terms, exponent.value);
  }

  private unary(node: UnaryExpr): Terms | undefined {
    const u = this.of(node.argument);
    if (u === undefined) return undefined;
    if (node.name === 'negate') return this.times(u, MINUS_ONE);
    if (node.name === 'sqrt') return this.raised(u, 0.5);
    if (node.name === 'exp') return this.exponential(u);
    if (node.name === 'log') return this.logarithmOf(u);
    if (node.name === 'sin' || node.name === 'cos') return this.wave(node, u);
    const destination = this.destination(u);
    if (destination === undefined) return undefined;
    if (typeof destination === 'object') return this.nearLimit(node, u, destination.limit);
    return this.atInfinity(node, u, destination === 'infinity');
  }

  /** The far form of each primitive whose argument goes to plus or minus infinity. */
  private atInfinity({ name }: UnaryExpr, u: Terms, rising: boolean): Terms | undefined {
    const minusU = this.times(u, MINUS_ONE);
    switch (name) {
      case 'expm1':
        return this.plus(this.exponential(u), termsOf(MINUS_ONE));
      case 'log1p':
        return rising ? this.logarithmOf(sumOfTerms(u, termsOf(ONE_EXPR))) : undefined;
      case 'sigmoid':
        if (!rising) return this.smallSigmoid(u);
        return this.plus(termsOf(ONE_EXPR), this.times(this.smallSigmoid(minusU), MINUS_ONE));
      case 'softplus':
        return rising ? this.plus(u, this.smallSoftplus(minusU)) : this.smallSoftplus(u);
      case 'tanh': {
        // tanh u = 1 - 2 sigmoid(-2u).
        const doubled = this.times(rising ? minusU : u, two);
        const small = this.times(this.smallSigmoid(doubled), two);
        return rising
          ? this.plus(termsOf(ONE_EXPR), this.times(small, MINUS_ONE))
          : this.plus(termsOf(MINUS_ONE), small);
      }
      case 'erfc':
        if (rising) return this.smallErfc(u);
        return this.plus(termsOf(two), this.times(this.smallErfc(minusU), MINUS_ONE));
      case 'erf':
        if (!rising) return this.plus(termsOf(MINUS_ONE), this.smallErfc(minusU));
        return this.plus(termsOf(ONE_EXPR), this.times(this.smallErfc(u), MINUS_ONE));
      default:
        return undefined;
    }
  }

  /** `e / (1 + e) = e - e^2 / (1 + e)` with `e = exp(u)`, u falling. */
  private smallSigmoid(u: Terms | undefined): Terms | undefined {
    const e = this.exponential(u);
    const bounds = e && boundsOfTerms(e, this.from);
    if (e === undefined || bounds === undefined) return undefined;
    const square = productOfTerms(e, e, this.from);
    const factor = quotient(ONE, sum(ONE, [0, Math.max(bounds[1], 0)]));
    return square && sumOfTerms(e, scaledBy(square, product(MINUS, factor), MINUS));
  }

  /** `log(1 + e) = e - e^2 c`, with c between 1/2 - e/3 and 1/2. */
  private smallSoftplus(u: Terms | undefined): Terms | undefined {
    const e = this.exponential(u);
    const bounds = e && boundsOfTerms(e, this.from);
    if (e === undefined || bounds === undefined) return undefined;
    const square = productOfTerms(e, e, this.from);
    const factor: Interval = [-0.5, -0.5 + Math.min(0.5, bounds[1] * 0.3334)];
    return square && sumOfTerms(e, scaledBy(square, factor, point(-0.5)));
  }

  /**
   * `erfc u = exp(-u^2) / (u sqrt(pi)) (1 - c / (2 u^2))` with c between
   * 1 - 3 / (2 u^2) and 1 (Abramowitz and Stegun, 7.1.23), u rising.
   */
  private smallErfc(u: Terms | undefined): Terms | undefined {
    const inverse = u && this.raised(u, -1);
    const inverseSquare = inverse && productOfTerms(inverse, inverse, this.from);
    const bound = inverseSquare && boundsOfTerms(inverseSquare, this.from);
    const square = u && productOfTerms(u, u, this.from);
    const gaussian = this.exponential(this.times(square, MINUS_ONE));
    if (inverse === undefined || bound === undefined || gaussian === undefined) return undefined;
    const lead = productOfTerms(gaussian, inverse, this.from);
    const first = this.times(lead, divide(ONE_EXPR, unary('sqrt', { kind: 'pi' })));
    const second = first && productOfTerms(first, inverseSquare ?? [], this.from);
    const factor: Interval = [-0.5, Math.min(0, -0.5 + 0.751 * Math.max(bound[1], 0))];
    return first && second && sumOfTerms(first, scaledBy(second, factor, point(-0.5)));
  }

  /** exp of a sum: what grows goes into the exponent, what falls is expanded. */
  private exponential(u: Terms | undefined): Terms | undefined {
    if (u === undefined) return undefined;
    const exponent: Expr[] = [];
    let constant: Expr = { kind: 'constant', value: 0 };
    let rest: Terms = [];
    for (const term of u) {
      const order = growth(term);
      if (order === -1) rest = [...rest, term];
      else {
        const { exact } = term.coefficient;
        if (exact === undefined || term.log !== 0 || term.exponent.length > 0) return undefined;
        if (term.power === 0) constant = exact;
        else if (Number.isInteger(term.power) && term.power <= 8) exponent[term.power] = exact;
        else return undefined;
      }
    }
    const huge = magnitude(closedInterval(constant))[1] > LARGEST_EXPONENT;
    if (huge) exponent[0] = constant;
    const lead: Term = {
      coefficient: exactCoefficient(huge ? ONE_EXPR : unary('exp', constant)),
      power: 0,
      log: 0,
      exponent: Array.from(
        exponent,
        (coefficient) => coefficient ?? { kind: 'constant', value: 0 },
      ),
    };
    if (rest.length === 0) return [lead];
    const bounds = boundsOfTerms(rest, this.from);
    const square = productOfTerms(rest, rest, this.from);
    if (bounds === undefined || square === undefined) return undefined;
    // exp r = 1 + r + r^2/2 exp(s), s between 0 and r.
    const curvature = product(HALF_POINT, unaryIntervals.exp(hull(bounds, [0, 0])));
    const linear = sumOfTerms(termsOf(ONE_EXPR), rest);
    const expanded = linear && sumOfTerms(linear, scaledBy(square, curvature, HALF_POINT));
    return expanded && productOfTerms([lead], expanded, this.from);
  }

  /** `log(L (1 + e))` with L the leading term, whose logarithm is a polynomial and log t. */
  private logarithmOf(u: Terms | undefined): Terms | undefined {
    const lead = u && leadingTerm(u);
    const exact = lead?.coefficient.exact;
    if (u === undefined || lead === undefined || exact === undefined) return undefined;
    if (lead.log !== 0 || closedSign(exact) !== 1) return undefined;
    let result: Terms | undefined = termsOf(unary('log', exact));
    if (lead.power !== 0) {
      result = sumOfTerms(result, termsOf({ kind: 'constant', value: lead.power }, 0, 1));
    }
    lead.exponent.forEach((coefficient, index) => {
      result = result && sumOfTerms(result, termsOf(coefficient, index));
    });
    const remainder = this.remainder(u, lead);
    if (remainder === undefined || result === undefined) return undefined;
    const near = sum(ONE, hull(remainder.bounds, [0, 0]));
    if (near[0] <= 0) return undefined;
    const square = productOfTerms(remainder.terms, remainder.terms, this.from);
    const curvature = quotient(point(-0.5), constantPower(near, 2));
    const linear = sumOfTerms(result, remainder.terms);
    return linear && square && sumOfTerms(linear, scaledBy(square, curvature, point(-0.5)));
  }

  /** `u^s = L^s (1 + e)^s`, expanded to second order in e. */
  private raised(u: Terms, s: number): Terms | undefined {
    if (Number.isInteger(s) && s >= 1 && s <= 8) {
      let result: Terms | undefined = u;
      for (let count = 1; count < s; count += 1)
        result = result && productOfTerms(result, u, this.from);
      return result;
    }
    const lead = leadingTerm(u);
    const scale = lead && raisedTerm(lead, s);
    const remainder = lead && this.remainder(u, lead);
    if (scale === undefined || remainder === undefined) return undefined;
    const near = sum(ONE, hull(remainder.bounds, [0, 0]));
    if (near[0] <= 0) return undefined;
    const second = (s * (s - 1)) / 2;
    const curvature = product(point(second), constantPower(near, s - 2));
    const square = productOfTerms(remainder.terms, remainder.terms, this.from);
    const first = this.times(remainder.terms, { kind: 'constant', value: s });
    const linear = first && sumOfTerms(termsOf(ONE_EXPR), first);
    const factor =
      linear && square && sumOfTerms(linear, scaledBy(square, curvature, point(second)));
    return factor && productOfTerms([scale], factor, this.from);
  }

  /** A smooth primitive near the finite limit of its argument, to second order. */
  private nearLimit(node: UnaryExpr, u: Terms, limit: Expr): Terms | undefined {
    const rest = sumOfTerms(u, termsOf(negate(limit)));
    const bounds = rest && boundsOfTerms(rest, this.from);
    if (rest === undefined || bounds === undefined) return undefined;
    const primitive: Expr = { ...node, argument: { kind: 'x' } };
    const slope = differentiate(primitive);
    const second = enclosing(differentiate(slope));
    const around = sum(closedInterval(limit), hull(bounds, [0, 0]));
    const curvature = product(HALF_POINT, second(around));
    if (!curvature.every(Number.isFinite)) return undefined;
    const square = productOfTerms(rest, rest, this.from);
    const atLimit = product(HALF_POINT, second(closedInterval(limit)));
    const first = this.times(rest, substitute(slope, limit));
    const linear = first && sumOfTerms(termsOf(unary(node.name, limit)), first);
    return linear && square && sumOfTerms(linear, scaledBy(square, curvature, atLimit));
  }

  /** Bounded, and without a limit where the argument has none. */
  private wave(node: UnaryExpr, u: Terms): Terms | undefined {
    const destination = this.destination(u);
    if (typeof destination === 'object') return this.nearLimit(node, u, destination.limit);
    const between: Interval = [-1, 1];
    const coefficient: Coefficient = { bounds: between, limit: between };
    return [{ coefficient, power: 0, log: 0, exponent: [] }];
  }

  private destination(u: Terms): Destination | undefined {
    if (u.length === 0) return { limit: { kind: 'constant', value: 0 } };
    const lead = leadingTerm(u);
    if (lead === undefined) return undefined;
    const order = growth(lead);
    if (order === -1) return { limit: { kind: 'constant', value: 0 } };
    if (order === 0) {
      const { exact } = lead.coefficient;
      return exact === undefined ? undefined : { limit: exact };
    }
    const sign = lead.coefficient.exact && closedSign(lead.coefficient.exact);
    if (order === undefined || sign === undefined || sign === 0) return undefined;
    return sign > 0 ? 'infinity' : 'minusInfinity';
  }

  private remainder(u: Terms, lead: Term): { terms: Terms; bounds: Interval } | undefined {
    const bounds = remainderBounds(u, lead, this.from);
    if (bounds === undefined) return undefined;
    const inverse = raisedTerm(lead, -1);
    if (inverse === undefined) return undefined;
    const rest = u.filter((term) => term !== lead);
    return { terms: rest.map((term) => withExactRatio(term, lead, inverse)), bounds };
  }

  private plus(a: Terms | undefined, b: Terms | undefined): Terms | undefined {
    return a && b && sumOfTerms(a, b);
  }

  private times(u: Terms, factor: Expr): Terms;
  private times(u: Terms | undefined, factor: Expr): Terms | undefined;
  private times(u: Terms | undefined, factor: Expr): Terms | undefined {
    if (isConstant(factor, 0)) return [];
    const [scale] = termsOf(factor);
    return scale === undefined ? u : u?.map((term) => productOfTerm(scale, term));
  }
}

/** Beyond it `exp` of a constant is kept as an exponent. */
const LARGEST_EXPONENT = 300;

const MINUS: Interval = [-1, -1];
const HALF_POINT: Interval = [0.5, 0.5];

function withExactRatio(term: Term, lead: Term, inverse: Term): Term {
  return term.coefficient.exact === undefined ? ratioOf(term, lead) : productOfTerm(term, inverse);
}

function raisedTerm({ coefficient, power: p, log, exponent }: Term, s: number): Term | undefined {
  if (coefficient.bounds[0] <= 0 && (!Number.isInteger(s) || coefficient.bounds[1] >= 0)) {
    return undefined;
  }
  const exponentValue: Expr = { kind: 'constant', value: s };
  const { exact } = coefficient;
  return {
    coefficient:
      exact === undefined
        ? {
            bounds: constantPower(coefficient.bounds, s),
            limit: constantPower(coefficient.limit, s),
          }
        : exactCoefficient(power(exact, exponentValue)),
    power: p * s,
    log: log * s,
    exponent: exponent.map((part) => multiply(exponentValue, part)),
  };
}

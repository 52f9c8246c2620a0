import { hasVariable } from './closed';
import { plainly } from './compile';
import type { BinaryExpr, Expr, UnaryExpr } from './expression';
import { GIVEN_UP, HIGHEST_POWER, ONE, type Quotient, Quotients, whole, X } from './quotients';
import { number, type Polynomial } from './terms';

/**
 * Smooth expressions as quotients of sums of products, in which sigmoid, tanh, softplus
 * and their kin are gone: they are quotients and logarithms of exponentials. Two that
 * have the same quotient are the same function wherever both are defined. The converse
 * does not hold, and what has no form here, such as `abs`, equals nothing.
 * Forms of different instances do not compare.
 */
export class Canonical {
  private readonly quotients = new Quotients();
  private readonly known = new Map<Expr, Quotient>();

  same(a: Expr, b: Expr): boolean {
    return this.quotients.same(this.of(a), this.of(b));
  }

  of(node: Expr): Quotient {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const result = hasVariable(node) ? this.formOf(node) : whole(number(plainly(node)(0)));
    this.known.set(node, result);
    return result;
  }

  /** Every number that the form of the expression is made of, atoms included. */
  numbersIn(node: Expr): ReadonlySet<number> {
    const numbers = new Set<number>();
    // Forms of nested functions are mostly made of the same atoms again.
    const atoms = new Set<number>();
    const visit = (polynomial: Polynomial): void => {
      for (const { coefficient, powers, exponent } of polynomial) {
        numbers.add(coefficient);
        visit(exponent);
        for (const [id] of powers) {
          const argument = atoms.has(id) ? undefined : this.quotients.argumentOf(id);
          atoms.add(id);
          if (argument) {
            visit(argument.top);
            visit(argument.bottom);
          }
        }
      }
    };
    const { top, bottom } = this.of(node);
    visit(top);
    visit(bottom);
    return numbers;
  }

  private formOf(node: Expr): Quotient {
    switch (node.kind) {
      case 'x':
        return X;
      case 'unary':
        return this.unary(node);
      case 'binary':
        return this.binary(node);
      default:
        return GIVEN_UP;
    }
  }

  private unary({ name, argument }: UnaryExpr): Quotient {
    const { quotients: q } = this;
    const u = this.of(argument);
    switch (name) {
      case 'negate':
        return q.multiply(u, MINUS_ONE);
      case 'exp':
        return q.exp(u);
      case 'expm1':
        return q.add(q.exp(u), MINUS_ONE);
      case 'log':
        return q.log(u);
      case 'log1p':
        return q.log(q.add(ONE, u));
      case 'tanh': {
        const square = q.exp(q.multiply(u, whole(number(2))));
        return q.divide(q.add(square, MINUS_ONE), q.add(square, ONE));
      }
      case 'sigmoid': {
        const e = q.exp(u);
        return q.divide(e, q.add(ONE, e));
      }
      case 'softplus':
        return q.log(q.add(ONE, q.exp(u)));
      case 'erf':
        return q.odd('erf', u);
      case 'erfc':
        return q.add(ONE, q.multiply(q.odd('erf', u), MINUS_ONE));
      case 'sqrt':
        return q.sqrt(u);
      case 'sin':
        return q.odd('sin', u);
      case 'cos':
        return q.cos(u);
      case 'abs':
        return GIVEN_UP;
    }
  }

  private binary({ name, left, right }: BinaryExpr): Quotient {
    const { quotients: q } = this;
    const a = this.of(left);
    if (name === 'power') return this.power(left, a, right);
    const b = this.of(right);
    switch (name) {
      case 'add':
        return q.add(a, b);
      case 'subtract':
        return q.add(a, q.multiply(b, MINUS_ONE));
      case 'multiply':
        return q.multiply(a, b);
      case 'divide':
        return q.divide(a, b);
      default:
        return GIVEN_UP;
    }
  }

  private power(base: Expr, form: Quotient, exponent: Expr): Quotient {
    const { quotients: q } = this;
    if (hasVariable(exponent)) {
      // A positive number to a power: `2^x` is `exp(x log 2)`.
      const logarithm = hasVariable(base)
        ? Number.NaN
        : plainly({ kind: 'unary', name: 'log', argument: base })(0);
      return q.exp(q.multiply(this.of(exponent), whole(number(logarithm))));
    }
    const n = plainly(exponent)(0);
    if (n === 0.5) return q.sqrt(form);
    if (!Number.isInteger(n) || Math.abs(n) > HIGHEST_POWER) return GIVEN_UP;
    let result = ONE;
    for (let count = Math.abs(n); count > 0; count -= 1) result = q.multiply(result, form);
    return n < 0 ? q.divide(ONE, result) : result;
  }
}

const MINUS_ONE = whole(number(-1));

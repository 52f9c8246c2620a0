import { constantOf, exactValue } from './constants';
import { divide, multiply, one, power, unary } from './construct';
import type { Expr } from './expression';
import { ONE, over, type Rational, raised, rational, rootOf, times } from './rational';

/** `factor * sqrt(radicand) * pi^(halves / 2)`, the radicand positive. */
interface Surd {
  readonly factor: Rational;
  readonly radicand: Rational;
  readonly halves: number;
}

/**
 * A number made of rationals, square roots and powers of pi in the one form that all
 * equal ones have, so that `2 / sqrt(2)` and `sqrt(2)` cancel; others as they are.
 */
export function canonicalNumber(expression: Expr): Expr {
  if (expression.kind === 'constant') return expression;
  const surd = surdOf(expression);
  return (surd && written(surd)) ?? expression;
}

function surdOf(node: Expr): Surd | undefined {
  const value = exactValue(node);
  if (value !== undefined) return { factor: value, radicand: ONE, halves: 0 };
  if (node.kind === 'pi') return { factor: ONE, radicand: ONE, halves: 2 };
  if (node.kind === 'unary') {
    const inner = surdOf(node.argument);
    if (inner === undefined) return undefined;
    if (node.name === 'sqrt') return root(inner);
    return node.name === 'negate' ? combined(inner, MINUS_ONE, times) : undefined;
  }
  if (node.kind !== 'binary' || !FACTORS.has(node.name)) return undefined;
  const left = surdOf(node.left);
  if (left === undefined) return undefined;
  if (node.name === 'power') return powerOf(left, node.right);
  const right = surdOf(node.right);
  if (right === undefined) return undefined;
  if (node.name === 'multiply') return combined(left, right, times);
  return node.name === 'divide' && right.factor.numerator !== 0n
    ? combined(left, right, over)
    : undefined;
}

const FACTORS: ReadonlySet<string> = new Set(['multiply', 'divide', 'power']);

const MINUS_ONE: Surd = {
  factor: { numerator: -1n, denominator: 1n },
  radicand: ONE,
  halves: 0,
};

function combined(a: Surd, b: Surd, operation: typeof times): Surd | undefined {
  const factor = operation(a.factor, b.factor);
  const radicand = operation(a.radicand, b.radicand);
  const halves = operation === times ? a.halves + b.halves : a.halves - b.halves;
  return factor && radicand && { factor, radicand, halves };
}

function powerOf(base: Surd, exponent: Expr): Surd | undefined {
  const value = exactValue(exponent);
  const factor = value && raised(base.factor, value);
  const radicand = value && raised(base.radicand, value);
  if (value === undefined || factor === undefined || radicand === undefined) return undefined;
  return { factor, radicand, halves: base.halves * Number(value.numerator) };
}

/** A root of a root, or of an odd power of the root of pi, is not of this form. */
function root({ factor, radicand, halves }: Surd): Surd | undefined {
  const plain = radicand.numerator === radicand.denominator;
  if (!plain || halves % 2 !== 0 || factor.numerator <= 0n) return undefined;
  return { factor: ONE, radicand: factor, halves: halves / 2 };
}

/** With the radicand an integer: `sqrt(a / b)` is `sqrt(a b) / b`. */
function written({ factor, radicand, halves }: Surd): Expr | undefined {
  if (halves === 0 && radicand.numerator === radicand.denominator) return constantOf(factor);
  const integer = rational(radicand.numerator * radicand.denominator);
  const divided = integer && over(factor, { numerator: radicand.denominator, denominator: 1n });
  if (integer === undefined || divided === undefined) return undefined;
  const { square, rest } = withoutSquares(integer.numerator);
  const outside = times(divided, { numerator: square, denominator: 1n });
  const coefficient = constantOf(outside);
  const inside = constantOf(rational(rest));
  if (coefficient === undefined || inside === undefined) return undefined;
  // The coefficient outermost, so that sums find their like terms.
  return multiply(coefficient, withPi(unary('sqrt', inside), halves));
}

function withPi(number: Expr, halves: number): Expr {
  if (halves === 0) return number;
  const pi: Expr = { kind: 'pi' };
  const size = Math.abs(halves);
  const whole: Expr = { kind: 'constant', value: Math.floor(size / 2) };
  const product = multiply(power(pi, whole), size % 2 === 1 ? unary('sqrt', pi) : one);
  return halves > 0 ? multiply(number, product) : divide(number, product);
}

/** Square factors of small primes, which is what formulas are made of. */
function withoutSquares(value: bigint): { square: bigint; rest: bigint } {
  const whole = rootOf({ numerator: value, denominator: 1n });
  if (whole !== undefined) return { square: whole.numerator, rest: 1n };
  let square = 1n;
  let rest = value;
  for (const prime of [2n, 3n, 5n, 7n]) {
    while (rest % (prime * prime) === 0n) {
      rest /= prime * prime;
      square *= prime;
    }
  }
  return { square, rest };
}

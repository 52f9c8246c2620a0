import { exactValue } from './constants';
import type { Expr } from './expression';
import { minus, negative, ONE, over, plus, type Rational, times, ZERO } from './rational';

export interface Affine {
  readonly slope: Rational;
  readonly intercept: Rational;
}

/** `slope x + intercept`, where the expression is that. */
export function affineOf(node: Expr): Affine | undefined {
  if (node.kind === 'x') return { slope: ONE, intercept: ZERO };
  const value = exactValue(node);
  if (value !== undefined) return { slope: ZERO, intercept: value };
  if (node.kind === 'unary' && node.name === 'negate') {
    const inner = affineOf(node.argument);
    return inner && { slope: negative(inner.slope), intercept: negative(inner.intercept) };
  }
  if (node.kind !== 'binary') return undefined;
  const a = affineOf(node.left);
  const b = a && affineOf(node.right);
  return a && b && combined(node.name, a, b);
}

function combined(name: string, a: Affine, b: Affine): Affine | undefined {
  switch (name) {
    case 'add':
      return both(a, b, plus);
    case 'subtract':
      return both(a, b, minus);
    case 'multiply':
      if (a.slope.numerator === 0n) return scaled(b, a.intercept, times);
      return b.slope.numerator === 0n ? scaled(a, b.intercept, times) : undefined;
    case 'divide':
      return b.slope.numerator === 0n ? scaled(a, b.intercept, over) : undefined;
    default:
      return undefined;
  }
}

type Operation = (a: Rational, b: Rational) => Rational | undefined;

function both(a: Affine, b: Affine, operation: Operation): Affine | undefined {
  const slope = operation(a.slope, b.slope);
  const intercept = operation(a.intercept, b.intercept);
  return slope && intercept && { slope, intercept };
}

function scaled(a: Affine, factor: Rational, operation: Operation): Affine | undefined {
  const slope = operation(a.slope, factor);
  const intercept = operation(a.intercept, factor);
  return slope && intercept && { slope, intercept };
}

import { closedSign, hasVariable } from './closed';
import { exactValue } from './constants';
import { divide, multiply, negate, one } from './construct';
import { multipliedOut } from './expanded';
import type { Expr } from './expression';
import { factored } from './positiveFactors';
import { isPositive } from './positivity';

/**
 * A smaller expression with the same sign everywhere: factors that are positive by
 * their nature are dropped, also where every addend of a sum has them. What is left of
 * `-2x exp(-1e8 x^2)` is `-x`, whose sign doubles can tell where the other underflows.
 */
export function signCore(node: Expr): Expr {
  return core(factored(node).rest);
}

function core(node: Expr): Expr {
  if (isPositive(node)) return one;
  if (node.kind === 'unary') {
    if (node.name === 'negate') return negate(core(node.argument));
    return SIGN_KEEPING.has(node.name) ? signCore(node.argument) : node;
  }
  if (node.kind !== 'binary') return node;
  switch (node.name) {
    case 'multiply':
      return multiply(core(node.left), core(node.right));
    case 'divide':
      return divide(core(node.left), core(node.right));
    case 'power':
      return ofPower(node.left, node.right) ?? node;
    case 'add':
    case 'subtract':
      return multipliedOut(node) ?? node;
    default:
      return node;
  }
}

/** The argument has the same sign, wherever the function is defined. */
const SIGN_KEEPING: ReadonlySet<string> = new Set(['sqrt', 'tanh', 'expm1', 'erf', 'log1p']);

/** Of an odd power, or of a broken one, which is defined only where its base is positive, or 0. */
function ofPower(base: Expr, exponent: Expr): Expr | undefined {
  const value = exactValue(exponent);
  if (value?.denominator === 1n) return value.numerator % 2n === 0n ? undefined : signCore(base);
  if (hasVariable(exponent)) return undefined;
  return closedSign(exponent) === 1 ? signCore(base) : one;
}

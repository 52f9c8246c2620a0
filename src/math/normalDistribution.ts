import { isConstant } from './constants';
import type { Expr } from './expression';

/**
 * The u of ½·erfc(−u/√2), which is the normal distribution function Φ(u) in the
 * form that keeps its digits; `undefined` for anything else.
 */
export function normalDistributionOf(node: Expr): Expr | undefined {
  if (node.kind !== 'binary' || node.name !== 'multiply' || !isConstant(node.left, 0.5)) {
    return undefined;
  }
  const complement = node.right;
  if (complement.kind !== 'unary' || complement.name !== 'erfc') {
    return undefined;
  }
  const scaled = complement.argument;
  return scaled.kind === 'binary' && scaled.name === 'divide' && isRootOf2(scaled.right)
    ? opposite(scaled.left)
    : undefined;
}

function opposite(node: Expr): Expr | undefined {
  return node.kind === 'unary' && node.name === 'negate' ? node.argument : undefined;
}

function isRootOf2(node: Expr): boolean {
  return node.kind === 'unary' && node.name === 'sqrt' && isConstant(node.argument, 2);
}

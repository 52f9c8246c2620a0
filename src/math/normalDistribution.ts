import { withChildren } from './bind';
import { multiply } from './build';
import { exactValue, isConstant } from './constants';
import type { Expr } from './expression';

/**
 * The u of ½·erfc(−u/√2), which is the normal distribution function Φ(u) in the
 * form that keeps its digits; `undefined` for anything else.
 */
export function normalDistributionOf(node: Expr): Expr | undefined {
  if (node.kind !== 'binary') return undefined;
  const { name, left, right } = node;
  if (name === 'multiply' && isConstant(left, 0.5)) return complementOf(right);
  return name === 'divide' && isConstant(right, 2) ? complementOf(left) : undefined;
}

/**
 * With the factor ½ of a product beside the erfc that it makes a Φ of: rewriting
 * gathers factors in front, ½·(x·erfc(−x/√2)), where people write x·Φ(x).
 */
export function withNormalDistributions(node: Expr): Expr {
  if (node.kind === 'binary' && node.name === 'multiply' && isConstant(node.left, 0.5)) {
    const halved = normalDistributionOf(node) === undefined ? halvedErfc(node.right) : undefined;
    if (halved !== undefined) return withChildren(halved, withNormalDistributions);
  }
  return withChildren(node, withNormalDistributions);
}

/** The product with one factor erfc(−u/√2) halved. */
function halvedErfc(node: Expr): Expr | undefined {
  if (complementOf(node) !== undefined) return multiply(0.5, node);
  if (node.kind !== 'binary' || node.name !== 'multiply') return undefined;
  const right = halvedErfc(node.right);
  if (right !== undefined) return { ...node, right };
  const left = halvedErfc(node.left);
  return left && { ...node, left };
}

/** The u of erfc(−u/√2). */
function complementOf(node: Expr): Expr | undefined {
  if (node.kind !== 'unary' || node.name !== 'erfc') return undefined;
  const { argument } = node;
  const outside = opposite(argument);
  if (outside !== undefined) return overRootOf2(outside);
  const u = overRootOf2(argument);
  return u && opposite(u);
}

function opposite(node: Expr): Expr | undefined {
  return node.kind === 'unary' && node.name === 'negate' ? node.argument : undefined;
}

/** The u of u/√2, also as u·√½. */
function overRootOf2(node: Expr): Expr | undefined {
  if (node.kind !== 'binary') return undefined;
  const { name, left, right } = node;
  if (name === 'divide') return isRootOf(right, 2) ? left : undefined;
  if (name !== 'multiply') return undefined;
  if (isRootOf(right, 0.5)) return left;
  return isRootOf(left, 0.5) ? right : undefined;
}

function isRootOf(node: Expr, value: number): boolean {
  if (node.kind !== 'unary' || node.name !== 'sqrt') return false;
  const radicand = exactValue(node.argument);
  return (
    radicand !== undefined && Number(radicand.numerator) === value * Number(radicand.denominator)
  );
}

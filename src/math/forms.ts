/** What the identities look for in a form, and what they make of it. */
import { isConstant } from './constants';
import { multiply, negate } from './construct';
import type { Expr, UnaryExpr, UnaryName } from './expression';
import { shared } from './shared';

/** The other addend where one is 1. */
export function besideOne(left: Expr, right: Expr): Expr | undefined {
  if (isConstant(left, 1)) return right;
  return isConstant(right, 1) ? left : undefined;
}

export function isUnary<Name extends UnaryName>(
  node: Expr,
  name: Name,
): node is UnaryExpr & { readonly name: Name } {
  return node.kind === 'unary' && node.name === name;
}

export function isSquare(node: Expr): node is Extract<Expr, { kind: 'binary' }> {
  return node.kind === 'binary' && node.name === 'power' && isConstant(node.right, 2);
}

/** An exponential is positive already. */
export function absolute(u: Expr): Expr {
  return isUnary(u, 'exp') ? u : unary('abs', u);
}

/** The node as it is, not simplified. */
export function unary(name: UnaryName, argument: Expr): Expr {
  return shared({ kind: 'unary', name, argument });
}

/** With a sign pulled out. */
export function tanh(u: Expr): Expr {
  return isUnary(u, 'negate') ? negate(unary('tanh', u.argument)) : unary('tanh', u);
}

export function scaled(factor: number, u: Expr): Expr {
  return factor === -1 ? negate(u) : multiply(shared({ kind: 'constant', value: factor }), u);
}

export function squared(left: Expr): Expr {
  const right = shared({ kind: 'constant', value: 2 });
  return shared({ kind: 'binary', name: 'power', left, right });
}

import type { Expr } from './expression';
import { rememberedPairs } from './memo';
import { rebuilt } from './simplify';

/** The expression with another in the place of x, simplified. */
export function substitute(expression: Expr, inner: Expr): Expr {
  return replaced(inner, expression);
}

/** A function, its derivatives and their parts are asked for at the same few places. */
const replaced: (inner: Expr, node: Expr) => Expr = rememberedPairs(
  (inner, node) => (node.kind === 'x' ? inner : rebuilt(node, (child) => replaced(inner, child))),
  64,
);

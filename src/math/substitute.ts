import type { Expr } from './expression';
import { rebuilt } from './simplify';

/** The expression with another in the place of x, simplified. */
export function substitute(expression: Expr, inner: Expr): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const result = node.kind === 'x' ? inner : rebuilt(node, visit);
    known.set(node, result);
    return result;
  };
  return visit(expression);
}

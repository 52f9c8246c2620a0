import { negate, zero } from './construct';
import type { Comparison, Expr } from './expression';
import { rebuilt } from './simplify';

/** The sign of a difference where it is needed: 0 where it is identically zero there, NaN where it has none. */
export type SignOf = (difference: { readonly left: Expr; readonly right: Expr }) => number;

/**
 * The expression without `abs`, `min`, `max` and `where`: each is replaced by the
 * operand that holds where `signOf` looks. What is handed to `signOf` is resolved
 * already, hence smooth.
 */
export function resolve(expression: Expr, signOf: SignOf): Expr {
  const known = new Map<Expr, Expr>();
  const visit = (node: Expr): Expr => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const result = choose(node, visit, signOf);
    known.set(node, result);
    return result;
  };
  return visit(expression);
}

export function holds(sign: number, comparison: Comparison): boolean {
  switch (comparison) {
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

/** NaN where one of them is. */
export function signOfDoubles(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : a > b ? 1 : Number.NaN;
}

function choose(node: Expr, visit: (child: Expr) => Expr, signOf: SignOf): Expr {
  if (node.kind === 'where') {
    const sign = signOf({ left: visit(node.left), right: visit(node.right) });
    return visit(holds(sign, node.comparison) ? node.whenTrue : node.otherwise);
  }
  if (node.kind === 'unary' && node.name === 'abs') {
    const argument = visit(node.argument);
    return signOf({ left: argument, right: zero }) < 0 ? negate(argument) : argument;
  }
  if (node.kind === 'binary' && (node.name === 'min' || node.name === 'max')) {
    const [left, right] = [visit(node.left), visit(node.right)];
    return signOf({ left, right }) < 0 === (node.name === 'min') ? left : right;
  }
  return rebuilt(node, visit);
}

import { tooComplex } from './complexity';
import { binary, unary } from './construct';
import { where } from './constructWhere';
import type { Expr } from './expression';
import { remembered } from './memo';
import { shared } from './shared';

/**
 * The same function, in fewer terms: constants folded where that is exact, 0 and 1
 * dropped, like terms and equal branches merged. Where the original is defined, so is
 * the result, with the same real value; it may be defined in more points
 * (`0 * log(x)` becomes 0). An expression too complex comes back as it is.
 */
export function simplify(expression: Expr): Expr {
  return tooComplex(expression) === undefined ? simplified(expression) : expression;
}

const simplified: (node: Expr) => Expr = remembered((node) => rebuilt(node, simplified));

/** The node over changed operands, in simplified form. */
export function rebuilt(node: Expr, change: (child: Expr) => Expr): Expr {
  switch (node.kind) {
    case 'unary':
      return unary(node.name, change(node.argument));
    case 'binary':
      return binary(node.name, change(node.left), change(node.right));
    case 'where':
      return where(
        change(node.left),
        node.comparison,
        change(node.right),
        change(node.whenTrue),
        change(node.otherwise),
      );
    default:
      return shared(node);
  }
}

import { tooComplex } from './complexity';
import { binary, unary } from './construct';
import { where } from './constructWhere';
import type { BinaryExpr, Expr, UnaryExpr } from './expression';
import { keepsDemands } from './guard';
import { remembered } from './memo';
import { shared } from './shared';

/**
 * The same function, in fewer terms: constants folded where that is exact, 0 and 1
 * dropped, like terms and equal branches merged. The result is defined where the original
 * is, with the same real value, and nowhere else: `0 * log(x)`, `x / x` and `exp(log(x))`
 * stay as they are. An expression too complex comes back as it is.
 */
export function simplify(expression: Expr): Expr {
  return tooComplex(expression) === undefined ? simplified(expression) : expression;
}

const simplified: (node: Expr) => Expr = remembered((node) => {
  const result = rebuilt(node, simplified);
  if (node.kind !== 'unary' && node.kind !== 'binary') return result;
  const plain = withOperands(node);
  return keepsDemands(result, plain) ? result : plain;
});

function withOperands(node: UnaryExpr | BinaryExpr): Expr {
  return node.kind === 'unary'
    ? shared({ ...node, argument: simplified(node.argument) })
    : shared({ ...node, left: simplified(node.left), right: simplified(node.right) });
}

/**
 * The node over changed operands, in simplified form. It may be defined in more points than
 * the node: `0 * log(x)` becomes 0.
 */
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

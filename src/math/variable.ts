import type { Expr } from './expression';
import { remembered } from './memo';

/** Whether x occurs in the expression. */
export const hasVariable: (expression: Expr) => boolean = remembered(occurs);

function occurs(node: Expr): boolean {
  switch (node.kind) {
    case 'x':
      return true;
    case 'unary':
      return hasVariable(node.argument);
    case 'binary':
      return hasVariable(node.left) || hasVariable(node.right);
    case 'where':
      return [node.left, node.right, node.whenTrue, node.otherwise].some(hasVariable);
    default:
      return false;
  }
}

import { isConstant } from './constants';
import { sameCondition, where } from './constructWhere';
import type { BinaryName, Expr, WhereExpr } from './expression';

type Build = (left: Expr, right: Expr) => Expr;

/**
 * An operation on a piecewise operand as a piecewise result, where that is no longer
 * than before: both have the same condition, or one has the piece 0 and is a factor,
 * or the other is a constant and so are the pieces.
 */
export function distributed(
  name: BinaryName,
  left: Expr,
  right: Expr,
  build: Build,
): Expr | undefined {
  if (left.kind === 'where' && right.kind === 'where' && sameCondition(left, right)) {
    return over(left, build(left.whenTrue, right.whenTrue), build(left.otherwise, right.otherwise));
  }
  if (left.kind === 'where' && fits(name, left, right, 'left')) {
    return over(left, build(left.whenTrue, right), build(left.otherwise, right));
  }
  if (right.kind === 'where' && fits(name, right, left, 'right')) {
    return over(right, build(left, right.whenTrue), build(left, right.otherwise));
  }
  return undefined;
}

function fits(name: BinaryName, pieces: WhereExpr, other: Expr, side: 'left' | 'right'): boolean {
  const branches = [pieces.whenTrue, pieces.otherwise];
  if (other.kind === 'constant') return branches.some((branch) => branch.kind === 'constant');
  const factor = name === 'multiply' || (name === 'divide' && side === 'left');
  return factor && branches.some((branch) => isConstant(branch, 0));
}

function over({ left, comparison, right }: WhereExpr, then: Expr, otherwise: Expr): Expr {
  return where(left, comparison, right, then, otherwise);
}

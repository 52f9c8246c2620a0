import { where as plainWhere } from './build';
import { exactValue } from './constants';
import { same } from './equal';
import type { Comparison, Expr, WhereExpr } from './expression';
import { compareRationals } from './rational';

/** A piecewise node in simplified form; constants stand on the right of the comparison. */
export function where(
  left: Expr,
  comparison: Comparison,
  right: Expr,
  then: Expr,
  otherwise: Expr,
): Expr {
  if (same(then, otherwise)) return then;
  const decided = decide(left, comparison, right);
  if (decided !== undefined) return decided ? then : otherwise;
  if (left.kind === 'constant') return where(right, mirrored[comparison], left, then, otherwise);
  const repeats = (branch: Expr): branch is WhereExpr =>
    branch.kind === 'where' &&
    branch.comparison === comparison &&
    same(branch.left, left) &&
    same(branch.right, right);
  return plainWhere(
    left,
    comparison,
    right,
    repeats(then) ? then.then : then,
    repeats(otherwise) ? otherwise.otherwise : otherwise,
  );
}

const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

function decide(left: Expr, comparison: Comparison, right: Expr): boolean | undefined {
  const [a, b] = [exactValue(left), exactValue(right)];
  if (a === undefined || b === undefined) {
    if (left.kind === 'constant' || !same(left, right)) return undefined;
    return comparison === '<=' || comparison === '>=';
  }
  const order = compareRationals(a, b);
  if (order === 0) return comparison === '<=' || comparison === '>=';
  return order < 0 === (comparison === '<' || comparison === '<=');
}

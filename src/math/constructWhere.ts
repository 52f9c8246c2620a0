import { where as plainWhere } from './build';
import { plainCondition } from './conditions';
import { exactValue } from './constants';
import { demandsOf } from './demands';
import { same } from './equal';
import type { Comparison, Expr, WhereExpr } from './expression';
import { compareRationals } from './rational';

/** A piecewise node in simplified form: a plain condition, no branch twice, pieces ascending. */
export function where(
  left: Expr,
  comparison: Comparison,
  right: Expr,
  then: Expr,
  otherwise: Expr,
): Expr {
  if (same(then, otherwise)) return then;
  const plain = plainCondition({ left, comparison, right });
  const decided = decide(plain.left, plain.comparison, plain.right);
  if (decided !== undefined) return decided ? then : otherwise;
  const repeats = (branch: Expr): branch is WhereExpr =>
    branch.kind === 'where' && sameCondition(branch, plain);
  const [a, b] = [
    repeats(then) ? then.whenTrue : then,
    repeats(otherwise) ? otherwise.otherwise : otherwise,
  ];
  if (same(a, b)) return a;
  return ascending(plainWhere(plain.left, plain.comparison, plain.right, a, b));
}

/**
 * The piecewise node that, where its pieces meet, has the value of the right one. Where what is
 * compared may be no number the condition and its opposite both do not hold.
 */
export function fromTheRight(node: Expr): Expr {
  if (node.kind !== 'where' || node.left.kind !== 'x') return node;
  const { left, comparison, right, whenTrue, otherwise } = node;
  if (comparison === '<' || demandsOf(right).length > 0) return node;
  return comparison === '<='
    ? where(left, '<', right, whenTrue, otherwise)
    : where(left, '<', right, otherwise, whenTrue);
}

export function sameCondition(
  a: Pick<WhereExpr, 'left' | 'comparison' | 'right'>,
  b: Pick<WhereExpr, 'left' | 'comparison' | 'right'>,
): boolean {
  return a.comparison === b.comparison && same(a.left, b.left) && same(a.right, b.right);
}

/** `(A for x < 1, B otherwise) for x < 2, C otherwise` is `A for x < 1, B for x < 2, C otherwise`. */
function ascending(node: Expr): Expr {
  if (node.kind !== 'where' || node.comparison !== '<' || node.left.kind !== 'x') return node;
  const inner = node.whenTrue;
  if (inner.kind !== 'where' || inner.comparison !== '<' || inner.left.kind !== 'x') return node;
  const [outerBound, innerBound] = [exactValue(node.right), exactValue(inner.right)];
  if (outerBound === undefined || innerBound === undefined) return node;
  if (compareRationals(innerBound, outerBound) >= 0) {
    return where(node.left, '<', node.right, inner.whenTrue, node.otherwise);
  }
  const rest = where(node.left, '<', node.right, inner.otherwise, node.otherwise);
  return where(inner.left, '<', inner.right, inner.whenTrue, rest);
}

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

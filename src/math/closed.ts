import { closure } from './compile';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import { type Interval, signOf, ZERO } from './interval';

const intervals = new WeakMap<Expr, Interval>();

/** The enclosure of an expression without x. */
export function closedInterval(expression: Expr): Interval {
  const before = intervals.get(expression);
  if (before !== undefined) return before;
  const interval = enclosing(expression)(ZERO);
  intervals.set(expression, interval);
  return interval;
}

/** Its sign, or `undefined` where the enclosure leaves that open. */
export function closedSign(expression: Expr): -1 | 0 | 1 | undefined {
  return signOf(closedInterval(expression));
}

/** A double inside the enclosure, the one that plain evaluation gives where it is inside. */
export function closedValue(expression: Expr): number {
  const [lo, hi] = closedInterval(expression);
  return Math.min(Math.max(closure(expression)(0), lo), hi);
}

const variable = new WeakMap<Expr, boolean>();

/** Whether x occurs in the expression. */
export function hasVariable(expression: Expr): boolean {
  const before = variable.get(expression);
  if (before !== undefined) return before;
  const found = occurs(expression);
  variable.set(expression, found);
  return found;
}

function occurs(node: Expr): boolean {
  switch (node.kind) {
    case 'x':
      return true;
    case 'unary':
      return hasVariable(node.argument);
    case 'binary':
      return hasVariable(node.left) || hasVariable(node.right);
    case 'where':
      return [node.left, node.right, node.then, node.otherwise].some(hasVariable);
    default:
      return false;
  }
}

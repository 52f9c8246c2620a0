import { closure } from './compile';
import { binaryIntervals, enclosing } from './enclose';
import type { Expr } from './expression';
import { type Interval, signOf, ZERO } from './interval';
import { unaryIntervals } from './intervalPrimitives';
import { remembered } from './memo';

export { hasVariable } from './variable';

/** The enclosure of an expression without x. */
export const closedInterval: (expression: Expr) => Interval = remembered(evaluated);

/** Node by node, each remembered: the same coefficients come back in every term of a tail. */
function evaluated(node: Expr): Interval {
  if (node.kind === 'unary') return unaryIntervals[node.name](closedInterval(node.argument));
  if (node.kind !== 'binary') return enclosing(node)(ZERO);
  return binaryIntervals[node.name](closedInterval(node.left), closedInterval(node.right));
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

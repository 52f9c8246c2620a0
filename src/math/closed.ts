import { plainly } from './compile';
import { exactValue } from './constants';
import { binaryIntervals, enclosing } from './enclose';
import type { ConstantExpr, Expr } from './expression';
import { above, below, EVERYTHING, type Interval, point, signOf, ZERO } from './interval';
import { unaryIntervals } from './intervalPrimitives';
import { remembered } from './memo';
import { compareRationals, fromNumber } from './rational';

export { hasVariable } from './variable';

/** The enclosure of an expression without x. */
export const closedInterval: (expression: Expr) => Interval = remembered(evaluated);

/** Node by node, each remembered: the same coefficients come back in every term of a tail. */
function evaluated(node: Expr): Interval {
  switch (node.kind) {
    case 'constant':
      return constantInterval(node);
    case 'pi':
      return PI;
    case 'unary':
      return unaryIntervals[node.name](closedInterval(node.argument));
    case 'binary':
      return binaryIntervals[node.name](closedInterval(node.left), closedInterval(node.right));
    case 'where':
      return enclosing(node)(ZERO);
    default:
      return EVERYTHING;
  }
}

const PI: Interval = [Math.PI, above(Math.PI)];

/** The interval of a constant: the double itself where that is the number meant. */
function constantInterval(node: ConstantExpr): Interval {
  const { value } = node;
  if (Number.isNaN(value)) return EVERYTHING;
  const meant = node.exact === undefined ? undefined : exactValue(node);
  const nearest = meant && fromNumber(value);
  if (meant === undefined || nearest === undefined) return point(value);
  const order = compareRationals(meant, nearest);
  return [order < 0 ? below(value) : value, order > 0 ? above(value) : value];
}

/** Its sign, or `undefined` where the enclosure leaves that open. */
export function closedSign(expression: Expr): -1 | 0 | 1 | undefined {
  return signOf(closedInterval(expression));
}

/** A double inside the enclosure, the one that plain evaluation gives where it is inside. */
export const closedValue: (expression: Expr) => number = remembered((expression) => {
  const [lo, hi] = closedInterval(expression);
  return Math.min(Math.max(plainly(expression)(0), lo), hi);
});

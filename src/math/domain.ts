/**
 * Where a function is defined: where each part of the branch that is taken is a real number.
 *
 * What is infinite is none, though arithmetic of doubles goes on with it: `tanh(1 / relu(x))`
 * has no values for x <= 0, where frameworks give 1, and a gradient of NaN. Which infinity
 * `1 / 0` is depends on the sign of that zero, which rewriting does not keep, and neither do
 * frameworks agree on it. So exact evaluation (`accurately`) gives no number there, and
 * curves are drawn where a function is defined (`whereDefined`).
 *
 * What is compared need not be defined: a comparison with what is no number does not hold, as
 * in frameworks, and the other branch is taken. What is infinite at a single place is compared
 * as arithmetic of doubles has it there (`log(0)` is below any number); where it is so on an
 * interval nothing is told.
 */
import { isUnknown, type Known } from './analysis';
import type { Budget } from './budget';
import { hasVariable } from './closed';
import { type Demand, demandsOf } from './demands';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import { contains, type Interval, signOf } from './interval';
import { parts } from './parts';
import { periodWindow } from './period';
import type { Place } from './place';
import type { Sign } from './roots';
import { type Edge, type Span, signChart } from './signs';

/** Places in more than this number are not followed. */
export const MOST_PIECES = 64;

/** A part of a span, with the reason where an expression is defined nowhere in it. */
export interface Stretch extends Span {
  readonly problem?: string;
  /** Arithmetic of doubles has an infinity there, and not NaN. */
  readonly isInfinite?: true;
}

/** Whether the place may be one at which the expression is not defined, though beside it. */
export function isBrokenAt(expression: Expr, { enclosure }: Place): boolean {
  return demandsOf(expression).some(
    (demand) => demand.broken && contains(enclosing(demand.expression)(enclosure), 0),
  );
}

/** Whether each part of each branch may be a number at the place. */
export function isUnbrokenAt(expression: Expr, place: Place): boolean {
  const isMissed = ({ positive, expression: part }: Demand) =>
    positive && enclosing(part)(place.enclosure)[1] < 0;
  return !isBrokenAt(expression, place) && !demandsOf(expression).some(isMissed);
}

/** The parts of a span in which a demand on a smooth expression is met, or is not. */
export function meeting(demand: Demand, span: Span, budget: Budget): Known<readonly Stretch[]> {
  const { expression, positive } = demand;
  const [lo, hi] = enclosing(expression)(intervalOf(span));
  if (lo > 0 || (hi < 0 && !positive)) return [span];
  if (!hasVariable(expression)) return ofConstant(demand, span, [lo, hi]);
  const window = periodWindow(expression, span);
  const chart = signChart(expression, window ?? span, budget);
  if (isUnknown(chart)) return chart;
  const found = parts(window ?? span, chart);
  const isBad = (sign: Sign) => sign === 0 || (positive && sign < 0);
  if (window === undefined) {
    // A root of 0 between two negative numbers is defined at that single place.
    const single = found.find(
      ({ sign }, index) => isBad(sign) && isBad(found[index - 1]?.sign ?? 1),
    );
    if (single !== undefined && !demand.broken) return { unknown: problemOn(demand, single.span) };
    return found.map((part) =>
      isBad(part.sign) ? withProblem(demand, part.span, part.sign === 0) : part.span,
    );
  }
  // Again and again, or also where one period meets the next.
  const bad = found.find(({ sign }) => isBad(sign));
  if (bad !== undefined) return { unknown: problemOn(demand, bad.span) };
  const [root] = chart.roots;
  if (root !== undefined) return { unknown: `${demand.problem} at x = ${root.x}` };
  const atEnd = signOf(enclosing(expression)(window.to.enclosure));
  return atEnd ? [span] : { unknown: `${demand.problem} at x = ${window.to.x}` };
}

/** A root may be taken of 0. */
function ofConstant(demand: Demand, span: Span, [lo, hi]: Interval): Known<readonly Stretch[]> {
  if (lo === 0 && hi === 0 && !demand.broken) return [span];
  const isZero = lo === 0 && hi === 0;
  return isZero || hi < 0
    ? [withProblem(demand, span, isZero)]
    : { unknown: problemOn(demand, span) };
}

function withProblem(demand: Demand, span: Span, isZero: boolean): Stretch {
  const problem = problemOn(demand, span);
  return isZero ? { ...span, problem, isInfinite: true } : { ...span, problem };
}

function problemOn({ problem }: Demand, span: Span): string {
  return `${problem} ${placeText(span)}`;
}

function placeText({ from, to }: Span): string {
  if (from === 'end') return to === 'end' ? 'anywhere' : `for x < ${to.x}`;
  return to === 'end' ? `for x > ${from.x}` : `for x between ${from.x} and ${to.x}`;
}

function intervalOf({ from, to }: Span): Interval {
  const at = (edge: Edge, end: number) => (edge === 'end' ? end : edge.x);
  return [at(from, -Infinity), at(to, Infinity)];
}

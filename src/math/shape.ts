import { agree } from './agreement';
import { type Convexity, isUnknown, type Known, type Monotonicity } from './analysis';
import { type Break, isDefinedAt } from './breaks';
import type { DissectedPiece, Dissection } from './dissection';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import { point, signOf } from './interval';
import type { Value } from './place';
import type { Sign } from './roots';
import type { Span } from './signs';

/** Whether f rises or falls: from the sign of f' on every piece and the steps between them. */
export function monotonicityOf({ pieces, breaks }: Dissection): Known<Monotonicity> {
  const signs = gathered(pieces, 'slope');
  let end: Break | undefined;
  for (const each of breaks) {
    if (!each.continuous) addStep(signs, each);
    if (each.edgeOf === 'left') end = each;
    else if (each.edgeOf === 'right' && end !== undefined) addStepOver(signs, end, each);
  }
  if (signs.up && signs.down) return 'none';
  if (signs.unknown !== undefined) return { unknown: signs.unknown };
  if (signs.up) return signs.flat ? 'nondecreasing' : 'increasing';
  if (signs.down) return signs.flat ? 'nonincreasing' : 'decreasing';
  return 'constant';
}

/** Convex: f' never falls, neither within a piece nor at a kink, and f does not jump. */
export function convexityOf({ pieces, breaks, period }: Dissection): Known<Convexity> {
  const inner = period === undefined ? pieces.slice(1, -1) : pieces;
  const isOneInterval = !inner.some(({ problem }) => problem !== undefined);
  if (!isOneInterval || breaks.some((each) => !each.continuous)) return 'neither';
  const signs = gathered(pieces, 'curvature');
  for (const { left, right, differentiable, edgeOf } of breaks) {
    if (differentiable || edgeOf !== undefined) continue;
    if (right.slope.value > left.slope.value) signs.up = true;
    else signs.down = true;
  }
  if (signs.up && signs.down) return 'neither';
  if (signs.unknown !== undefined) return { unknown: signs.unknown };
  if (signs.up) return 'convex';
  return signs.down ? 'concave' : 'both';
}

interface Signs {
  up: boolean;
  down: boolean;
  flat: boolean;
  unknown: string | undefined;
}

function gathered(pieces: readonly DissectedPiece[], which: 'slope' | 'curvature'): Signs {
  const signs: Signs = { up: false, down: false, flat: false, unknown: undefined };
  for (const piece of pieces) {
    const chart = which === 'slope' ? piece.slopeChart : piece.curvatureChart;
    if (isUnknown(chart)) signs.unknown = chart.unknown;
    const found = isUnknown(chart) ? signsSeen(piece[which], piece) : chart.signs;
    signs.up ||= found.includes(1);
    signs.down ||= found.includes(-1);
    signs.flat ||= found.includes(0);
  }
  return signs;
}

/** Signs at some points of a span of which there is no chart: a sign seen is a proof. */
function signsSeen(expression: Expr, { from, to }: Span): readonly Sign[] {
  const value = enclosing(expression);
  const lo = from === 'end' ? Math.min(to === 'end' ? 0 : to.x, 0) - SEEN : from.x;
  const hi = to === 'end' ? Math.max(lo, 0) + SEEN : to.x;
  const points = Array.from({ length: LOOKS }, (_, index) => (index + 0.5) / LOOKS);
  const signs = points.map((share) => signOf(value(point(lo + (hi - lo) * share))));
  return signs.filter((sign) => sign === 1 || sign === -1);
}

const SEEN = 12;
const LOOKS = 96;

/** A jump rises where the value, if there is one, lies between its two sides, in that order. */
function addStep(signs: Signs, { left, right, value }: Break): void {
  const values = [left.value, value, right.value].filter((each) => !Number.isNaN(each.value));
  for (const [index, from] of values.entries()) {
    const to = values[index + 1];
    if (to !== undefined) addChange(signs, from, to);
  }
}

function addChange(signs: Signs, from: Value, to: Value): void {
  if (agree(from, to)) return;
  if (to.value > from.value) signs.up = true;
  else signs.down = true;
}

/** From one end of a gap, in which the function is not defined, to the other. */
function addStepOver(signs: Signs, end: Break, start: Break): void {
  const areDefined = isDefinedAt(end) && isDefinedAt(start);
  signs.flat ||= areDefined && agree(end.value, start.value);
  addChange(signs, edgeValue(end), edgeValue(start));
}

/** What f has, or comes to, at the end of where it is defined. */
export function edgeValue(edge: Break): Value {
  if (isDefinedAt(edge)) return edge.value;
  return edge.edgeOf === 'left' ? edge.left.value : edge.right.value;
}

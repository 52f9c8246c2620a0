import { agree } from './agreement';
import { type Convexity, isUnknown, type Known, type Monotonicity } from './analysis';
import type { Break, Dissection, PieceChart } from './dissection';

/** Whether f rises or falls: from the sign of f' on every piece and the steps between them. */
export function monotonicityOf({ pieces, breaks }: Dissection): Known<Monotonicity> {
  const signs = gathered(pieces.map((piece) => piece.slopeChart));
  for (const each of breaks) if (!each.continuous) addStep(signs, each);
  if (signs.up && signs.down) return 'none';
  if (signs.unknown !== undefined) return { unknown: signs.unknown };
  if (signs.up) return signs.flat ? 'nondecreasing' : 'increasing';
  if (signs.down) return signs.flat ? 'nonincreasing' : 'decreasing';
  return 'constant';
}

/** Convex: f' never falls, neither within a piece nor at a kink, and f does not jump. */
export function convexityOf({ pieces, breaks }: Dissection): Known<Convexity> {
  if (breaks.some((each) => !each.continuous)) return 'neither';
  const signs = gathered(pieces.map((piece) => piece.curvatureChart));
  for (const { left, right, differentiable } of breaks) {
    if (differentiable) continue;
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

function gathered(charts: readonly Known<PieceChart>[]): Signs {
  const signs: Signs = { up: false, down: false, flat: false, unknown: undefined };
  for (const chart of charts) {
    if (isUnknown(chart)) signs.unknown = chart.unknown;
    else {
      signs.up ||= chart.signs.includes(1);
      signs.down ||= chart.signs.includes(-1);
      signs.flat ||= chart.signs.includes(0);
    }
  }
  return signs;
}

/** A jump rises where the value lies between its two sides, in that order. */
function addStep(signs: Signs, { left, right, value }: Break): void {
  const steps = [
    [left.value, value],
    [value, right.value],
  ] as const;
  for (const [from, to] of steps) {
    if (agree(from, to)) continue;
    if (to.value > from.value) signs.up = true;
    else signs.down = true;
  }
}

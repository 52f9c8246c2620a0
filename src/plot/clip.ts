import type { Point } from './curve';
import type { Interval } from './scale';

/**
 * The parts of a polyline that lie in a range of values. Points of crossing are
 * interpolated, so that a branch that leaves the picture ends on its edge with
 * its own slope.
 */
export function clipToRange(
  line: readonly Point[],
  range: Interval,
): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  let open: Point[] | undefined;
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1];
    const to = line[index];
    const part = from && to ? clipSegment(from, to, range) : undefined;
    if (part === undefined) {
      open = undefined;
    } else {
      if (open === undefined || !same(open.at(-1), part[0])) {
        open = [part[0]];
        parts.push(open);
      }
      open.push(part[1]);
    }
  }
  return parts;
}

function clipSegment(from: Point, to: Point, [lo, hi]: Interval): [Point, Point] | undefined {
  const low = Math.min(from[1], to[1]);
  const high = Math.max(from[1], to[1]);
  if (high < lo || low > hi) {
    return undefined;
  }
  return [cutOff(from, to, lo, hi), cutOff(to, from, lo, hi)];
}

/** `end` itself, or the point on the way to `other` where the range begins. */
function cutOff(end: Point, other: Point, lo: number, hi: number): Point {
  const edge = end[1] < lo ? lo : end[1] > hi ? hi : undefined;
  if (edge === undefined) {
    return end;
  }
  const share = (edge - end[1]) / (other[1] - end[1]);
  return [end[0] + (other[0] - end[0]) * share, edge];
}

function same(a: Point | undefined, b: Point): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}

import { atPoint, type Column } from '../math/compile';
import { clipToRange } from './clip';
import { refine } from './refine';
import type { Interval } from './scale';
import { simplify } from './simplify';

/** A point of the plane, in data units. */
export type Point = readonly [x: number, y: number];

/** A place where a function or its slope breaks, with the values it tends to from either side. */
export interface Breakpoint {
  readonly x: number;
  readonly left: number;
  readonly right: number;
}

export interface SampleOptions {
  readonly domain: Interval;
  /** What can be seen; the curve is cut off beyond. */
  readonly range: Interval;
  /** Ascending by x. */
  readonly breakpoints: readonly Breakpoint[];
  /** What one pixel covers, in data units: the curve is faithful to about a tenth of it. */
  readonly pixel: { readonly x: number; readonly y: number };
}

/**
 * A function as polylines of few points. Two polylines are apart where the
 * function jumps, is not a finite number or leaves the range; a straight piece
 * has two points.
 */
export function sampleCurve(f: Column, options: SampleOptions): readonly (readonly Point[])[] {
  const pieces = split(f, options).map((piece) => refine(f, piece, options));
  const lines = join(pieces.flat());
  return simplify(
    lines.flatMap((line) => clipToRange(line, options.range)),
    options.pixel,
  );
}

/** From one breakpoint to the next, with the one-sided values at both ends. */
export interface Piece {
  readonly from: Point;
  readonly to: Point;
}

function split(f: Column, { domain, breakpoints }: SampleOptions): readonly Piece[] {
  const [lo, hi] = domain;
  const inside = breakpoints.filter(({ x }) => x > lo && x < hi);
  const atLo = breakpoints.find(({ x }) => x === lo);
  const atHi = breakpoints.find(({ x }) => x === hi);
  const starts: Point[] = [[lo, atLo?.right ?? atPoint(f, lo)], ...inside.map(rightOf)];
  const ends: Point[] = [...inside.map(leftOf), [hi, atHi?.left ?? atPoint(f, hi)]];
  return starts.flatMap((from, index) => {
    const to = ends[index];
    return to === undefined ? [] : [{ from, to }];
  });
}

function leftOf({ x, left }: Breakpoint): Point {
  return [x, left];
}

function rightOf({ x, right }: Breakpoint): Point {
  return [x, right];
}

/** Polylines that meet become one: a kink is a corner, not an end. */
function join(lines: readonly (readonly Point[])[]): readonly (readonly Point[])[] {
  const joined: Point[][] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const end = last?.at(-1);
    const start = line[0];
    if (last && end && start && end[0] === start[0] && end[1] === start[1]) {
      last.push(...line.slice(1));
    } else {
      joined.push([...line]);
    }
  }
  return joined;
}

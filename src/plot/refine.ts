import type { Piece, Point, SampleOptions } from './curve';
import { narrow } from './narrow';
import type { Interval } from './scale';

/** How far the middle of a cell may lie off its chord, in pixels. */
const FLATNESS = 0.1;
/** Cells are halved at most this often before a steep place is looked at closely. */
const DEPTH = 6;

/** Receives points from left to right; a gap parts two runs that are not joined. */
interface Pen {
  point(point: Point): void;
  gap(): void;
}

/**
 * A piece as runs of points close enough to each other to be joined by straight
 * lines. A new run begins where the function is not finite, and where neighbouring
 * doubles have values more than a pixel apart: a jump that nobody announced.
 */
export function refine(
  f: (x: number) => number,
  { from, to }: Piece,
  options: SampleOptions,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  const pen = penFor(runs);
  const cells = cellsOf(from, to, options);
  let left = from;
  pen.point(from);
  for (let index = 1; index <= cells; index++) {
    const x = from[0] + ((to[0] - from[0]) * index) / cells;
    const right: Point = index === cells ? to : [x, f(x)];
    fill(f, left, right, options, pen, DEPTH);
    pen.point(right);
    left = right;
  }
  return runs.filter((run) => run.length > 1);
}

function penFor(runs: Point[][]): Pen {
  let run: Point[] | undefined;
  return {
    point(point) {
      if (!Number.isFinite(point[1])) {
        run = undefined;
      } else if (run === undefined) {
        run = [point];
        runs.push(run);
      } else {
        run.push(point);
      }
    },
    gap() {
      run = undefined;
    },
  };
}

/** About one cell for four pixels, and never so few that a bend hides between them. */
function cellsOf(from: Point, to: Point, { domain, pixel }: SampleOptions): number {
  const width = to[0] - from[0];
  const share = width / (domain[1] - domain[0]);
  return Math.ceil(Math.max(4, 48 * share, Math.min(width / pixel.x / 4, 400)));
}

/** The points between two, as many as the bend asks for. */
function fill(
  f: (x: number) => number,
  left: Point,
  right: Point,
  options: SampleOptions,
  pen: Pen,
  depth: number,
): void {
  const x = (left[0] + right[0]) / 2;
  const middle: Point = [x, f(x)];
  if (isFlat(left, middle, right, options)) {
    return;
  }
  if (depth > 0) {
    fill(f, left, middle, options, pen, depth - 1);
    pen.point(middle);
    fill(f, middle, right, options, pen, depth - 1);
  } else if (!isClose(left, right, options)) {
    const [before, after] = narrow(f, left, right);
    pen.point(before);
    if (!isClose(before, after, options)) {
      pen.gap();
    }
    pen.point(after);
  }
}

function isFlat(left: Point, middle: Point, right: Point, options: SampleOptions): boolean {
  const values = [left[1], middle[1], right[1]];
  const finite = values.filter(Number.isFinite).length;
  if (finite === 0 || isOutside(values, options.range)) {
    return true;
  }
  const bend = Math.abs(middle[1] - (left[1] + right[1]) / 2);
  return finite === 3 && bend < FLATNESS * options.pixel.y;
}

function isOutside(values: readonly number[], [lo, hi]: Interval): boolean {
  return values.every((value) => value > hi) || values.every((value) => value < lo);
}

/** False for values that are not finite. */
function isClose([, a]: Point, [, b]: Point, { pixel }: SampleOptions): boolean {
  return Math.abs(a - b) <= pixel.y;
}

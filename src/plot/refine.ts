import type { Column } from '../math/compile';
import type { Piece, Point, SampleOptions } from './curve';
import { narrow } from './narrow';
import type { Interval } from './scale';

/** How far the middle of a cell may lie off its chord, in pixels. */
const FLATNESS = 0.1;
/** Cells are halved at most this often before a steep place is looked at closely. */
const DEPTH = 6;

/** Between two points of the curve. */
interface Cell {
  readonly left: Point;
  readonly right: Point;
  /** Where a straight line would not do. */
  bent?: readonly [Cell, Cell] | 'steeply';
}

/**
 * A piece as runs of points close enough to each other to be joined by straight
 * lines. A new run begins where the function is not finite, and where neighbouring
 * doubles have values more than a pixel apart: a jump that nobody announced.
 */
export function refine(
  f: Column,
  piece: Piece,
  options: SampleOptions,
): readonly (readonly Point[])[] {
  const cells = equalCells(f, piece, options);
  halve(f, cells, options);
  const runs = new Runs();
  const follow = ({ left, right, bent }: Cell): void => {
    if (bent === undefined) runs.point(right);
    else if (bent !== 'steeply') bent.forEach(follow);
    else {
      if (!isClose(left, right, options)) {
        const [before, after] = narrow(f, left, right);
        runs.point(before);
        if (!isClose(before, after, options)) runs.gap();
        runs.point(after);
      }
      runs.point(right);
    }
  };
  runs.point(piece.from);
  cells.forEach(follow);
  return runs.all.filter((run) => run.length > 1);
}

/** Receives points from left to right; a gap parts two runs that are not joined. */
class Runs {
  readonly all: Point[][] = [];
  private open: Point[] | undefined;

  point(point: Point): void {
    if (!Number.isFinite(point[1])) {
      this.open = undefined;
    } else if (this.open === undefined) {
      this.open = [point];
      this.all.push(this.open);
    } else {
      this.open.push(point);
    }
  }

  gap(): void {
    this.open = undefined;
  }
}

/** All cells that bend at once, then their halves, until a straight line does everywhere. */
function halve(f: Column, cells: readonly Cell[], options: SampleOptions): void {
  let open = cells;
  for (let depth = DEPTH; depth >= 0 && open.length > 0; depth--) {
    const middles = pointsAt(
      f,
      open.map(({ left, right }) => (left[0] + right[0]) / 2),
    );
    const halves: Cell[] = [];
    for (const [index, cell] of open.entries()) {
      const { left, right } = cell;
      const middle = middles[index] ?? left;
      if (isFlat(left, middle, right, options)) continue;
      const both = [
        { left, right: middle },
        { left: middle, right },
      ] as const;
      cell.bent = depth > 0 ? both : 'steeply';
      halves.push(...both);
    }
    open = halves;
  }
}

function equalCells(f: Column, { from, to }: Piece, options: SampleOptions): readonly Cell[] {
  const count = cellsOf(from, to, options);
  const places = Array.from(
    { length: count - 1 },
    (_, index) => from[0] + ((to[0] - from[0]) * (index + 1)) / count,
  );
  const rights = [...pointsAt(f, places), to];
  return rights.map((right, index) => ({ left: rights[index - 1] ?? from, right }));
}

function pointsAt(f: Column, places: readonly number[]): readonly Point[] {
  const values = f(Float64Array.from(places));
  return places.map((x, index) => [x, values[index] ?? Number.NaN]);
}

/** About one cell for four pixels, and never so few that a bend hides between them. */
function cellsOf(from: Point, to: Point, { domain, pixel }: SampleOptions): number {
  const width = to[0] - from[0];
  const share = width / (domain[1] - domain[0]);
  return Math.ceil(Math.max(4, 48 * share, Math.min(width / pixel.x / 4, 400)));
}

function isFlat([, a]: Point, [, middle]: Point, [, b]: Point, options: SampleOptions): boolean {
  const { range, pixel } = options;
  if (isOutside(a, middle, b, range)) {
    return true;
  }
  const bend = Math.abs(middle - (a + b) / 2);
  return Number.isFinite(bend) ? bend < FLATNESS * pixel.y : isNowhere(a, middle, b);
}

function isNowhere(...values: readonly number[]): boolean {
  return !values.some(Number.isFinite);
}

function isOutside(a: number, middle: number, b: number, [lo, hi]: Interval): boolean {
  return (a > hi && middle > hi && b > hi) || (a < lo && middle < lo && b < lo);
}

/** False for values that are not finite. */
function isClose([, a]: Point, [, b]: Point, { pixel }: SampleOptions): boolean {
  return Math.abs(a - b) <= pixel.y;
}

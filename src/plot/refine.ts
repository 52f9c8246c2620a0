import type { Piece, Point, SampleOptions } from './curve';

/** How far the middle of a cell may lie off its chord, in pixels. */
const FLATNESS = 0.1;
/** Cells are halved at most this often before a steep place is looked at closely. */
const DEPTH = 6;
/** Halvings that take any cell of a plot down to neighbouring doubles. */
const HALVINGS = 60;

/**
 * A piece as runs of points close enough to each other to be joined by straight
 * lines. A new run begins where the function is not finite, and where neighbouring
 * doubles have values more than a pixel apart: a jump that nobody announced.
 */
export function refine(
  f: (x: number) => number,
  { from, to }: Piece,
  { domain, range, pixel }: SampleOptions,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]];
  const push = (point: Point): void => {
    if (Number.isFinite(point[1])) {
      runs.at(-1)?.push(point);
    } else {
      cut();
    }
  };
  const cut = (): void => {
    if (runs.at(-1)?.length !== 0) {
      runs.push([]);
    }
  };

  const visit = (left: Point, right: Point, depth: number): void => {
    const middle = at(f, (left[0] + right[0]) / 2);
    if (isFlat(left, middle, right)) {
      return;
    }
    if (depth < DEPTH) {
      visit(left, middle, depth + 1);
      push(middle);
      visit(middle, right, depth + 1);
    } else if (!isClose(left, right)) {
      const [before, after] = narrow(f, left, right);
      push(before);
      if (!isClose(before, after)) {
        cut();
      }
      push(after);
    }
  };
  const isFlat = (left: Point, middle: Point, right: Point): boolean => {
    const finite = [left, middle, right].filter(([, y]) => Number.isFinite(y)).length;
    if (finite === 0 || isHidden(left, middle, right)) {
      return true;
    }
    return finite === 3 && Math.abs(middle[1] - (left[1] + right[1]) / 2) < FLATNESS * pixel.y;
  };
  const isHidden = (...points: readonly Point[]): boolean =>
    points.every(([, y]) => y > range[1]) || points.every(([, y]) => y < range[0]);
  const isClose = (left: Point, right: Point): boolean => Math.abs(left[1] - right[1]) <= pixel.y;

  const cells = cellsOf(from, to, domain, pixel.x);
  push(from);
  for (let index = 0; index < cells; index++) {
    const left = index === 0 ? from : at(f, between(from, to, index / cells));
    const right = index === cells - 1 ? to : at(f, between(from, to, (index + 1) / cells));
    visit(left, right, 0);
    push(right);
  }
  return runs.filter((run) => run.length > 1);
}

/** About one cell for four pixels, and never so few that a bend hides between them. */
function cellsOf(from: Point, to: Point, domain: readonly [number, number], unit: number): number {
  const share = (to[0] - from[0]) / (domain[1] - domain[0]);
  const pixels = (to[0] - from[0]) / unit;
  return Math.max(4, Math.ceil(Math.max(share * 48, Math.min(pixels / 4, 400))));
}

function at(f: (x: number) => number, x: number): Point {
  return [x, f(x)];
}

function between(from: Point, to: Point, share: number): number {
  return from[0] + (to[0] - from[0]) * share;
}

/**
 * Halves a steep cell, always going on with the steeper half, or with the one in
 * which the function ceases to be finite. A continuous function closes in; a jump
 * stays.
 */
function narrow(f: (x: number) => number, from: Point, to: Point): readonly [Point, Point] {
  let [left, right] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = at(f, (left[0] + right[0]) / 2);
    if (middle[0] <= left[0] || middle[0] >= right[0]) {
      break;
    }
    if (gap(left, middle) > gap(middle, right)) {
      right = middle;
    } else {
      left = middle;
    }
  }
  return [left, right];
}

function gap([, a]: Point, [, b]: Point): number {
  const difference = Math.abs(a - b);
  if (Number.isFinite(a) !== Number.isFinite(b)) {
    return Number.POSITIVE_INFINITY;
  }
  return Number.isNaN(difference) ? 0 : difference;
}

import type { Point } from './curve';

/** How far a point that is left out may lie off the line that is drawn, in pixels. */
const TOLERANCE = 0.12;
/** A curve that oscillates within a pixel is a grey band whatever is drawn: this many points do. */
const MOST_POINTS = 800;

/** Polylines with the points left out that nobody would miss (Ramer 1972, Douglas and Peucker 1973). */
export function simplify(
  lines: readonly (readonly Point[])[],
  pixel: { readonly x: number; readonly y: number },
): readonly (readonly Point[])[] {
  let tolerance = TOLERANCE;
  let simple = lines.map((line) => simplifyLine(line, pixel, tolerance));
  while (count(simple) > MOST_POINTS && tolerance < 4) {
    tolerance *= 2;
    simple = simple.map((line) => simplifyLine(line, pixel, tolerance));
  }
  return simple;
}

function count(lines: readonly (readonly Point[])[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function simplifyLine(
  line: readonly Point[],
  pixel: { readonly x: number; readonly y: number },
  tolerance: number,
): readonly Point[] {
  const kept = new Set([0, line.length - 1]);
  const spans: (readonly [first: number, last: number])[] = [[0, line.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const { index, distance } = farthest(line, span, pixel);
    if (distance > tolerance) {
      kept.add(index);
      spans.push([span[0], index], [index, span[1]]);
    }
  }
  return line.filter((_, index) => kept.has(index));
}

interface Farthest {
  readonly index: number;
  readonly distance: number;
}

function farthest(
  line: readonly Point[],
  [first, last]: readonly [number, number],
  pixel: { readonly x: number; readonly y: number },
): Farthest {
  const [x, y] = line[first] ?? ORIGIN;
  const end = line[last] ?? ORIGIN;
  const across = (end[0] - x) / pixel.x;
  const up = (end[1] - y) / pixel.y;
  const length = Math.sqrt(across * across + up * up);
  let index = first;
  let most = 0;
  for (let at = first + 1; at < last; at++) {
    const point = line[at] ?? ORIGIN;
    const dx = (point[0] - x) / pixel.x;
    const dy = (point[1] - y) / pixel.y;
    // From the straight line, or from the one point where it begins and ends.
    const off = length === 0 ? Math.sqrt(dx * dx + dy * dy) : Math.abs(dx * up - dy * across);
    if (off > most) {
      [index, most] = [at, off];
    }
  }
  return { index, distance: length === 0 ? most : most / length };
}

const ORIGIN: Point = [0, 0];

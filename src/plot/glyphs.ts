import type { Point } from './curve';
import type { Palette } from './palette';
import type { Frame } from './plotLayout';
import { pixelOf } from './scale';
import { type Attributes, element, round } from './xml';

/**
 * Shapes that tell the curves of one picture apart without colour, by position. None of them
 * is a circle, as the dots at kinks and jumps are.
 */
const GLYPHS: readonly Glyph[] = [
  { isFilled: true, path: (x, y) => `M${at(x - 3.5, y - 3.5)}h7v7h-7Z` },
  { isFilled: true, path: (x, y) => `M${at(x, y - 4.8)}L${at(x + 4.6, y + 3.4)}h-9.2Z` },
  { isFilled: true, path: (x, y) => `M${at(x, y - 5)}l5 5l-5 5l-5 -5Z` },
  { isFilled: false, path: (x, y) => `M${at(x - 3.6, y - 3.6)}l7.2 7.2m0 -7.2l-7.2 7.2` },
  { isFilled: true, path: (x, y) => `M${at(x, y + 4.8)}L${at(x + 4.6, y - 3.4)}h-9.2Z` },
  { isFilled: false, path: (x, y) => `M${at(x - 4.8, y)}h9.6m-4.8 -4.8v9.6` },
];

interface Glyph {
  readonly isFilled: boolean;
  /** Around a point, in pixels. */
  readonly path: (x: number, y: number) => string;
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

/** The glyph of the curve at a position, around one or more points in pixels. */
export function drawGlyphs(
  points: readonly Point[],
  position: number,
  colour: string,
  palette: Palette,
): string {
  const glyph = GLYPHS[position % GLYPHS.length];
  if (glyph === undefined || points.length === 0) return '';
  const d = points.map(([x, y]) => glyph.path(x, y)).join('');
  // A seam in the colour of the ground parts a filled shape from lines that it lies on.
  const style: Attributes = glyph.isFilled
    ? { fill: colour, stroke: palette.background, 'stroke-width': 0.8 }
    : { stroke: colour, 'stroke-width': 1.8 };
  return element('path', { class: 'glyph', d, ...style });
}

/** So many glyphs are on each curve. */
const EACH = 3;

/**
 * Where a curve among several carries its glyph, in pixels: at each curve's own distances
 * across the frame, so that they are apart where curves run together.
 */
export function glyphPlaces(frame: Frame, position: number): readonly Point[] {
  const { box, curves } = frame;
  const lines = curves[position] ?? [];
  return Array.from({ length: EACH }, (_, turn) => {
    const share = (turn + (position + 0.5) / curves.length) / EACH;
    return box.left + share * box.width;
  }).flatMap((left) => placeOn(lines, left, frame));
}

/** The point of a curve at a pixel of the x axis; none where it is not seen there. */
function placeOn(
  lines: readonly (readonly Point[])[],
  left: number,
  { x, y }: Frame,
): readonly Point[] {
  for (const line of lines) {
    for (let index = 1; index < line.length; index += 1) {
      const [from, to] = [line[index - 1], line[index]];
      if (from === undefined || to === undefined) continue;
      const [start, end] = [pixelOf(x, from[0]), pixelOf(x, to[0])];
      if (left < start || left > end || start === end) continue;
      const height = from[1] + ((left - start) / (end - start)) * (to[1] - from[1]);
      return [[left, pixelOf(y, height)]];
    }
  }
  return [];
}

import type { StripArc, StripShape } from './stripLayout';

const CHIP = 13;
const CURVE_CHIP = 24;
const CHIP_GAP = 5;
const CORNER = 8;

/** Nested intervals lie above those that they hold; others share a level. */
export function levelsOf(
  spans: readonly { readonly from: number; readonly to: number }[],
): readonly number[] {
  const order = spans.map((span, index) => ({ ...span, index }));
  order.sort((a, b) => a.to - a.from - (b.to - b.from) || a.index - b.index);
  const levels: { readonly from: number; readonly to: number }[][] = [];
  const found = new Array<number>(spans.length).fill(0);
  for (const span of order) {
    // Not below one that it crosses or holds.
    const highest = levels
      .map((level) => level.some(({ from, to }) => from < span.to && span.from < to))
      .lastIndexOf(true);
    const level = highest + 1;
    levels[level] = [...(levels[level] ?? []), span];
    found[span.index] = level;
  }
  return found;
}

export function rowsOf(levels: readonly number[]): number {
  return levels.length === 0 ? 0 : Math.max(...levels) + 1;
}

/** Where an arc leaves the row and where it comes back. */
export interface ArcSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * From the gap before its start up, over what runs beside it, and down to where it ends.
 * @param parts false: it comes from nowhere in particular, and no line leads up to it
 * @param row height of the line that the row is strung on
 */
export function arcOf(
  { from, to }: ArcSpan,
  parts: boolean,
  shapes: readonly StripShape[],
  { y, row, bottom }: { readonly y: number; readonly row: number; readonly bottom: number },
): StripArc {
  const up = parts
    ? `M${from} ${row}V${y + CORNER}Q${from} ${y} ${from + CORNER} ${y}`
    : `M${from} ${y}`;
  let x = (from + to - chipsWidth(shapes)) / 2;
  return {
    path: `${up}H${to - CORNER}Q${to} ${y} ${to} ${y + CORNER}V${bottom}`,
    boxes: shapes.map((shape) => {
      const side = chipOf(shape);
      const box = { x, y: y - side / 2, width: side, height: side };
      x += side + CHIP_GAP;
      return box;
    }),
  };
}

/** The least width of an arc on which all of its elements have room. */
export function arcWidth(shapes: readonly StripShape[]): number {
  return chipsWidth(shapes) + 2 * CORNER;
}

/** A curve can be told from another at this size; the rest are marks. */
function chipOf(shape: StripShape): number {
  return shape === 'curve' ? CURVE_CHIP : CHIP;
}

function chipsWidth(shapes: readonly StripShape[]): number {
  const all = shapes.reduce((width, shape) => width + chipOf(shape) + CHIP_GAP, 0);
  return Math.max(0, all - CHIP_GAP);
}

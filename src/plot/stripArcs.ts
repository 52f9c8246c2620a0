import type { StripArc, StripBox } from './stripLayout';

/** Room between two elements of the row. */
export const GAP = 12;

const CHIP = 13;
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

/** From the gap before its start up, over what runs beside it, and down to where it ends. */
export function arcOf(
  boxes: readonly StripBox[],
  from: number | undefined,
  to: number,
  y: number,
  count: number,
): StripArc {
  const end = boxes[to];
  if (end === undefined) return { path: '', boxes: [] };
  const start = from === undefined ? undefined : boxes[from];
  const right = end.x + end.width / 2;
  const bottom = end.y;
  const left = start
    ? start.x - GAP / 2
    : right - Math.max(3 * GAP, chipsWidth(count) + 2 * CORNER);
  const middle = (boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0) / 2;
  const up = start
    ? `M${left} ${middle}V${y + CORNER}Q${left} ${y} ${left + CORNER} ${y}`
    : `M${left} ${y}`;
  const path = `${up}H${right - CORNER}Q${right} ${y} ${right} ${y + CORNER}V${bottom}`;
  const first = (left + right) / 2 - chipsWidth(count) / 2;
  return {
    path,
    boxes: Array.from({ length: count }, (_, index) => ({
      x: first + index * (CHIP + CHIP_GAP),
      y: y - CHIP / 2,
      width: CHIP,
      height: CHIP,
    })),
  };
}

function chipsWidth(count: number): number {
  return Math.max(0, count * (CHIP + CHIP_GAP) - CHIP_GAP);
}

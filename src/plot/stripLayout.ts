import { type ArcSpan, arcOf, arcWidth, levelsOf, rowsOf } from './stripArcs';
import { textWidth } from './textWidth';

/** What one element of a strip looks like; `bar` and `box` carry text, `curve` a small picture. */
export type StripShape = 'box' | 'bar' | 'curve' | 'circle' | 'tag';

/** One element to be placed, in a row from left to right. */
export interface StripItem {
  readonly shape: StripShape;
  readonly lines: readonly string[];
  /** Position in the row before which the branches part; left out: they come from elsewhere. */
  readonly from?: number | undefined;
  /** What lies on each branch that ends here. */
  readonly branches: readonly (readonly StripShape[])[];
}

export interface StripBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A branch above the row, with the elements on it. */
export interface StripArc {
  /** Data of an SVG path. */
  readonly path: string;
  readonly boxes: readonly StripBox[];
}

export interface StripBracket {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** Where everything is, in pixels. */
export interface StripLayout {
  readonly width: number;
  readonly height: number;
  /** The line that the elements are strung on. */
  readonly axis: { readonly from: number; readonly to: number; readonly y: number };
  readonly boxes: readonly StripBox[];
  /** For each element that branches end at, its arcs in their order. */
  readonly arcs: readonly (readonly StripArc[])[];
  readonly brackets: readonly StripBracket[];
}

export const STRIP_FONT = 11;
export const STRIP_SMALL_FONT = 10;

const MARGIN = 14;
/** Room between two elements of the row. */
const GAP = 12;
/** Of a box, a bar and a curve with its name. */
const TALL = 74;
const HEIGHTS: Readonly<Record<StripShape, number>> = {
  box: 46,
  bar: TALL,
  curve: TALL,
  circle: 22,
  tag: 26,
};
/** Above the row, for each level of arcs; and below it for each level of brackets. */
const ARC_STEP = 28;
const BRACKET_STEP = 20;
/** Room for the text of a box, in pixels. */
const WIDEST = 150;

export interface StripRepeat {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Places a row of elements, the branches as arcs above it and what is repeated as brackets below. */
export function layoutStrip(
  items: readonly StripItem[],
  repeats: readonly StripRepeat[],
): StripLayout {
  const tall = Math.max(0, ...items.map(({ shape }) => HEIGHTS[shape]));
  const { row, spans } = placeRow(items);
  const arcLevels = levelsOf(spans.flat());
  const bracketLevels = levelsOf(repeats);
  const above = MARGIN + rowsOf(arcLevels) * ARC_STEP;
  const middle = above + tall / 2;
  const boxes = row.map((box) => ({ ...box, y: middle - box.height / 2 }));
  const last = boxes.at(-1);
  const end = last ? last.x + last.width : 0;
  return {
    width: end + MARGIN,
    height: above + tall + rowsOf(bracketLevels) * BRACKET_STEP + MARGIN,
    axis: { from: last ? MARGIN : 0, to: end, y: middle },
    boxes,
    arcs: arcsOver(items, boxes, spans, (at) => above - ((arcLevels[at] ?? 0) + 0.5) * ARC_STEP),
    brackets: repeats.map((repeat, index) =>
      bracketOf(boxes, repeat, above + tall + (bracketLevels[index] ?? 0) * BRACKET_STEP + 4),
    ),
  };
}

/** @param heightOf of an arc by its position among all */
function arcsOver(
  items: readonly StripItem[],
  boxes: readonly StripBox[],
  spans: readonly (readonly ArcSpan[])[],
  heightOf: (at: number) => number,
): readonly (readonly StripArc[])[] {
  let next = 0;
  return items.map(({ from, branches }, index) =>
    (spans[index] ?? []).map((span, at) => {
      const { y: bottom = 0, height = 0 } = boxes[index] ?? {};
      const heights = { y: heightOf(next++), row: bottom + height / 2, bottom };
      return arcOf(span, from !== undefined, branches[at] ?? [], heights);
    }),
  );
}

/**
 * From left to right, with room before an element for what lies on the branches that end there;
 * how high all of it stands is known when the levels of the arcs are.
 */
function placeRow(items: readonly StripItem[]): {
  readonly row: readonly StripBox[];
  readonly spans: readonly (readonly ArcSpan[])[];
} {
  const before: number[] = [];
  const row: StripBox[] = [];
  let x = MARGIN;
  const spans = items.map((item, index) => {
    before.push(index === 0 ? x : x - GAP / 2);
    const width = widthOf(item);
    const from = before[item.from ?? index] ?? MARGIN;
    const widest = Math.max(0, ...item.branches.map(arcWidth));
    x = Math.max(x, from + widest - width / 2);
    row.push({ x, y: 0, width, height: HEIGHTS[item.shape] });
    const to = x + width / 2;
    x += width + GAP;
    return item.branches.map(() => ({ from, to }));
  });
  return { row, spans };
}

function widthOf({ shape, lines }: StripItem): number {
  const widest = (font: number): number =>
    Math.max(0, ...lines.map((line) => Math.ceil(textWidth(line, font))));
  switch (shape) {
    case 'bar':
      return 18;
    case 'circle':
      return Math.max(22, widest(STRIP_SMALL_FONT) + 10);
    case 'curve':
      return Math.max(44, widest(STRIP_SMALL_FONT) + 4);
    default:
      return Math.max(36, widest(STRIP_FONT) + 16);
  }
}

/** A text cut off, with an ellipsis, to the room that an element of its shape has. */
export function fitted(text: string, shape: StripShape): string {
  const room = shape === 'bar' ? TALL - 8 : WIDEST;
  const font = shape === 'box' || shape === 'tag' ? STRIP_FONT : STRIP_SMALL_FONT;
  if (textWidth(text, font) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, font) > room) letters.pop();
  return `${letters.join('')}…`;
}

function bracketOf(
  boxes: readonly StripBox[],
  { from, to, text }: StripRepeat,
  y: number,
): StripBracket {
  const [first, last] = [boxes[from], boxes[to]];
  const x = (first?.x ?? 0) - 3;
  return { x, y, width: (last ? last.x + last.width : x) + 3 - x, text };
}

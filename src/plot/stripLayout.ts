import { arcOf, GAP, levelsOf, rowsOf } from './stripArcs';
import { textWidth } from './textWidth';

/** What one element of a strip looks like; `bar` and `box` carry text, `curve` a small picture. */
export type StripShape = 'box' | 'bar' | 'curve' | 'circle' | 'tag';

/** One element to be placed, in a row from left to right. */
export interface StripItem {
  readonly shape: StripShape;
  readonly lines: readonly string[];
  /** Position in the row behind which the branches part; left out with branches: just before it. */
  readonly from?: number | undefined;
  /** How many elements lie on each branch that ends here. */
  readonly branches: readonly number[];
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
const ARC_STEP = 22;
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
  const spans = items.flatMap((item, index) =>
    item.branches.map(() => ({ from: item.from ?? index - 1, to: index })),
  );
  const arcLevels = levelsOf(spans);
  const bracketLevels = levelsOf(repeats);
  const above = MARGIN + rowsOf(arcLevels) * ARC_STEP;
  // What lies on a short branch is wider than the branch: the row makes room for it.
  const atEdge = placeRow(items, MARGIN, above);
  const overhang = MARGIN - leftOf(arcsOver(items, atEdge, arcLevels, above));
  const boxes = overhang > 0 ? placeRow(items, MARGIN + overhang, above) : atEdge;
  const arcs = arcsOver(items, boxes, arcLevels, above);
  const middle = above + TALL / 2;
  const last = boxes.at(-1);
  return {
    width: rightOf(boxes, arcs) + MARGIN,
    height: above + TALL + rowsOf(bracketLevels) * BRACKET_STEP + MARGIN,
    axis: { from: boxes[0]?.x ?? 0, to: last ? last.x + last.width : 0, y: middle },
    boxes,
    arcs,
    brackets: repeats.map((repeat, index) =>
      bracketOf(boxes, repeat, above + TALL + (bracketLevels[index] ?? 0) * BRACKET_STEP + 4),
    ),
  };
}

function arcsOver(
  items: readonly StripItem[],
  boxes: readonly StripBox[],
  levels: readonly number[],
  above: number,
): readonly (readonly StripArc[])[] {
  let next = 0;
  return items.map((item, index) =>
    item.branches.map((count) => {
      const level = levels[next++] ?? 0;
      return arcOf(boxes, item.from, index, above - (level + 0.5) * ARC_STEP, count);
    }),
  );
}

function leftOf(arcs: readonly (readonly StripArc[])[]): number {
  return boxesOn(arcs).reduce((left, { x }) => Math.min(left, x), MARGIN);
}

function rightOf(boxes: readonly StripBox[], arcs: readonly (readonly StripArc[])[]): number {
  const all = [...boxes, ...boxesOn(arcs)];
  return all.reduce((right, { x, width }) => Math.max(right, x + width), 0);
}

function boxesOn(arcs: readonly (readonly StripArc[])[]): readonly StripBox[] {
  return arcs.flat().flatMap((arc) => arc.boxes);
}

function placeRow(items: readonly StripItem[], start: number, above: number): readonly StripBox[] {
  let x = start;
  return items.map((item) => {
    const [width, height] = [widthOf(item), HEIGHTS[item.shape]];
    const box = { x, y: above + (TALL - height) / 2, width, height };
    x += width + GAP;
    return box;
  });
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

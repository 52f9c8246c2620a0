import type { Point } from './curve';
import type { Box } from './plotLayout';
import { textWidth } from './textWidth';

/** A short text within a frame; in pixels, from the start of its baseline. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A text with the point that it belongs to, and the sides of it on which it may stand, best first. */
export interface WantedLabel {
  readonly text: string;
  /** In pixels. */
  readonly at: Point;
  readonly sides: readonly LabelSide[];
  /** The label is left out where it is wider than this. */
  readonly room?: number;
}

export type LabelSide = keyof typeof SIDES;

/** Where a label's upper left corner is, seen from its point: in widths, heights and gaps. */
const SIDES = {
  above: { widths: -0.5, heights: -1, right: 0, down: -1 },
  below: { widths: -0.5, heights: 0, right: 0, down: 1 },
  aboveEndingThere: { widths: -1, heights: -1, right: -1, down: -1 },
  belowEndingThere: { widths: -1, heights: 0, right: -1, down: 1 },
  aboveBeginningThere: { widths: 0, heights: -1, right: 1, down: -1 },
  belowBeginningThere: { widths: 0, heights: 0, right: 1, down: 1 },
  before: { widths: -1, heights: -0.5, right: -2, down: 0 },
  after: { widths: 0, heights: -0.5, right: 2, down: 0 },
} as const;

const GAP = 4;

/**
 * Puts each label on the first of its sides that is free of the curve and of dots, or on the
 * least crowded one. A label that would cover one before it is left out.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  spots: readonly Point[],
  box: Box,
  fontSize: number,
): readonly Label[] {
  const taken: Box[] = [];
  return wanted.flatMap(({ text, at, sides, room = Infinity }): readonly Label[] => {
    const size = { width: textWidth(text, fontSize), height: fontSize };
    if (size.width > room) {
      return [];
    }
    const places = sides
      .map((side) => inside(boxAt(at, side, size), box))
      .filter((place) => !taken.some((other) => overlap(place, other)));
    const crowds = places.map((place) => spots.filter((spot) => isIn(spot, place)).length);
    const place = places[crowds.indexOf(Math.min(...crowds))];
    if (place === undefined) {
      return [];
    }
    taken.push(place);
    return [{ text, x: place.left, y: place.top + 0.85 * fontSize }];
  });
}

type Size = Pick<Box, 'width' | 'height'>;

function boxAt([x, y]: Point, side: LabelSide, size: Size): Box {
  const { widths, heights, right, down } = SIDES[side];
  return {
    ...size,
    left: x + widths * size.width + right * GAP,
    top: y + heights * size.height + down * GAP,
  };
}

/** Moved as little as needed to lie inside of the frame. */
function inside(label: Box, { left, top, width, height }: Box): Box {
  return {
    ...label,
    left: Math.max(left + 3, Math.min(label.left, left + width - label.width - 3)),
    top: Math.max(top + 2, Math.min(label.top, top + height - label.height - 2)),
  };
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width + GAP &&
    b.left < a.left + a.width + GAP &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function isIn([x, y]: Point, { left, top, width, height }: Box): boolean {
  return x > left - 2 && x < left + width + 2 && y > top - 1 && y < top + height + 1;
}

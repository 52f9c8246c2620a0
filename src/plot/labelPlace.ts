import { crowdsIn, type DrawnFrame } from './crowds';
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
  farAbove: { widths: -0.5, heights: -1, right: 0, down: -4 },
  farBelow: { widths: -0.5, heights: 0, right: 0, down: 4 },
} as const;

const GAP = 4;

/** How far from the letters a curve should stay. */
const CLOSE = 2;

/**
 * Puts each label on the first of its sides that is free of the curve and of dots, or on the
 * least crowded one. A label that would cover one before it is left out.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  frame: DrawnFrame & { readonly box: Box },
  fontSize: number,
): readonly Label[] {
  const candidates = wanted.flatMap(({ text, at, sides, room = Infinity }) => {
    const size = { width: textWidth(text, fontSize), height: fontSize };
    const places = sides.map((side) => inside(boxAt(at, side, size), frame.box));
    return size.width > room ? [] : [{ text, places }];
  });
  const all = candidates.flatMap(({ places }) => places);
  const crowds = new Map(crowdsIn(all, frame, CLOSE).map((crowd, index) => [all[index], crowd]));
  const crowdOf = (place: Box) => crowds.get(place) ?? 0;
  const taken: Box[] = [];
  return candidates.flatMap(({ text, places }): readonly Label[] => {
    const free = places.filter((place) => !taken.some((other) => overlap(place, other)));
    const least = Math.min(...free.map(crowdOf));
    const place = free.find((each) => crowdOf(each) === least);
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

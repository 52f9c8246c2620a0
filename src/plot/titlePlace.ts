import type { Point } from './curve';
import type { Box, Frame } from './plotLayout';
import { pixelOf } from './scale';
import { textWidth } from './textWidth';

/**
 * Where the title of a frame stands: the corner that the curves leave free, the
 * upper left one if there is a choice, half-way up if there is no free corner.
 */
export function titlePlace(
  { x, y, box, curves, dots }: Pick<Frame, 'x' | 'y' | 'box' | 'curves' | 'dots'>,
  fontSize: number,
): Frame['title'] {
  const toPixels = ([a, b]: Point): Point => [pixelOf(x, a), pixelOf(y, b)];
  const spots = [
    ...curves.flat().flatMap((line) => spotsAlong(line.map(toPixels))),
    ...dots.flat().map((dot) => toPixels([dot.x, dot.y])),
  ];
  const size = { width: textWidth('f′(x)', fontSize + 2), height: fontSize + 1 };
  const crowds = PLACES.map((place) => {
    const label = labelBox(place, box, size);
    return spots.filter((spot) => isInside(spot, label, 5)).length;
  });
  const place = PLACES[crowds.indexOf(Math.min(...crowds))] ?? PLACES[0];
  const label = labelBox(place, box, size);
  return {
    x: place.right ? label.left + label.width : label.left,
    y: label.top + label.height - 2,
    anchor: place.right ? 'end' : 'start',
  };
}

interface Place {
  readonly right: boolean;
  /** 0 at the top, 1 at the bottom. */
  readonly down: number;
}

const PLACES: readonly [Place, ...Place[]] = [
  { right: false, down: 0 },
  { right: true, down: 0 },
  { right: true, down: 1 },
  { right: false, down: 1 },
  { right: false, down: 0.5 },
  { right: true, down: 0.5 },
];

const INSET = 5;

function labelBox(
  { right, down }: Place,
  box: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Box {
  const top = box.top + INSET - 1;
  const bottom = box.top + box.height - INSET - height;
  return {
    left: right ? box.left + box.width - INSET - width : box.left + INSET,
    top: top + (bottom - top) * down,
    width,
    height,
  };
}

/** A long straight piece has two points: look at what lies between as well. */
function spotsAlong(line: readonly Point[]): readonly Point[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1] ?? to;
    const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 3));
    return Array.from({ length: steps }, (_, step): Point => {
      const share = (step + 1) / steps;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    });
  });
}

function isInside([x, y]: Point, { left, top, width, height }: Box, around: number): boolean {
  return (
    x > left - around && x < left + width + around && y > top - around && y < top + height + around
  );
}

import type { Point } from './curve';
import type { Box, Frame } from './plotLayout';
import { pixelOf, type Scale } from './scale';
import { textWidth } from './textWidth';

/**
 * Where the title of a frame stands: the corner that the curves leave free, the
 * upper left one if there is a choice.
 */
export function cornerFor(
  lines: readonly (readonly Point[])[],
  { x, y, box }: { readonly x: Scale; readonly y: Scale; readonly box: Box },
  fontSize: number,
): Frame['title'] {
  const spots = lines.flatMap((line) =>
    spotsAlong(line.map(([a, b]) => [pixelOf(x, a), pixelOf(y, b)] as const)),
  );
  const size = { width: textWidth('f′(x)', fontSize + 1), height: fontSize + 1 };
  const corners = CORNERS.map((corner) => ({ corner, label: labelBox(corner, box, size) }));
  const crowd = corners.map(({ label }) => spots.filter((spot) => isInside(spot, label, 5)).length);
  const best = corners[crowd.indexOf(Math.min(...crowd))] ?? corners[0];
  const label = best?.label ?? box;
  const anchor = best?.corner.right ? 'end' : 'start';
  return {
    x: anchor === 'end' ? label.left + label.width : label.left,
    y: label.top + label.height - 2,
    anchor,
  };
}

const CORNERS = [
  { right: false, bottom: false },
  { right: true, bottom: false },
  { right: true, bottom: true },
  { right: false, bottom: true },
] as const;

const INSET = 5;

function labelBox(
  { right, bottom }: (typeof CORNERS)[number],
  box: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Box {
  return {
    left: right ? box.left + box.width - INSET - width : box.left + INSET,
    top: bottom ? box.top + box.height - INSET - height : box.top + INSET - 1,
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

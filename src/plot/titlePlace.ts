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
  const size = { width: textWidth('f′(x)', fontSize + 2), height: fontSize + 1 };
  const labels = PLACES.map((each) => labelBox(each, box, size));
  const crowds = PLACES.map(() => 0);
  const meet = (left: number, top: number) => {
    for (const [index, label] of labels.entries()) {
      if (isInside(left, top, label, 5)) {
        crowds[index] = (crowds[index] ?? 0) + 1;
      }
    }
  };
  for (const line of curves.flat()) {
    meetAlong(
      line.map(([a, b]): Point => [pixelOf(x, a), pixelOf(y, b)]),
      meet,
    );
  }
  for (const dot of dots.flat()) {
    meet(pixelOf(x, dot.x), pixelOf(y, dot.y));
  }
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
function meetAlong(line: readonly Point[], meet: (left: number, top: number) => void): void {
  let [left, top] = line[0] ?? [0, 0];
  for (const [nextLeft, nextTop] of line) {
    const [across, down] = [nextLeft - left, nextTop - top];
    const steps = Math.max(1, Math.ceil(Math.sqrt(across * across + down * down) / 3));
    for (let step = 1; step <= steps; step++) {
      meet(left + (across * step) / steps, top + (down * step) / steps);
    }
    [left, top] = [nextLeft, nextTop];
  }
}

function isInside(
  x: number,
  y: number,
  { left, top, width, height }: Box,
  around: number,
): boolean {
  return (
    x > left - around && x < left + width + around && y > top - around && y < top + height + around
  );
}

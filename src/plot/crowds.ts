import type { Point } from './curve';
import type { Box, Frame } from './plotLayout';
import { pixelOf } from './scale';

/** What takes up room in a frame. */
export type DrawnFrame = Pick<Frame, 'x' | 'y' | 'curves' | 'dots'>;

/**
 * How much of the curves and dots of a frame lies in each of some boxes, or closer to it
 * than `around`: a count of spots a few pixels apart.
 */
export function crowdsIn(
  boxes: readonly Box[],
  { x, y, curves, dots }: DrawnFrame,
  around: number,
): readonly number[] {
  const crowds = boxes.map(() => 0);
  const meet = (left: number, top: number) => {
    for (const [index, box] of boxes.entries()) {
      if (isInside(left, top, box, around)) {
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
  return crowds;
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

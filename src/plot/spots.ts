import type { Point } from './curve';
import type { Frame } from './plotLayout';
import { pixelOf } from './scale';

/** Pixels that curves and dots take up: what a text should not stand on. */
export function spotsOf({
  x,
  y,
  curves,
  dots,
}: Pick<Frame, 'x' | 'y' | 'curves' | 'dots'>): readonly Point[] {
  const toPixels = ([a, b]: Point): Point => [pixelOf(x, a), pixelOf(y, b)];
  return [
    ...curves.flat().flatMap((line) => spotsAlong(line.map(toPixels))),
    ...dots.flat().map((dot) => toPixels([dot.x, dot.y])),
  ];
}

/** A long straight piece has two points: what lies between counts as well. */
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

import type { PlottedFunction } from './plotted';
import { SATURATION_LEVEL, type Zone } from './zones';

/** A height that |f′| stays below, over a zone where it does. */
export interface Level {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** The levels of soft zones, on the side of 0 on which f′ comes up to them. */
export function levelsOf(
  { derivative }: PlottedFunction,
  zones: readonly Zone[],
  level: number = SATURATION_LEVEL,
): readonly Level[] {
  return zones
    .filter(({ kind }) => kind === 'soft')
    .map(({ lo, hi }) => ({
      y: farthest(derivative(Float64Array.of(lo, hi))) < 0 ? -level : level,
      from: lo,
      to: hi,
    }));
}

/** The number that is the farthest from 0. */
function farthest(values: Float64Array): number {
  return values.reduce((a, b) => (Math.abs(a) > Math.abs(b) ? a : b));
}

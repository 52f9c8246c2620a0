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
      y: largest(derivative(lo), derivative(hi)) < 0 ? -level : level,
      from: lo,
      to: hi,
    }));
}

/** Of two numbers the one that is farther from 0. */
function largest(a: number, b: number): number {
  return Math.abs(a) > Math.abs(b) ? a : b;
}

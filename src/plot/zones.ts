import { pointBelow } from '../math/analysis';
import { atPoint, type Column } from '../math/compile';
import type { PlottedFunction } from './plotted';
import type { Interval } from './scale';
import { type Side, saturationOn, sides } from './side';

/** What |f′| stays below where a soft saturation is shaded, unless told otherwise. */
export const SATURATION_LEVEL = 0.1;

/**
 * A part of the x axis where little or no gradient passes. `hard` and `dead`: f′
 * is exactly 0, at an end of the line or in between; `soft`: |f′| is below the level.
 */
export interface Zone {
  readonly kind: 'hard' | 'soft' | 'dead';
  readonly lo: number;
  readonly hi: number;
}

/** The zones that can be seen in the domain, cut to it. */
export function zonesOf(
  shown: PlottedFunction,
  domain: Interval,
  level: number = SATURATION_LEVEL,
): readonly Zone[] {
  const inner = shown.analysis.deadZones.map(({ lo, hi }) => ({ kind: 'dead' as const, lo, hi }));
  const zones = [...sides.flatMap((side) => tail(shown, side, domain, level)), ...inner];
  return zones
    .map(({ kind, lo, hi }) => ({
      kind,
      lo: Math.max(lo, domain[0]),
      hi: Math.min(hi, domain[1]),
    }))
    .filter(({ lo, hi }) => lo < hi);
}

function tail(
  shown: PlottedFunction,
  side: Side,
  domain: Interval,
  level: number,
): readonly Zone[] {
  const saturation = saturationOn(shown.analysis, side);
  if (saturation.kind === 'none') {
    return [];
  }
  const from =
    saturation.kind === 'hard'
      ? saturation.threshold
      : (pointBelow(saturation, level) ?? belowFrom(shown.derivative, side, domain, level));
  return side === 'left'
    ? [{ kind: saturation.kind, lo: domain[0], hi: from }]
    : [{ kind: saturation.kind, lo: from, hi: domain[1] }];
}

const STEPS = 256;

/** Where |f′| last reaches the level, seen from the end of the domain, to a fraction of a pixel. */
function belowFrom(derivative: Column, side: Side, [lo, hi]: Interval, level: number): number {
  const [end, other] = side === 'left' ? [lo, hi] : [hi, lo];
  const isBelow = (slope: number): boolean => Math.abs(slope) < level;
  const points = Float64Array.from(
    { length: STEPS + 1 },
    (_, step) => end + ((other - end) * step) / STEPS,
  );
  const first = derivative(points).findIndex((slope) => !isBelow(slope));
  let above = points[first];
  let below = points[first === -1 ? STEPS : first - 1] ?? end;
  for (let halving = 0; above !== undefined && halving < 30; halving++) {
    const middle: number = (below + above) / 2;
    if (isBelow(atPoint(derivative, middle))) {
      below = middle;
    } else {
      above = middle;
    }
  }
  return below;
}

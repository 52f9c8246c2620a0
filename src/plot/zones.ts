import { type Analysis, isUnknown, type Known, pointBelow, type Underflow } from '../math/analysis';
import { atPoint, type Column } from '../math/compile';
import type { PlottedFunction } from './plotted';
import type { Interval } from './scale';
import { type Side, saturationOn, sides, sign } from './side';

/** What |f′| stays below where a soft saturation is shaded, unless told otherwise. */
export const SATURATION_LEVEL = 0.1;

/**
 * A part of the x axis where little or no gradient passes. `hard` and `dead`: f′
 * is exactly 0, at an end of the line or in between; `soft`: |f′| is below the level;
 * `float32`: so far below that float32 has no number for it but 0; `measured`: where a
 * framework gives 0 for it, which is no property of f and overlaps the others.
 */
export interface Zone {
  readonly kind: 'hard' | 'soft' | 'dead' | 'float32' | 'measured';
  readonly lo: number;
  readonly hi: number;
}

/** The zones that can be seen in the domain, cut to it. */
export function zonesOf(
  shown: PlottedFunction,
  domain: Interval,
  level: number = SATURATION_LEVEL,
): readonly Zone[] {
  return disjoint(zonesOfLine(shown, domain, level))
    .map(({ kind, lo, hi }) => ({
      kind,
      lo: Math.max(lo, domain[0]),
      hi: Math.min(hi, domain[1]),
    }))
    .filter(({ lo, hi }) => lo < hi);
}

/** A soft zone ends where float32 knows no more than 0. */
function disjoint(zones: readonly Zone[]): readonly Zone[] {
  const gone = zones.filter(({ kind }) => kind === 'float32');
  const lo = Math.max(...gone.filter((zone) => zone.lo === -Infinity).map(({ hi }) => hi));
  const hi = Math.min(...gone.filter((zone) => zone.hi === Infinity).map((zone) => zone.lo));
  return zones.map((zone) =>
    zone.kind === 'soft' ? { ...zone, lo: Math.max(zone.lo, lo), hi: Math.min(zone.hi, hi) } : zone,
  );
}

/**
 * The zones of the whole line, which may reach to infinity. Where nothing is known of
 * where a soft tail falls below the level, it is looked for in the domain.
 */
export function zonesOfLine(
  shown: PlottedFunction,
  domain: Interval,
  level: number = SATURATION_LEVEL,
): readonly Zone[] {
  const inner = shown.analysis.deadZones.map(({ lo, hi }) => ({ kind: 'dead' as const, lo, hi }));
  const tails = sides.map((side) => tailZones(shown, side, domain, level));
  return [...union(tails), ...inner, ...measuredZones(shown)].filter(({ lo, hi }) => lo < hi);
}

function measuredZones({ measuredZeros }: PlottedFunction): readonly Zone[] {
  const { left, right } = measuredZeros ?? { left: null, right: null };
  return [
    ...(left === null ? [] : [zone('measured', 'left', left)]),
    ...(right === null ? [] : [zone('measured', 'right', right)]),
  ];
}

/** Both tails; once where they are the same whole line. */
function union([left = [], right = []]: readonly (readonly Zone[])[]): readonly Zone[] {
  return [
    ...left,
    ...right.filter((zone) => !left.some(({ lo, hi }) => lo === zone.lo && hi === zone.hi)),
  ];
}

function tailZones(
  shown: PlottedFunction,
  side: Side,
  domain: Interval,
  level: number,
): readonly Zone[] {
  const { analysis, derivative } = shown;
  const saturation = saturationOn(analysis, side);
  if (saturation.kind === 'none') {
    return [];
  }
  const below = pointBelow(saturation, level);
  if (saturation.kind === 'hard') {
    const { threshold } = saturation;
    return [
      zone('hard', side, threshold),
      ...(below === undefined ? [] : [zone('soft', side, below, threshold)]),
    ];
  }
  const nowhere = staysBelow(analysis, level) ? opposite(side) : undefined;
  // What is seen of waves that die out tells nothing of those that are not.
  if (below === undefined && nowhere === undefined && saturation.decay === 'unknown') return [];
  const from = below ?? nowhere ?? belowFrom(derivative, side, domain, level);
  const gone = underflowAt(side === 'left' ? analysis.leftUnderflow : analysis.rightUnderflow);
  return [zone('soft', side, from), ...(gone === undefined ? [] : [zone('float32', side, gone)])];
}

/** From a point to the end of the line on a side, or to a point on the way to it. */
function zone(kind: Zone['kind'], side: Side, from: number, to = sign(side) * Infinity): Zone {
  return side === 'left' ? { kind, lo: to, hi: from } : { kind, lo: from, hi: to };
}

function opposite(side: Side): number {
  return -sign(side) * Infinity;
}

/** Whether |f′| is known to reach the level nowhere. */
function staysBelow({ derivativeRange }: Analysis, level: number): boolean {
  return (
    !isUnknown(derivativeRange) &&
    Math.max(-derivativeRange.infimum, derivativeRange.supremum) < level
  );
}

function underflowAt(underflow: Known<Underflow | null>): number | undefined {
  return isUnknown(underflow) ? undefined : underflow?.x;
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

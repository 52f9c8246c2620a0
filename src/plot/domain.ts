import { type Analysis, isUnknown, type Known, type RangeOfValues } from '../math/analysis';
import type { PlottedFunction } from './plotted';
import type { Interval } from './scale';
import { type Side, saturationOn, sides, sign } from './side';

/** Half of the window where nothing asks for another. */
const USUAL = 4;
/** Kinks nearer to 0, or farther from it, are not worth losing the rest of the curve for. */
const SMALLEST = 1e-6;
const FARTHEST = 1e6;
/** Room beyond the last point where something happens. */
const MARGIN = 1.3;

/**
 * The part of the x axis in which something happens: kinks, jumps, extrema, hard
 * thresholds, and soft saturation until it is seen to be flat. Round; symmetric
 * unless one side needs much more; holds 0 inside.
 */
export function chooseDomain(functions: readonly PlottedFunction[]): Interval {
  const [left, right] = sides.map((side) => {
    const reaches = functions.map((shown) =>
      Math.max(MARGIN * reachOfEvents(shown.analysis, side), reachOfSoftTail(shown, side)),
    );
    return Math.max(0, ...reaches);
  }) as [number, number];
  const all = Math.max(left, right);
  // Everything that happens would be one spot in the usual window: look closer.
  const least = all > SMALLEST && all < USUAL / 10 ? 3 * all : USUAL;
  return balanced(roundUp(Math.max(left, least)), roundUp(Math.max(right, least)));
}

function balanced(left: number, right: number): Interval {
  const large = Math.max(left, right);
  const small = Math.min(left, right);
  const other = small * 1.5 >= large ? large : Math.max(small, roundUp(large / 4));
  return left === large ? [-left, other] : [-other, right];
}

/** Distance from 0 of the farthest point on a side where something happens. */
function reachOfEvents(analysis: Analysis, side: Side): number {
  const saturation = saturationOn(analysis, side);
  const points = [
    ...analysis.kinks.map(({ x }) => x),
    ...analysis.jumps.map(({ x }) => x),
    ...analysis.deadZones.flatMap(({ lo, hi }) => [lo, hi]),
    ...nearestExtrema(analysis.range, side),
    ...nearestExtrema(analysis.derivativeRange, side),
    ...(saturation.kind === 'hard' ? [saturation.threshold] : []),
  ];
  return Math.max(
    0,
    ...points.map((x) => x * sign(side)).filter((distance) => distance < FARTHEST),
  );
}

/** Of an end that is attained again and again (sin) the first place is enough. */
function nearestExtrema(range: Known<RangeOfValues>, side: Side): readonly number[] {
  if (isUnknown(range)) {
    return [];
  }
  return [range.infimumAt, range.supremumAt].flatMap((points) => {
    const distances = points.map((x) => x * sign(side)).filter((distance) => distance >= 0);
    return distances.length === 0 ? [] : [sign(side) * Math.min(...distances)];
  });
}

/**
 * Distance at which a soft tail looks flat: |f′| stays below a fiftieth of its
 * largest. A polynomial tail takes far too long for that.
 */
function reachOfSoftTail(shown: PlottedFunction, side: Side): number {
  const before = lastReach[side].get(shown);
  if (before !== undefined) return before;
  const reach = reachOfSoftTailNow(shown, side);
  lastReach[side].set(shown, reach);
  return reach;
}

/** While one curve is changed, the others are asked for the same again. */
const lastReach = {
  left: new WeakMap<PlottedFunction, number>(),
  right: new WeakMap<PlottedFunction, number>(),
};

function reachOfSoftTailNow({ analysis, derivative }: PlottedFunction, side: Side): number {
  const saturation = saturationOn(analysis, side);
  if (saturation.kind !== 'soft') {
    return 0;
  }
  const scale = largestSlope(analysis);
  const slopes = derivative(DISTANCES.map((distance) => sign(side) * distance));
  const flat = lastAbove(slopes, 0.02 * scale);
  // Waves that die out, whose decay has no name, do so slowly.
  return saturation.decay === 'polynomial' || saturation.decay === 'unknown'
    ? Math.min(flat, Math.max(1.5 * USUAL, 2 * lastAbove(slopes, 0.5 * scale)))
    : flat;
}

function largestSlope({ derivativeRange }: Analysis): number {
  if (isUnknown(derivativeRange)) {
    return 1;
  }
  const largest = Math.max(-derivativeRange.infimum, derivativeRange.supremum);
  return Number.isFinite(largest) && largest > 0 ? largest : 1;
}

/** From a thousand to a thousandth, each a twentieth nearer than the one before. */
const DISTANCES = distances();

function distances(): Float64Array {
  const result: number[] = [];
  for (let distance = 1e3; distance > 1e-3; distance /= 1.05) {
    result.push(distance);
  }
  return Float64Array.from(result);
}

/** The distance beyond which |f′| stays below a level, within a twentieth; 0: it always does. */
function lastAbove(slopes: Float64Array, level: number): number {
  const index = slopes.findIndex((slope) => Math.abs(slope) >= level);
  return DISTANCES[index] ?? 0;
}

const ROUND = [1, 1.2, 1.5, 2, 3, 4, 5, 6, 8, 10];

function roundUp(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const mantissa = ROUND.find((round) => round * power >= least * (1 - 1e-9)) ?? 10;
  return Number((mantissa * power).toPrecision(2));
}

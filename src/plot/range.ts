import { type Analysis, isUnknown } from '../math/analysis';
import type { Breakpoint } from './curve';
import {
  type Curve,
  derivativeBreakpoints,
  type PlottedFunction,
  valueBreakpoints,
} from './plotted';
import type { Interval } from './scale';
import { finiteLimit, saturationOn, sides } from './side';

/** Share of the curve's height that stays free above and below it, unless told otherwise. */
export const PADDING = 0.07;
const SAMPLES = 200;

/** What is seen of f: all of it, and asymptotes; growth faster than linear is cut off. */
export function chooseValueRange(
  functions: readonly PlottedFunction[],
  domain: Interval,
  padding = PADDING,
): Interval {
  const asymptotes = functions.flatMap(({ analysis }) =>
    sides.flatMap((side) =>
      saturationOn(analysis, side).kind === 'soft'
        ? [finiteLimit(analysis, side, 'value') ?? 0]
        : [],
    ),
  );
  return cover([...valuesIn('value', functions, domain), ...asymptotes], padding);
}

/** What is seen of f′: all of it where it is bounded. */
export function chooseDerivativeRange(
  functions: readonly PlottedFunction[],
  domain: Interval,
  padding = PADDING,
): Interval {
  return cover(valuesIn('derivative', functions, domain), padding);
}

/** The values that a part of the x axis shows, where a curve runs away cut to a sensible height. */
export function valuesIn(
  shows: Curve,
  functions: readonly PlottedFunction[],
  domain: Interval,
): readonly number[] {
  return functions.flatMap((shown) => {
    const values = sampled(shows, shown, domain);
    return runsAway(shows, shown) ? cut(values, tallest(shows, values, domain)) : values;
  });
}

/** As `valuesIn`, where little of the curve is seen: cut only what runs away from all the rest. */
export function closeValuesIn(
  shows: Curve,
  functions: readonly PlottedFunction[],
  domain: Interval,
): readonly number[] {
  return functions.flatMap((shown) => {
    const values = sampled(shows, shown, domain);
    return runsAway(shows, shown) ? cutToMost(values) : values;
  });
}

/** The least interval that holds all values, with some room; `undefined` for none. */
export function padded(values: readonly number[], padding = PADDING): Interval | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const lo = values.reduce((least, value) => Math.min(least, value));
  const hi = values.reduce((most, value) => Math.max(most, value));
  const free = (hi - lo) * padding;
  return [lo - free, hi + free];
}

/** Holds 0, and some height even for a constant 0. */
function cover(values: readonly number[], padding: number): Interval {
  const [lo, hi] = padded([...values, 0], padding) ?? [0, 0];
  return lo === hi ? [-1, 1] : [lo, hi];
}

/** Of each curve the last answer: while another is changed, it is asked for the same again. */
const lastSampled = {
  value: new WeakMap<PlottedFunction, Sampled>(),
  derivative: new WeakMap<PlottedFunction, Sampled>(),
};

interface Sampled {
  readonly domain: Interval;
  readonly values: readonly number[];
}

function sampled(shows: Curve, shown: PlottedFunction, domain: Interval): readonly number[] {
  const last = lastSampled[shows].get(shown);
  if (last?.domain[0] === domain[0] && last.domain[1] === domain[1]) return last.values;
  const values = sampledNow(shows, shown, domain);
  lastSampled[shows].set(shown, { domain, values });
  return values;
}

function sampledNow(shows: Curve, shown: PlottedFunction, [lo, hi]: Interval): readonly number[] {
  const points = new Float64Array(SAMPLES + 1);
  for (let index = 0; index <= SAMPLES; index++) {
    points[index] = lo + ((hi - lo) * index) / SAMPLES;
  }
  const beside = BREAKPOINTS[shows](shown.analysis)
    .filter(({ x }) => x >= lo && x <= hi)
    .flatMap(({ left, right }) => [left, right]);
  return [...shown[shows](points), ...beside].filter(Number.isFinite);
}

const BREAKPOINTS: Readonly<Record<Curve, (analysis: Analysis) => readonly Breakpoint[]>> = {
  value: valueBreakpoints,
  derivative: derivativeBreakpoints,
};

/** Whether nothing is known to bound it: f faster than any straight line, a pole, or nobody knows. */
function runsAway(shows: Curve, { analysis }: PlottedFunction): boolean {
  const isSteep = !isFinitePair(analysis.derivativeRange);
  return shows === 'derivative'
    ? isSteep
    : isSteep &&
        !isFinitePair(analysis.range) &&
        (sides.some((side) => finiteLimit(analysis, side, 'derivative') === undefined) ||
          analysis.jumps.some(({ leftValue, rightValue }) => isInfinite(leftValue, rightValue)));
}

function isInfinite(...values: readonly number[]): boolean {
  return values.some((value) => Math.abs(value) === Infinity);
}

function tallest(shows: Curve, values: readonly number[], [lo, hi]: Interval): number {
  return shows === 'value'
    ? Math.max(1.5 * Math.max(-lo, hi), typical(values))
    : Math.max(4, 2 * typical(values));
}

function isFinitePair(range: PlottedFunction['analysis']['range']): boolean {
  return !isUnknown(range) && Number.isFinite(range.infimum) && Number.isFinite(range.supremum);
}

/** The median of the magnitudes: half of the curve is within. */
function typical(values: readonly number[]): number {
  const magnitudes = values.map(Math.abs).sort((a, b) => a - b);
  return magnitudes[magnitudes.length >> 1] ?? 0;
}

function cut(values: readonly number[], most: number): readonly number[] {
  return values.map((value) => Math.min(most, Math.max(-most, value)));
}

/** To three times the height of the middle four fifths. */
function cutToMost(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const lo = sorted[Math.floor(sorted.length * 0.1)] ?? 0;
  const hi = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const more = 2 * (hi - lo);
  return values.map((value) => Math.min(hi + more, Math.max(lo - more, value)));
}

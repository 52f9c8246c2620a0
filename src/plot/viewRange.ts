import type { Curve, PlottedFunction } from './plotted';
import {
  chooseDerivativeRange,
  chooseValueRange,
  closeValuesIn,
  PADDING,
  padded,
  valuesIn,
} from './range';
import type { Interval } from './scale';

/** The heights of a view are magnified at most this much more than its width. */
const MAGNIFICATION = 10;
/** Share of the first view's width from which on nothing but the curve itself sets the height. */
const CLOSE = 1 / 4;

/**
 * The heights that are seen when the x axis is moved or zoomed away from `home`, the view
 * that the curve began with. It begins as it was, and changes without a leap: a view as
 * wide keeps the heights of home, so that moving does not stretch the picture; a closer one
 * fits the piece of the curve in it, and a flat piece is shown flat.
 */
export function rangeOfView(
  shows: Curve,
  functions: readonly PlottedFunction[],
  view: Interval,
  home: Interval,
  padding = PADDING,
): Interval {
  const first = FIRST[shows](functions, home, padding);
  if (view[0] === home[0] && view[1] === home[1]) {
    return first;
  }
  const zoom = (view[1] - view[0]) / (home[1] - home[0]);
  const weight = share(1 - Math.log2(Math.min(1, zoom)) / Math.log2(CLOSE));
  const fit = fitted(shows, functions, view, weight, padding);
  if (fit === undefined) {
    return first;
  }
  const seen = atLeast(fit, (Math.min(1, zoom) * (first[1] - first[0])) / MAGNIFICATION);
  return towards(seen, first, weight * share(2 - gap(seen, first) / (seen[1] - seen[0])));
}

const FIRST = { value: chooseValueRange, derivative: chooseDerivativeRange } as const;

function fitted(
  shows: Curve,
  functions: readonly PlottedFunction[],
  view: Interval,
  weight: number,
  padding: number,
): Interval | undefined {
  const wide = weight > 0 ? padded(valuesIn(shows, functions, view), padding) : undefined;
  const close = weight < 1 ? padded(closeValuesIn(shows, functions, view), padding) : undefined;
  return wide && close
    ? [mix(close[0], wide[0], weight), mix(close[1], wide[1], weight)]
    : (wide ?? close);
}

/** The interval, with its middle kept, made as long as it has to be. */
function atLeast([lo, hi]: Interval, length: number): Interval {
  const missing = Math.max(0, length - (hi - lo)) / 2;
  return [lo - missing, hi + missing];
}

/** How far two intervals are apart; 0 where they meet. */
function gap(a: Interval, b: Interval): number {
  return Math.max(0, b[0] - a[1], a[0] - b[1]);
}

/** The interval, grown by a share of the way to whatever of another lies outside of it. */
function towards([lo, hi]: Interval, other: Interval, part: number): Interval {
  return [mix(lo, Math.min(lo, other[0]), part), mix(hi, Math.max(hi, other[1]), part)];
}

function mix(from: number, to: number, part: number): number {
  return part === 1 ? to : from + (to - from) * part;
}

function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}

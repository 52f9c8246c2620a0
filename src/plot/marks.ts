import type { Analysis } from '../math/analysis';
import type { PlottedFunction } from './plotted';
import { type Interval, within } from './scale';
import { finiteLimit, type Side, saturationOn, sides } from './side';

/** A point on a curve. `open`: the curve comes up to it without taking this value. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly open: boolean;
}

/** What one pair of axes shows. */
export interface Window {
  readonly domain: Interval;
  readonly range: Interval;
  /** The part of the x axis that was shown before it was moved and zoomed; else `domain`. */
  readonly home?: Interval;
}

/** On f: a closed dot at each kink; at a jump open dots at its sides, a closed one at its value, if any. */
export function valueDots({ kinks, jumps }: Analysis, window: Window): readonly Dot[] {
  const corners = kinks.map(({ x, value }) => ({ x, y: value, open: false }));
  const ends = jumps.flatMap(({ x, leftValue, rightValue, value }) => [
    { x, y: value, open: false },
    ...[...new Set([leftValue, rightValue])]
      .filter((y) => y !== value)
      .map((y) => ({ x, y, open: true })),
  ]);
  return seen([...corners, ...ends], window);
}

/** On f′: it has no value at a kink or jump, so both its sides end in open dots. */
export function derivativeDots({ kinks, jumps }: Analysis, window: Window): readonly Dot[] {
  const ends = [...kinks, ...jumps].flatMap(({ x, leftDerivative, rightDerivative }) =>
    [...new Set([leftDerivative, rightDerivative])].map((y) => ({ x, y, open: true })),
  );
  return seen(ends, window);
}

/** A horizontal line that a curve comes near without reaching it. */
export interface Asymptote {
  readonly side: Side;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Of f where it saturates softly. */
export function valueAsymptotes(
  { analysis }: PlottedFunction,
  window: Window,
): readonly Asymptote[] {
  return sides
    .filter((side) => saturationOn(analysis, side).kind === 'soft')
    .flatMap((side) => asymptote(finiteLimit(analysis, side, 'value'), side, window));
}

/** Of f′ where it tends to a slope other than 0. */
export function derivativeAsymptotes(
  { analysis, derivative }: PlottedFunction,
  window: Window,
): readonly Asymptote[] {
  const [lo, hi] = window.home ?? window.domain;
  return sides.flatMap((side) => {
    const limit = finiteLimit(analysis, side, 'derivative');
    // A function that reaches its limit (Hardswish, Leaky ReLU) covers the line.
    const places = Float64Array.of(side === 'left' ? lo : hi, (lo + hi) / 2);
    const isReached = limit !== undefined && derivative(places).includes(limit);
    return isReached || limit === 0 ? [] : asymptote(limit, side, window);
  });
}

/** On its side of the middle of what was shown at first, as far as that is seen. */
function asymptote(y: number | undefined, side: Side, window: Window): readonly Asymptote[] {
  const { domain, range, home = domain } = window;
  const middle = (home[0] + home[1]) / 2;
  const from = side === 'left' ? domain[0] : Math.max(domain[0], middle);
  const to = side === 'left' ? Math.min(domain[1], middle) : domain[1];
  return y === undefined || !within(range, y) || from >= to ? [] : [{ side, y, from, to }];
}

function seen(dots: readonly Dot[], { domain, range }: Window): readonly Dot[] {
  return dots.filter(({ x, y }) => within(domain, x) && within(range, y));
}

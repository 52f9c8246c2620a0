import type { Analysis } from '../math/analysis';
import type { Column } from '../math/compile';
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
}

/** On f: a closed dot at each kink; at a jump open dots at its sides, a closed one at its value. */
export function valueDots({ kinks, jumps }: Analysis, window: Window): readonly Dot[] {
  const corners = kinks.map(({ x, value }) => ({ x, y: value, open: false }));
  const ends = jumps.flatMap(({ x, leftValue, rightValue, value }) => [
    { x, y: value, open: false },
    ...[leftValue, rightValue].filter((y) => y !== value).map((y) => ({ x, y, open: true })),
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
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** Of f where it saturates softly. The axis itself (y = 0) needs no second line. */
export function valueAsymptotes(shown: PlottedFunction, window: Window): readonly Asymptote[] {
  return sides
    .filter((side) => saturationOn(shown.analysis, side).kind === 'soft')
    .flatMap((side) => asymptote(shown.value, shown.analysis, side, 'value', window));
}

/** Of f′ where it tends to a slope other than 0. */
export function derivativeAsymptotes(shown: PlottedFunction, window: Window): readonly Asymptote[] {
  return sides.flatMap((side) =>
    asymptote(shown.derivative, shown.analysis, side, 'derivative', window),
  );
}

function asymptote(
  f: Column,
  analysis: Analysis,
  side: Side,
  of: 'value' | 'derivative',
  { domain: [lo, hi], range }: Window,
): readonly Asymptote[] {
  const y = finiteLimit(analysis, side, of);
  const [end, middle] = side === 'left' ? [lo, (lo + hi) / 2] : [hi, (lo + hi) / 2];
  // A function that reaches its limit (Hardswish, Leaky ReLU) covers the line.
  if (y === undefined || y === 0 || !within(range, y)) {
    return [];
  }
  if (f(Float64Array.of(end, middle)).includes(y)) {
    return [];
  }
  return [{ y, from: Math.min(end, middle), to: Math.max(end, middle) }];
}

function seen(dots: readonly Dot[], { domain, range }: Window): readonly Dot[] {
  return dots.filter(({ x, y }) => within(domain, x) && within(range, y));
}

import { isUnknown } from '../math/analysis';
import type { Column } from '../math/compile';
import { derivativeBreakpoints, type PlottedFunction, valueBreakpoints } from './plotted';
import type { Interval } from './scale';
import { finiteLimit, saturationOn, sides } from './side';

/** Share of the height that stays free above and below the curve. */
const PADDING = 0.07;
const SAMPLES = 200;

/** What is seen of f: all of it, and asymptotes; growth faster than linear is cut off. */
export function chooseValueRange(
  functions: readonly PlottedFunction[],
  domain: Interval,
): Interval {
  const half = Math.max(-domain[0], domain[1]);
  return cover(
    functions.flatMap((shown) => {
      const { analysis } = shown;
      const values = [
        ...sample(shown.value, domain),
        ...sidesOf(valueBreakpoints(analysis), domain),
      ];
      const asymptotes = sides.flatMap((side) =>
        saturationOn(analysis, side).kind === 'soft'
          ? [finiteLimit(analysis, side, 'value') ?? 0]
          : [],
      );
      const seen = growsFast(shown) ? cut(values, Math.max(1.5 * half, typical(values))) : values;
      return [...seen, ...asymptotes];
    }),
  );
}

/** What is seen of f′: all of it where it is bounded. */
export function chooseDerivativeRange(
  functions: readonly PlottedFunction[],
  domain: Interval,
): Interval {
  return cover(
    functions.flatMap((shown) => {
      const values = [
        ...sample(shown.derivative, domain),
        ...sidesOf(derivativeBreakpoints(shown.analysis), domain),
      ];
      return isBounded(shown) ? values : cut(values, Math.max(4, 2 * typical(values)));
    }),
  );
}

/** Holds 0, and some height even for a constant 0. */
function cover(values: readonly number[]): Interval {
  const lo = values.reduce((least, value) => Math.min(least, value), 0);
  const hi = values.reduce((most, value) => Math.max(most, value), 0);
  if (lo === hi) {
    return [-1, 1];
  }
  const padding = (hi - lo) * PADDING;
  return [lo - padding, hi + padding];
}

function sample(f: Column, [lo, hi]: Interval): readonly number[] {
  const points = new Float64Array(SAMPLES + 1);
  for (let index = 0; index <= SAMPLES; index++) {
    points[index] = lo + ((hi - lo) * index) / SAMPLES;
  }
  return Array.from(f(points)).filter(Number.isFinite);
}

function sidesOf(
  breakpoints: ReturnType<typeof valueBreakpoints>,
  [lo, hi]: Interval,
): readonly number[] {
  return breakpoints
    .filter(({ x }) => x >= lo && x <= hi)
    .flatMap(({ left, right }) => [left, right])
    .filter(Number.isFinite);
}

/** Faster than any straight line, or nobody knows. */
function growsFast({ analysis }: PlottedFunction): boolean {
  return (
    sides.some((side) => finiteLimit(analysis, side, 'derivative') === undefined) &&
    !isFinitePair(analysis.range) &&
    !isBounded({ analysis })
  );
}

function isBounded({ analysis }: Pick<PlottedFunction, 'analysis'>): boolean {
  return isFinitePair(analysis.derivativeRange);
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

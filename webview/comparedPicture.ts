import type { Analysis } from '../src/math/analysis';
import type { Farthest } from '../src/math/apart';
import { type Breaking, type ReadFunction, readAt } from '../src/picture/probe';
import { chooseDomain } from '../src/plot/domain';
import type { PlotMark, Shows } from '../src/plot/plotLayout';
import type { Interval } from '../src/plot/scale';
import type { CompareMode } from './comparedLook';
import type { Curve } from './curves';
import { differenceOf } from './difference';

/** What is drawn of a comparison: each curve, or how far it is from the first. */
export interface ComparedPicture {
  readonly mode: CompareMode;
  readonly curves: readonly Curve[];
  /** Of each curve, in the same order. */
  readonly functions: readonly ReadFunction[];
  /** Where any of them breaks. */
  readonly breaking: Breaking;
}

export function pictureOf(curves: readonly Curve[], mode: CompareMode): ComparedPicture {
  const [first] = curves;
  const functions = curves.map((curve) =>
    mode === 'curves' || first === undefined ? curve.shown : differenceOf(curve, first),
  );
  return { mode, curves, functions, breaking: { analysis: mergedBreaks(functions) } };
}

function mergedBreaks(functions: readonly ReadFunction[]): Pick<Analysis, 'kinks' | 'jumps'> {
  return {
    kinks: functions.flatMap(({ analysis }) => analysis.kinks),
    jumps: functions.flatMap(({ analysis }) => analysis.jumps),
  };
}

/** Where the curves begin to be looked at; while only parameters change it does not shrink. */
export function homeOf(curves: readonly Curve[], before: Interval | undefined): Interval {
  const [lo, hi] = chooseDomain(curves.map(({ shown }) => shown));
  return before === undefined ? [lo, hi] : [Math.min(lo, before[0]), Math.max(hi, before[1])];
}

/** The largest difference of one curve, to be ringed where it is reached or approached. */
export function marksOf(
  shown: ReadFunction,
  index: number,
  shows: Extract<Shows, 'value' | 'derivative'>,
  farthest: Farthest,
  text: string,
): readonly PlotMark[] {
  const { size } = farthest;
  if (!(size > 0) || size === Number.POSITIVE_INFINITY) return [];
  return placesOf(farthest).map((x, turn) => ({
    shows,
    index,
    x,
    y: heightAt(shown, shows, x, size),
    // Once is enough for a number that is reached at both sides.
    text: turn === 0 ? text : '',
  }));
}

/** A stretch is marked where it comes nearest to 0. */
function placesOf({ at, along, beside }: Farthest): readonly number[] {
  return [...at, ...beside, ...along.map(({ lo, hi }) => Math.min(hi, Math.max(lo, 0)))];
}

/** At a break, the side that comes nearest to the size. */
function heightAt(
  shown: ReadFunction,
  shows: 'value' | 'derivative',
  x: number,
  size: number,
): number {
  const { value, values, slopes } = readAt(shown, x);
  const sides =
    shows === 'value' ? [value, values.left, values.right] : [slopes.left, slopes.right];
  const off = (height: number) => Math.abs(Math.abs(height) - size);
  return [...sides].sort((a, b) => off(a) - off(b))[0] ?? Number.NaN;
}

import type { RealFunction } from '../src/math/compile';
import type { PlotLayout } from '../src/plot/plotLayout';
import type { PlottedFunction } from '../src/plot/plotted';
import { type Interval, pixelOf, valueAt } from '../src/plot/scale';

/** What is read at one x. Left and right differ at a kink or a jump only. */
export interface Reading {
  readonly x: number;
  readonly value: number;
  readonly leftSlope: number;
  readonly rightSlope: number;
}

/** Near enough to a kink, in pixels, to mean the kink. */
const snap = 4;

/** A function with what its numbers are read from: to the last digit, where a curve needs only pixels. */
export interface ReadFunction extends PlottedFunction {
  readonly exact: { readonly value: RealFunction; readonly derivative: RealFunction };
}

/** f and f′ at x; at a kink or jump the slopes of both sides. */
export function readAt({ exact, analysis }: ReadFunction, x: number): Reading {
  const value = exact.value(x);
  const corner = [...analysis.kinks, ...analysis.jumps].find((at) => at.x === x);
  if (corner !== undefined) {
    const { leftDerivative, rightDerivative } = corner;
    return { x, value, leftSlope: leftDerivative, rightSlope: rightDerivative };
  }
  const slope = exact.derivative(x);
  return { x, value, leftSlope: slope, rightSlope: slope };
}

/** The x under a pixel, rounded to what a pixel can tell; a kink nearby attracts. */
export function xAtPixel(layout: PlotLayout, { analysis }: PlottedFunction, pixel: number): number {
  const { x: scale } = layout.frames[0];
  const corner = [...analysis.kinks, ...analysis.jumps].find(
    (at) => Math.abs(pixelOf(scale, at.x) - pixel) <= snap,
  );
  return corner?.x ?? keep(layout.domain, round(valueAt(scale, pixel), layout.domain));
}

/**
 * Where a key moves the probe: arrows by a fiftieth of the span, with Alt a
 * two-hundredth, with Shift a tenth; Home, End; 0 for the origin.
 */
export function xAfterKey(
  { key, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>,
  x: number,
  domain: Interval,
): number | undefined {
  const [lo, hi] = domain;
  const step = (hi - lo) / (altKey ? 200 : shiftKey ? 10 : 50);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: x + step,
    ArrowUp: x + step,
    ArrowLeft: x - step,
    ArrowDown: x - step,
    Home: lo,
    End: hi,
    0: 0,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? undefined : keep(domain, round(target, domain));
}

function keep([lo, hi]: Interval, x: number): number {
  return Math.min(hi, Math.max(lo, x));
}

/** To a thousandth of the span's power of ten: neighbouring pixels still differ, and digits stay few. */
function round(x: number, [lo, hi]: Interval): number {
  const unit = 10 ** (Math.floor(Math.log10(hi - lo)) - 3);
  return Number((Math.round(x / unit) * unit).toPrecision(10));
}

import type { Analysis } from '../math/analysis';
import type { RealFunction } from '../math/compile';
import type { PlotLayout } from '../plot/plotLayout';
import type { PlottedFunction } from '../plot/plotted';
import { type Interval, pixelOf, valueAt } from '../plot/scale';

/** What is read from either side of one x. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

/** What is read at one x. */
export interface Reading {
  readonly x: number;
  readonly value: number;
  /** Whether f has a kink or a jump here: only then do sides differ, and f′ has no value. */
  readonly isBreak: boolean;
  readonly values: Sides;
  readonly slopes: Sides;
  /** Of f″, where it is shown. */
  readonly bends?: Sides;
}

/** Near enough to a kink, in pixels, to mean the kink. */
const snap = 4;

/** A function with what its numbers are read from: to the last digit, where a curve needs only pixels. */
export interface ReadFunction extends PlottedFunction {
  readonly exact: { readonly value: RealFunction; readonly derivative: RealFunction };
  readonly slope?: ReadFunction;
}

/** f and f′ at x, and f″ if it is shown; at a kink or jump from both sides. */
export function readAt({ exact, analysis, slope }: ReadFunction, x: number): Reading {
  const jump = analysis.jumps.find((at) => at.x === x);
  // At a pole arithmetic gives one of the infinities.
  const value = jump ? jump.value : exact.value(x);
  const isBreak = jump !== undefined || analysis.kinks.some((at) => at.x === x);
  const values = jump
    ? { left: jump.leftValue, right: jump.rightValue }
    : { left: value, right: value };
  const reading = { x, value, isBreak, values, slopes: slopesAt({ exact, analysis }, x) };
  return slope === undefined ? reading : { ...reading, bends: slopesAt(slope, x) };
}

function slopesAt({ exact, analysis }: Pick<ReadFunction, 'exact' | 'analysis'>, x: number): Sides {
  const corner = [...analysis.kinks, ...analysis.jumps].find((at) => at.x === x);
  if (corner !== undefined) return { left: corner.leftDerivative, right: corner.rightDerivative };
  const slope = exact.derivative(x);
  return { left: slope, right: slope };
}

/** What is needed of what is drawn to know where it breaks. */
export interface Breaking {
  readonly analysis: Pick<Analysis, 'kinks' | 'jumps'>;
  readonly slope?: Breaking;
}

/** Where something shown breaks. */
export function breaksOf({ analysis, slope }: Breaking): readonly number[] {
  const own = [...analysis.kinks, ...analysis.jumps].map(({ x }) => x);
  return slope === undefined ? own : [...own, ...breaksOf(slope)];
}

/** The x under a pixel, rounded to what a pixel can tell; a kink nearby attracts. */
export function xAtPixel(layout: PlotLayout, shown: Breaking, pixel: number): number {
  const { x: scale } = layout.frames[0];
  const corner = breaksOf(shown).find((at) => Math.abs(pixelOf(scale, at) - pixel) <= snap);
  return corner ?? keep(layout.domain, round(valueAt(scale, pixel), layout.domain));
}

/** Where the probe is while it is pinned nowhere: keys move it from there. */
export function startOf(view: Interval): number {
  return keep(view, 0);
}

/** A key that is pressed, as a browser tells of it. */
export interface PressedKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Parts of the span that an arrow key moves by. */
const steps = { plain: 50, alt: 200, shift: 10 } as const;

/**
 * Where a key moves the probe: arrows by a fiftieth of the span, with Alt a
 * two-hundredth, with Shift a tenth; Home, End; 0 for the origin. A break attracts
 * from within half of the finest step, so that keys come by every one of them.
 */
export function xAfterKey(
  { key, altKey, shiftKey }: PressedKey,
  x: number,
  domain: Interval,
  breaks: readonly number[] = [],
): number | undefined {
  const [lo, hi] = domain;
  const step = (hi - lo) / (altKey ? steps.alt : shiftKey ? steps.shift : steps.plain);
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: x + step,
    ArrowUp: x + step,
    ArrowLeft: x - step,
    ArrowDown: x - step,
    Home: lo,
    End: hi,
  };
  if (key === '0') return 0;
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  if (target === undefined) return undefined;
  const reach = ((hi - lo) / steps.alt) * 0.5;
  const attracting = breaks.find((at) => at !== x && Math.abs(at - target) <= reach);
  return keep(domain, attracting ?? round(target, domain));
}

function keep([lo, hi]: Interval, x: number): number {
  return Math.min(hi, Math.max(lo, x));
}

/** To a thousandth of the span's power of ten: neighbouring pixels still differ, and digits stay few. */
function round(x: number, [lo, hi]: Interval): number {
  const unit = 10 ** (Math.floor(Math.log10(hi - lo)) - 3);
  // The product's last digits are noise: 3 x 0.1 is not 0.3.
  return Number((Math.round(x / unit) * unit).toPrecision(15));
}

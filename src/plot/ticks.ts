import { superscript } from '../math/symbols';
import type { Interval } from './scale';
import { textWidth } from './textWidth';

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/**
 * Round values in an interval, with labels: multiples of 1, 2 or 5 times a power
 * of ten, as close to each other as `count` of them allow, and closer where a single
 * one would not tell the scale. Empty for an interval that is not finite or has no
 * width.
 */
export function ticks(interval: Interval, count: number): readonly Tick[] {
  const room = (interval[1] - interval[0]) / Math.max(1, count);
  const found = multiplesIn(interval, roundStep(room));
  return found.length === 1 ? multiplesIn(interval, roundStep(room / 2)) : found;
}

/** The ticks of a horizontal axis, as close as their labels allow; no closer than they are of use. */
export function fittingTicks(interval: Interval, width: number, fontSize: number): readonly Tick[] {
  const most = Math.min(10, width / (2.4 * fontSize));
  for (let count = most; count > 2; count *= 0.8) {
    const found = ticks(interval, count);
    if (labelsFit(found, interval, width, fontSize)) {
      return found;
    }
  }
  return ticks(interval, Math.min(most, 2));
}

/** Whether there is a gap between neighbours, where it takes more than two letters to fill it. */
function labelsFit(
  found: readonly Tick[],
  [lo, hi]: Interval,
  width: number,
  fontSize: number,
): boolean {
  const apart = (width / (hi - lo)) * ((found[1]?.value ?? hi) - (found[0]?.value ?? lo));
  const widest = Math.max(0, ...found.map(({ label }) => textWidth(label, fontSize)));
  return widest + 0.6 * fontSize <= apart;
}

function multiplesIn([lo, hi]: Interval, step: Step | undefined): readonly Tick[] {
  if (step === undefined) {
    return [];
  }
  const slack = 1e-9;
  const first = Math.ceil(lo / step.size - slack);
  const last = Math.floor(hi / step.size + slack);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = multiple(first + index, step);
    return { value, label: tickLabel(value, step) };
  });
}

/** `mantissa` x 10^`exponent`, kept apart so that 3 x 0.1 is 0.3. */
interface Step {
  readonly mantissa: 1 | 2 | 5;
  readonly exponent: number;
  readonly size: number;
}

/** The smallest round step that is not below `least`. */
function roundStep(least: number): Step | undefined {
  if (!(least > 1e-300 && least < 1e300)) {
    return undefined;
  }
  let exponent = Math.floor(Math.log10(least)) - 1;
  for (;;) {
    for (const mantissa of [1, 2, 5] as const) {
      const size = multiple(1, { mantissa, exponent });
      if (size >= least * (1 - 1e-9)) {
        return { mantissa, exponent, size };
      }
    }
    exponent += 1;
  }
}

/** Divides by a power of ten where it can: 3 / 10 is the double nearest to 0.3, 3 * 0.1 is not. */
function multiple(times: number, { mantissa, exponent }: Omit<Step, 'size'>): number {
  const whole = times * mantissa;
  return exponent < 0 ? whole / 10 ** -exponent : whole * 10 ** exponent;
}

function tickLabel(value: number, step: Step): string {
  if (value === 0) {
    return '0';
  }
  const magnitude = Math.abs(value);
  const isPlain = magnitude < 1e5 && (step.exponent >= -4 || magnitude >= 0.01);
  const text = isPlain
    ? String(Number(value.toFixed(Math.max(0, -step.exponent))))
    : powerOfTen(value, step);
  return text.replace('-', '−');
}

function powerOfTen(value: number, { exponent }: Step): string {
  const top = Math.floor(Math.log10(Math.abs(value)) + 1e-9);
  const digits = (value / 10 ** top).toFixed(Math.max(0, top - exponent));
  return `${Number(digits)}·10${superscript(String(top).replace('-', '−'))}`;
}

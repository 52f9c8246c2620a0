import { superscript } from '../../math/symbols';
import type { Interval } from '../scale';
import type { Tick } from '../ticks';

/**
 * Round values on a logarithmic axis, whose domain is that of the decimal logarithm: powers
 * of ten, some of them where there are many, with twice and five times of each where there
 * are few.
 */
export function logTicks([lo, hi]: Interval, count: number): readonly Tick[] {
  const decades = (hi - lo) / Math.max(1, count);
  if (!(decades > 0 && decades < 1e4)) return [];
  const steps = decades > 0.5 ? [1] : decades > 0.25 ? [1, 3] : [1, 2, 5];
  const every = STEPS.find((step) => step >= decades) ?? 1_000;
  const first = Math.floor(lo / every) * every;
  const ticks: Tick[] = [];
  for (let exponent = first; exponent <= hi + 1e-9; exponent += every) {
    for (const mantissa of steps) {
      const value = exponent + Math.log10(mantissa);
      if (value >= lo - 1e-9 && value <= hi + 1e-9) {
        ticks.push({ value, label: powerLabel(mantissa, exponent) });
      }
    }
  }
  return ticks;
}

/** Powers of ten from one label to the next. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

function powerLabel(mantissa: number, exponent: number): string {
  if (exponent >= -2 && exponent <= 3) {
    return exponent < 0 ? String(mantissa / 10 ** -exponent) : String(mantissa * 10 ** exponent);
  }
  const power = `10${superscript(String(exponent).replace('-', '−'))}`;
  return mantissa === 1 ? power : `${mantissa}·${power}`;
}

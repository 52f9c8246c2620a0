import type { Setting } from '../activations/activation';
import { formatNumber } from '../text/numbers';

/** Settings are shown as they were written, not to four digits. */
const DIGITS = 10;

/** A parameter's value: `0.2`, `half_normal`, `[1, 0, −1]`. */
export function settingText(value: Setting): string {
  if (typeof value === 'string') {
    return value;
  }
  return typeof value === 'number'
    ? formatNumber(value, DIGITS)
    : `[${value.map((one) => formatNumber(one, DIGITS)).join(', ')}]`;
}

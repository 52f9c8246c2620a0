import type { Setting } from '../activations/activation';
import { formatNumber } from '../text/numbers';

/** Settings are shown as they were written, not to four digits. */
const DIGITS = 10;

/** A parameter's value: `0.2`, `half_normal`, `[1, 0, −1]`; `most`: items of a list before an ellipsis. */
export function settingText(value: Setting, most = Infinity): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') {
    return formatNumber(value, DIGITS);
  }
  const items = value.slice(0, most).map((one) => formatNumber(one, DIGITS));
  return `[${[...items, ...(value.length > most ? ['…'] : [])].join(', ')}]`;
}

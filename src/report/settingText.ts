import type { Setting } from '../activations/activation';
import { formatNumber } from '../text/numbers';

/** Settings are shown as they were written; a number of more digits nobody has written. */
const WRITTEN = 10;

/** A parameter's value: `0.2`, `half_normal`, `[1, 0, −1]`; `most`: items of a list before an ellipsis. */
export function settingText(value: Setting, most = Infinity): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number') {
    return numberText(value);
  }
  const items = value.slice(0, most).map(numberText);
  return `[${[...items, ...(value.length > most ? ['…'] : [])].join(', ')}]`;
}

/** A third, such as RReLU's default, has as many digits as any other result. */
function numberText(value: number): string {
  const isWritten = Number(value.toPrecision(WRITTEN)) === value;
  return isWritten ? formatNumber(value, WRITTEN) : formatNumber(value);
}

import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';

/** What is told of one period of a function, and that it comes again; `undefined`: it has none. */
export function periodText(told: string, period: number | undefined, say: Words): string {
  return period === undefined ? told : say('fact.again', { told, period: formatNumber(period) });
}

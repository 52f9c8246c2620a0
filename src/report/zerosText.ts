import { isUnknown, type Known, type Zeros } from '../math/analysis';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import { intervalText } from './rangeText';

/** `x = 0`, `x ∈ (−∞, 0]`, `none`; of a periodic function one period. */
export function zerosText(zeros: Known<Zeros>, say: Words): string {
  if (isUnknown(zeros)) {
    return say('fact.unknown', { reason: phraseIn(say, zeros.unknown) });
  }
  const points = zeros.points.map(({ x }) => formatNumber(x)).join(', ');
  const intervals = zeros.intervals.map(intervalText).join(' ∪ ');
  const parts = [
    ...(points === '' ? [] : [say('fact.zerosAt', { points })]),
    ...(intervals === '' ? [] : [say('fact.zerosIn', { intervals })]),
  ];
  if (parts.length === 0) {
    return say('fact.none');
  }
  const period = zeros.period === undefined ? undefined : formatNumber(zeros.period);
  return [...parts, ...(period === undefined ? [] : [say('fact.again', { period })])].join(', ');
}

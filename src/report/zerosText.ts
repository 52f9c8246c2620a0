import { isUnknown, type Known, type Zeros } from '../math/analysis';
import { listed } from '../text/list';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import { periodText } from './periodText';
import { intervalText } from './rangeText';

/** `x = 0`, `x ∈ (−∞, 0]`, `none`; of a periodic function one period. */
export function zerosText(zeros: Known<Zeros>, say: Words): string {
  if (isUnknown(zeros)) {
    return say('fact.unknown', { reason: phraseIn(say, zeros.unknown) });
  }
  const points = listed(
    say,
    zeros.points.map(({ x }) => formatNumber(x)),
  );
  const intervals = zeros.intervals.map(intervalText).join(' ∪ ');
  const parts = [
    ...(points === '' ? [] : [say('fact.zerosAt', { points })]),
    ...(intervals === '' ? [] : [say('fact.zerosIn', { intervals })]),
  ];
  if (parts.length === 0) {
    return say('fact.none');
  }
  return periodText(listed(say, parts), zeros.period, say);
}

import { isUnknown, type Known, type RangeComponent, type RangeOfValues } from '../math/analysis';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';

/** `(−∞, ∞)`, `[0, ∞)`, `{0, 1}`, `(0, 0.5) ∪ {1}`: round brackets where an end is not attained. */
export function rangeText(range: Known<RangeOfValues>, say: Words): string {
  return isUnknown(range)
    ? say('fact.unknown', { reason: phraseIn(say, range.unknown) })
    : unionText(range.components);
}

export function unionText(components: readonly RangeComponent[]): string {
  const parts: string[] = [];
  let points: string[] = [];
  const closeSet = () => {
    if (points.length > 0) {
      parts.push(`{${points.join(', ')}}`);
      points = [];
    }
  };
  for (const component of components) {
    if (component.kind === 'point') {
      points.push(formatNumber(component.lo));
    } else {
      closeSet();
      parts.push(intervalText(component));
    }
  }
  closeSet();
  return parts.join(' ∪ ');
}

/** An interval with its brackets; an infinite end is never closed. */
export function intervalText(interval: Omit<RangeComponent, 'kind'>): string {
  const { lo, hi, loClosed, hiClosed } = interval;
  const opening = loClosed ? '[' : '(';
  return `${opening}${formatNumber(lo)}, ${formatNumber(hi)}${hiClosed ? ']' : ')'}`;
}

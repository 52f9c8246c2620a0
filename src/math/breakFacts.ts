/** What is told of the places at which a function breaks. */
import {
  type Analysis,
  isUnknown,
  type Jump,
  type Kink,
  type Known,
  type RangeComponent,
  type RangeOfValues,
} from './analysis';
import { type Break, isDefinedAt } from './breaks';
import type { Dissection } from './dissection';
import { edgeValue } from './shape';

export function isJump(at: Break): boolean {
  return !at.continuous || !isDefinedAt(at) || at.edgeOf !== undefined;
}

/** Left out where that is the whole line. */
export function domainOf({ pieces, breaks }: Dissection): Pick<Analysis, 'domain'> {
  if (pieces.every(({ problem }) => problem === undefined)) return {};
  const domain: RangeComponent[] = [];
  for (const { from, to, problem } of pieces) {
    const [lo, hi] = [from === 'end' ? -Infinity : from.x, to === 'end' ? Infinity : to.x];
    const hasEnd = (end: number) => breaks.some((at) => at.place.x === end && isDefinedAt(at));
    const part = { kind: 'interval', lo, hi, loClosed: hasEnd(lo), hiClosed: hasEnd(hi) } as const;
    const last = domain.at(-1);
    if (problem !== undefined) continue;
    if (last?.hi !== lo) domain.push(part);
    else domain[domain.length - 1] = { ...part, lo: last.lo, loClosed: last.loClosed };
  }
  return { domain };
}

export function kinkAt({ place, left, right, value }: Break): Kink {
  return {
    x: tidy(place.x),
    value: tidy(value.value),
    leftDerivative: tidy(left.slope.value),
    rightDerivative: tidy(right.slope.value),
  };
}

export function jumpAt({ place, left, right, value }: Break): Jump {
  return {
    x: tidy(place.x),
    leftValue: tidy(left.value.value),
    rightValue: tidy(right.value.value),
    value: tidy(value.value),
    leftDerivative: tidy(left.slope.value),
    rightDerivative: tidy(right.slope.value),
  };
}

export function lipschitzOf(
  breaks: readonly Break[],
  derivativeRange: Known<RangeOfValues>,
): Known<number> {
  if (breaks.some((each) => !each.continuous)) return Infinity;
  if (isUnknown(derivativeRange)) return derivativeRange;
  const { infimum, supremum } = derivativeRange;
  return Math.max(Math.abs(infimum), Math.abs(supremum), ...breaks.map(steepnessOver(breaks)));
}

/** How steep it is from an end of a gap to its other end. */
function steepnessOver(breaks: readonly Break[]) {
  return (end: Break, index: number): number => {
    const start = breaks[index + 1];
    if (end.edgeOf !== 'left' || start === undefined) return 0;
    const [from, to] = [edgeValue(end).value, edgeValue(start).value];
    return from === to ? 0 : Math.abs((to - from) / (start.place.x - end.place.x));
  };
}

/** Without a zero’s sign. */
export function tidy(value: number): number {
  return value === 0 ? 0 : value;
}

import type { RelativeSpan, Span } from './use';

/** Where something stands, from the start of a use. */
export function relativeTo(start: number, { start: from, end: to }: Span): RelativeSpan {
  return { from: from - start, to: to - start };
}

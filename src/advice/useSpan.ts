import type { ActivationUse, RelativeSpan, Span } from '../detect/use';

/** Where something that belongs to a use stands in the text. */
export function spanIn({ span }: Pick<ActivationUse, 'span'>, { from, to }: RelativeSpan): Span {
  return { start: span.start + from, end: span.start + to };
}

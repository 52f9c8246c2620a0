import type { Span } from '../detect/use';
import type { FromPanel } from '../protocol';
import { decodeFromPanel } from '../protocolCodec';

/** A message of the panel, checked field by field; `undefined` for anything else. */
export function readFromPanel(data: unknown): FromPanel | undefined {
  const message = decodeFromPanel(data);
  switch (message?.type) {
    case 'ready':
      return { type: 'ready' };
    case 'pin':
      return typeof message.pinned === 'boolean'
        ? { type: 'pin', pinned: message.pinned }
        : undefined;
    case 'error':
      return typeof message.message === 'string'
        ? { type: 'error', message: message.message }
        : undefined;
    case 'reveal':
      return readReveal(message);
    default:
      return undefined;
  }
}

type Reveal = Extract<FromPanel, { type: 'reveal' }>;

function readReveal({ uri, span, cell }: Reveal): Reveal | undefined {
  if (typeof uri !== 'string' || !isSpan(span) || !(cell === undefined || isOffset(cell))) {
    return undefined;
  }
  const at = { type: 'reveal', uri, span: { start: span.start, end: span.end } } as const;
  return cell === undefined ? at : { ...at, cell };
}

function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  return isOffset(start) && isOffset(end) && start <= end;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

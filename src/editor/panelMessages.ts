import type { Span } from '../detect/use';
import type { FromPanel, SaveRequest, WriteRequest } from '../protocol';
import { decodeFromPanel } from '../protocolCodec';

/** A message of the panel, checked field by field; `undefined` for anything else. */
export function readFromPanel(data: unknown): FromPanel | undefined {
  const message = decodeFromPanel(data);
  switch (message?.type) {
    case 'ready':
      return message.isTold === true ? { type: 'ready', isTold: true } : { type: 'ready' };
    case 'openExample':
      return { type: 'openExample' };
    case 'pin':
      return typeof message.pinned === 'boolean'
        ? { type: 'pin', pinned: message.pinned }
        : undefined;
    case 'error':
      return typeof message.message === 'string'
        ? { type: 'error', message: message.message }
        : undefined;
    case 'copy':
      return typeof message.text === 'string' ? { type: 'copy', text: message.text } : undefined;
    case 'room':
      return isWidth(message.width) ? { type: 'room', width: message.width } : undefined;
    case 'save':
      return readSave(message);
    case 'reveal':
      return readReveal(message);
    case 'write':
      return readWrite(message);
    default:
      return undefined;
  }
}

function isWidth(width: unknown): boolean {
  return Number.isInteger(width) && Number(width) > 0 && Number(width) <= MOST_PIXELS;
}

/** Wider than any screen; a figure is drawn of it. */
const MOST_PIXELS = 16_384;

/** A name is one, not a path. */
function readSave({ name, format, data }: SaveRequest): SaveRequest | undefined {
  const isWhole =
    typeof name === 'string' && /^[\p{L}\p{N}-]{1,80}$/u.test(name) && typeof data === 'string';
  if (!isWhole) return undefined;
  switch (format) {
    case 'svg':
      return { type: 'save', name, format, data };
    case 'png':
      return /^[A-Za-z0-9+/]+={0,2}$/.test(data) ? { type: 'save', name, format, data } : undefined;
    default:
      return undefined;
  }
}

type Reveal = Extract<FromPanel, { type: 'reveal' }>;

function readReveal(message: Reveal): Reveal | undefined {
  const at = readPlace(message);
  return at && { type: 'reveal', ...at };
}

function readWrite(message: WriteRequest): WriteRequest | undefined {
  const at = readPlace(message);
  const { version, values } = message;
  return at && isOffset(version) && isValues(values)
    ? { type: 'write', ...at, version, values: { ...values } }
    : undefined;
}

type Place = Pick<Reveal, 'uri' | 'span' | 'cell'>;

function readPlace({ uri, span, cell }: Place): Place | undefined {
  if (typeof uri !== 'string' || !isSpan(span) || !(cell === undefined || isOffset(cell))) {
    return undefined;
  }
  const at = { uri, span: { start: span.start, end: span.end } };
  return cell === undefined ? at : { ...at, cell };
}

/** Infinities are values of bounds; what is no number cannot be written. */
function isValues(values: unknown): values is WriteRequest['values'] {
  return (
    typeof values === 'object' &&
    values !== null &&
    !Array.isArray(values) &&
    Object.values(values).every((value) => typeof value === 'number' && !Number.isNaN(value))
  );
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

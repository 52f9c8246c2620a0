const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_LIST = 0x5d;
const CLOSE_OBJECT = 0x7d;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;

const KEY = new TextEncoder().encode('outputs"');

/**
 * The JSON text of a notebook, in UTF-8, without what its cells have put out, which is most of it:
 * pictures that would be held three times over, and with them the numbers that Python writes there and
 * JSON has not. What stands behind is on the same line and in the same column as before. What is no
 * JSON is left as it is.
 */
export function withoutOutputs(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let kept = 0;
  for (let at = bytes.indexOf(QUOTE); at >= 0; ) {
    const open = isOutputsKey(bytes, at) ? listAfter(bytes, at + 1 + KEY.length) : undefined;
    const end = open === undefined ? undefined : endOfList(bytes, open);
    if (open !== undefined) {
      // What does not end is no JSON; nor need each list in it be gone through again.
      if (end === undefined) return bytes;
      parts.push(bytes.subarray(kept, open + 1), blank(bytes, open + 1, end));
      kept = end;
    }
    at = bytes.indexOf(QUOTE, end ?? at + 1);
  }
  return parts.length === 0 ? bytes : joined([...parts, bytes.subarray(kept)]);
}

function isOutputsKey(bytes: Uint8Array, quote: number): boolean {
  return KEY.every((byte, index) => bytes[quote + 1 + index] === byte) && !isEscaped(bytes, quote);
}

function isEscaped(bytes: Uint8Array, at: number): boolean {
  let first = at;
  while (bytes[first - 1] === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

/** Where the list begins that is the value of a key. */
function listAfter(bytes: Uint8Array, from: number): number | undefined {
  const colon = afterSpace(bytes, from);
  const value = bytes[colon] === COLON ? afterSpace(bytes, colon + 1) : colon;
  return value > colon && bytes[value] === OPEN_LIST ? value : undefined;
}

function afterSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === 0x09;
}

/** Where the bracket stands that closes a list; `undefined`: it is no list of JSON. */
function endOfList(bytes: Uint8Array, list: number): number | undefined {
  const open: number[] = [];
  for (let at = list; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      at = endOfString(bytes, at);
    } else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      open.push(byte);
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
      // In ASCII a bracket closes the one that stands two before it.
      if (open.pop() !== byte - 2) return undefined;
      if (open.length === 0) return at;
    } else if (!isSpace(byte) && !PLAIN.has(byte)) {
      return undefined;
    }
  }
  return undefined;
}

/** Of numbers, of `true`, `false` and `null`, of Python's `NaN` and `Infinity`, and between values. */
const PLAIN: ReadonlySet<number> = new Set(
  new TextEncoder().encode(',:+-.0123456789EINaefilnrstuy'),
);

/** Where the quote stands that ends a string. */
function endOfString(bytes: Uint8Array, start: number): number {
  let end = bytes.indexOf(QUOTE, start + 1);
  while (end >= 0 && isEscaped(bytes, end)) end = bytes.indexOf(QUOTE, end + 1);
  return end < 0 ? bytes.length : end;
}

/** The ends of line between two offsets, and as many spaces as there are UTF-16 units behind the last. */
function blank(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const ends: number[] = [];
  let units = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      ends.push(byte);
      units = 0;
    } else if ((byte & 0xc0) !== 0x80) {
      units += byte >= 0xf0 ? 2 : 1;
    }
  }
  const blanked = new Uint8Array(ends.length + units).fill(SPACE);
  blanked.set(ends);
  return blanked;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * A text as base64 of its UTF-8 bytes. The hosts have `btoa`, `Buffer` or neither
 * in common; this runs in all of them. A lone surrogate becomes U+FFFD.
 */
export function base64(text: string): string {
  const bytes = utf8(text);
  let encoded = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const second = bytes[index + 1];
    const third = bytes[index + 2];
    const bits = ((bytes[index] ?? 0) << 16) | ((second ?? 0) << 8) | (third ?? 0);
    encoded +=
      digit(bits >> 18) +
      digit(bits >> 12) +
      (second === undefined ? '=' : digit(bits >> 6)) +
      (third === undefined ? '=' : digit(bits));
  }
  return encoded;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function digit(bits: number): string {
  return DIGITS.charAt(bits & 63);
}

function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...bytesOf(code >= 0xd800 && code <= 0xdfff ? 0xfffd : code));
  }
  return bytes;
}

/** Of a character beyond ASCII. */
function bytesOf(code: number): readonly number[] {
  if (code < 0x800) {
    return [0xc0 | (code >> 6), tail(code)];
  }
  if (code < 0x10000) {
    return [0xe0 | (code >> 12), tail(code >> 6), tail(code)];
  }
  return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)];
}

function tail(bits: number): number {
  return 0x80 | (bits & 63);
}

import type { Span } from '../detect/use';

/**
 * The line that an offset is on, without its end. Looked for character by character: a search
 * for the last line end by a regular expression takes the square of the longest line before.
 */
export function lineAround(text: string, offset: number): Span {
  let start = Math.min(Math.max(0, offset), text.length);
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  let end = Math.max(start, Math.min(offset, text.length));
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end += 1;
  return { start, end };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

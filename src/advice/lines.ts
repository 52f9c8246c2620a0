import type { Span } from '../detect/use';

/**
 * The line that an offset is on, without its end. Looked for character by character: a search
 * for the last line end by a regular expression takes the square of the longest line before.
 * No more than `reach` code units on either side: a bundle is one line with thousands of findings.
 */
export function lineAround(text: string, offset: number, reach = Number.POSITIVE_INFINITY): Span {
  const at = Math.min(Math.max(0, offset), text.length);
  const [first, last] = [Math.max(0, at - reach), Math.min(text.length, at + reach)];
  let start = at;
  while (start > first && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  let end = at;
  while (end < last && !isLineEnd(text.charCodeAt(end))) end += 1;
  return { start, end };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

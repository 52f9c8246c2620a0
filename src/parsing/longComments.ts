/** Lines of a comment that are left as they are. */
const KEPT = 8;

/**
 * A Python source in which all but the first lines of long comments are spaces. At each comment
 * line the parser looks for the next line of code, through all the comment lines in between,
 * so that two thousand of them would take it ten seconds. Nothing moves, and no code is left
 * out: a line that begins with a number sign is a comment, or lies in a string that it does not end.
 */
export function withoutLongComments(text: string): string {
  const parts: string[] = [];
  let written = 0;
  let comments = 0;
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const first = firstCode(text, start, end);
    if (first < end) {
      comments = isComment(text, first, end) ? comments + 1 : 0;
      if (comments > KEPT) {
        parts.push(text.slice(written, first), ' '.repeat(end - first));
        written = end;
      }
    }
    start = end + 1;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(written);
}

/** Of a line; its end where it is empty. */
function firstCode(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 12 || code === 13;
}

/** It can end no string, is no line that goes on, and no carriage return ends it early. */
function isComment(text: string, first: number, end: number): boolean {
  if (text[first] !== '#') return false;
  const line = text.slice(first, end).trimEnd();
  return !/"""|'''|\\$|\r/.test(line);
}

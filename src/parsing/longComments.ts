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
  let end = 0;
  for (let first = text.indexOf('#'); first !== -1; first = text.indexOf('#', end)) {
    const start = text.lastIndexOf('\n', first) + 1;
    const goesOn = isBlank(text, end, start);
    const feed = text.indexOf('\n', first);
    end = feed < 0 ? text.length : feed;
    const counts = isBlank(text, start, first) && isComment(text, first, end);
    comments = counts ? (goesOn ? comments : 0) + 1 : 0;
    if (comments > KEPT) {
      parts.push(text.slice(written, first), ' '.repeat(end - first));
      written = end;
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(written);
}

function isBlank(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at === to;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}

/** It can end no string, is no line that goes on, and no carriage return ends it early. */
function isComment(text: string, first: number, end: number): boolean {
  const line = text.slice(first, end).trimEnd();
  return !/"""|'''|\\$|\r/.test(line);
}

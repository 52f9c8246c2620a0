import type { SyntaxEdit, SyntaxPoint } from '../detect/syntax';

/** Statements of the file behind an edit that get a seam: half-written code draws in what follows. */
const STATEMENTS = 3;

/**
 * Edits that change nothing, to be told to a tree after the edit that made this Python source, so
 * that what stands behind it is not parsed again. Where blocks end the parser makes tokens of no
 * length; a part of the old tree that begins right there, perhaps all the rest of the file,
 * it takes for something of the block that is no more, and drops. These edits reach over the ends
 * of the blocks around the edit and of statements behind it: what follows begins a character later.
 */
export function seamsAfter(
  text: string,
  { newEndIndex, newEndPosition }: Pick<SyntaxEdit, 'newEndIndex' | 'newEndPosition'>,
): readonly SyntaxEdit[] {
  const seams: SyntaxEdit[] = [];
  let feed = text.indexOf('\n', newEndIndex);
  if (feed === -1) return seams;
  let end = lineEnd(text, feed);
  let { row } = newEndPosition;
  let endRow = row - feedsIn(text, end, newEndIndex);
  const code = endOfCode(text, end);
  if (code < end) seams.push(seam(text, code, endRow - feedsIn(text, code, end)));
  let least = Number.POSITIVE_INFINITY;
  let wasComment = code < end;
  let statements = 0;
  while (feed !== -1 && statements < STATEMENTS) {
    const start = feed + 1;
    row += 1;
    const first = firstCode(text, start);
    feed = text.indexOf('\n', start);
    // Empty lines belong to any block.
    if (first === feed || first === text.length) continue;
    const indentation = first - start;
    const isComment = text[first] === '#';
    // A comment may stand anywhere, behind the block that is around it or in it.
    const isSeam = isComment ? !wasComment : indentation < least || indentation === 0;
    if (isSeam) seams.push(seam(text, end, endRow));
    if (!isComment) {
      least = Math.min(least, indentation);
      if (indentation === 0) statements += 1;
    }
    wasComment = isComment;
    end = isComment ? feed : codeEnd(text, feed);
    endRow = row;
  }
  return seams.filter(({ startIndex }) => startIndex >= 0);
}

function seam(text: string, end: number, row: number): SyntaxEdit {
  const column = end - (text.lastIndexOf('\n', end - 1) + 1);
  const after: SyntaxPoint =
    text[end] === '\n' ? { row: row + 1, column: 0 } : { row, column: column + 1 };
  return {
    startIndex: end - 1,
    oldEndIndex: end + 1,
    newEndIndex: end + 1,
    startPosition: { row, column: column - 1 },
    oldEndPosition: after,
    newEndPosition: after,
  };
}

/** Where the code before an offset ends, lines up if need be. */
function codeEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** Of the line that an offset ends: all of a comment counts. */
function lineEnd(text: string, feed: number): number {
  const end = codeEnd(text, feed);
  const isComment = text[firstCode(text, text.lastIndexOf('\n', end - 1) + 1)] === '#';
  return isComment && end > text.lastIndexOf('\n', feed - 1) ? feed : end;
}

/** Of lines that end at an offset, or of those before them if they are comments. */
function endOfCode(text: string, offset: number): number {
  let end = offset;
  while (text[firstCode(text, text.lastIndexOf('\n', end - 1) + 1)] === '#' && end > 0) {
    end = codeEnd(text, text.lastIndexOf('\n', end - 1) + 1);
  }
  return end;
}

/** Where the code of a line begins that begins at an offset; at its end, if it has none. */
function firstCode(text: string, start: number): number {
  let first = start;
  while (first < text.length && text[first] !== '\n' && isSpace(text.charCodeAt(first))) first += 1;
  return first;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function feedsIn(text: string, from: number, to: number): number {
  let count = 0;
  let at = text.indexOf('\n', from);
  while (at !== -1 && at < to) {
    count += 1;
    at = text.indexOf('\n', at + 1);
  }
  return count;
}

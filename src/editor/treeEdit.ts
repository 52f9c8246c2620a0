import type { SyntaxEdit, SyntaxPoint } from '../detect/syntax';

/**
 * The one edit that turns `before` into `after`: all but their common start and
 * end. `undefined` when they are equal.
 *
 * Comparing the texts rather than following the editor's change events costs a
 * fraction of a millisecond and cannot get out of step: any number of changes
 * between two requests, a change of line ends, and cells of a notebook that
 * moved are all one edit.
 */
export function editBetween(before: string, after: string): SyntaxEdit | undefined {
  if (before === after) {
    return undefined;
  }
  const start = commonStart(before, after);
  const kept = commonEnd(before, after, start);
  const oldEndIndex = before.length - kept;
  const newEndIndex = after.length - kept;
  const startPosition = pointAt(before, start, { row: 0, column: 0 }, 0);
  return {
    startIndex: start,
    oldEndIndex,
    newEndIndex,
    startPosition,
    oldEndPosition: pointAt(before, oldEndIndex, startPosition, start),
    newEndPosition: pointAt(after, newEndIndex, startPosition, start),
  };
}

/** Characters that are compared at once, which takes the engine a fraction of one after the other. */
const STRETCH = 512;

/** Never ends inside a surrogate pair: half a character is not something a parser may see move. */
function commonStart(before: string, after: string): number {
  const limit = Math.min(before.length, after.length);
  let length = 0;
  while (length + STRETCH <= limit && isSame(before, length, after, length)) {
    length += STRETCH;
  }
  while (length < limit && before.charCodeAt(length) === after.charCodeAt(length)) {
    length++;
  }
  return length > 0 && isHighSurrogate(before.charCodeAt(length - 1)) ? length - 1 : length;
}

function commonEnd(before: string, after: string, start: number): number {
  const limit = Math.min(before.length, after.length) - start;
  const [atBefore, atAfter] = [before.length - STRETCH, after.length - STRETCH];
  let length = 0;
  while (length + STRETCH <= limit && isSame(before, atBefore - length, after, atAfter - length)) {
    length += STRETCH;
  }
  while (length < limit && codeFromEnd(before, length) === codeFromEnd(after, length)) {
    length++;
  }
  return length > 0 && isLowSurrogate(codeFromEnd(before, length - 1)) ? length - 1 : length;
}

/** Of the stretch at one place in each of two texts. */
function isSame(before: string, at: number, after: string, other: number): boolean {
  return before.slice(at, at + STRETCH) === after.slice(other, other + STRETCH);
}

function codeFromEnd(text: string, distance: number): number {
  return text.charCodeAt(text.length - 1 - distance);
}

/** Rows end at line feeds, as tree-sitter counts them. */
function pointAt(
  text: string,
  offset: number,
  known: SyntaxPoint,
  knownOffset: number,
): SyntaxPoint {
  let { row } = known;
  let lineStart = knownOffset - known.column;
  for (
    let feed = text.indexOf('\n', knownOffset);
    feed !== -1 && feed < offset;
    feed = text.indexOf('\n', feed + 1)
  ) {
    row++;
    lineStart = feed + 1;
  }
  return { row, column: offset - lineStart };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

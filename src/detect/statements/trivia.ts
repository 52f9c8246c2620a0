import type { Dialect } from '../dialect';
import { marksOf } from '../oncePerGrammar';
import type { FileInput } from './openFile';
import type { Statements } from './statements';
import type { Edit } from './unchanged';

/**
 * Whether an edit begins in the indentation of a line, or in a comment that has its line to itself,
 * and takes away and puts there nothing but such lines.
 */
export function isTrivial(
  before: string,
  after: string,
  { startIndex, oldEndIndex, newEndIndex }: Edit,
  language: Dialect['language'],
): boolean {
  const line = startIndex === 0 ? 0 : before.lastIndexOf('\n', startIndex - 1) + 1;
  const old = endOf(before.slice(line, oldEndIndex), LINES[language]);
  const now = old && endOf(after.slice(line, newEndIndex), LINES[language]);
  if (!old || !now) return false;
  // What follows on the line goes on being a comment, or not being one.
  if (old === now) return true;
  REST.lastIndex = oldEndIndex;
  return REST.test(before);
}

/** Where lines without code end; `undefined`: they have some. Pasted, they may be very many. */
function endOf(lines: string, silent: RegExp): 'in a comment' | 'before anything' | undefined {
  silent.lastIndex = 0;
  for (let found = silent.exec(lines); found; found = silent.exec(lines)) {
    const [, comment, end] = found;
    if (end === '') return comment === undefined ? 'before anything' : 'in a comment';
  }
  return undefined;
}

/** An empty line or one of a comment; in groups, the comment and the end of the line. */
const LINES = {
  python: /[ \t]*(#[^\r\n]*)?(\r?\n|$)/y,
  javascript: /[ \t]*(\/\/[^\r\n\u2028\u2029]*)?(\r?\n|$)/y,
} as const;
const REST = /[ \t]*(?:\r?\n|$)/y;

/** A text in its statements. */
type Read = readonly [statements: Statements, input: Pick<FileInput, 'table' | 'dialect'>];

/** Whether a statement is what it was before an edit that is trivial, but for where its parts stand. */
export function isOnlyMoved(
  place: number,
  [statements, { table: now, dialect }]: Read,
  [earlier, { table: before }]: Read,
  { startIndex, oldEndIndex, newEndIndex }: Edit,
): boolean {
  const [row, from] = [statements.first(place), earlier.first(place)];
  const isString = marksOf(now.typeNames, dialect.stringTypes);
  // What could not be read is looked at as text.
  const isError = marksOf(now.typeNames, ERRORS);
  const distance = newEndIndex - oldEndIndex;
  const size = before.sizes[from] ?? 0;
  if (now.sizes[row] !== size) return false;
  const isMoved = (offset: number, to: number): boolean =>
    offset <= startIndex && offset < oldEndIndex
      ? offset === to
      : offset >= oldEndIndex && offset + distance === to;
  for (let at = 0; at < size; at++) {
    const [old, same] = [from + at, row + at];
    const type = before.types[old] ?? 0;
    const start = before.starts[old] ?? 0;
    const end = start + (before.lengths[old] ?? 0);
    const nowStart = now.starts[same] ?? 0;
    const isAlike =
      now.types[same] === type &&
      !isError[type] &&
      isMoved(start, nowStart) &&
      isMoved(end, nowStart + (now.lengths[same] ?? 0)) &&
      (at === 0 || now.ups[same] === before.ups[old]);
    if (!isAlike) return false;
    // What looks like a comment is text.
    const isAround = start <= startIndex && end >= oldEndIndex && start < oldEndIndex;
    if (isAround && (isString[type] || before.sizes[old] === 1)) return false;
  }
  return true;
}

const ERRORS: ReadonlySet<string> = new Set(['ERROR']);

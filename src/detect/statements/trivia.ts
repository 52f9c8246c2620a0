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
  const lines = TRIVIA[language];
  const old = lines.exec(before.slice(line, oldEndIndex));
  const now = old && lines.exec(after.slice(line, newEndIndex));
  if (!old || !now) return false;
  // What follows on the line goes on being a comment, or not being one.
  if ((old[1] === undefined) === (now[1] === undefined)) return true;
  REST.lastIndex = oldEndIndex;
  return REST.test(before);
}

/** Empty lines and comments, to the end of a line or into it; in a group, the comment that it is in. */
const TRIVIA = {
  python: /^(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*[ \t]*(#[^\r\n]*)?$/,
  javascript: /^(?:[ \t]*(?:\/\/[^\r\n\u2028\u2029]*)?\r?\n)*[ \t]*(\/\/[^\r\n\u2028\u2029]*)?$/,
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
  const size = (before.afters[from] ?? from) - from;
  if ((now.afters[row] ?? row) - row !== size) return false;
  const isMoved = (offset: number, to: number): boolean =>
    offset <= startIndex && offset < oldEndIndex
      ? offset === to
      : offset >= oldEndIndex && offset + distance === to;
  for (let at = 0; at < size; at++) {
    const [old, same] = [from + at, row + at];
    const type = before.types[old] ?? 0;
    const [start, end] = [before.starts[old] ?? 0, before.ends[old] ?? 0];
    const isAlike =
      now.types[same] === type &&
      !isError[type] &&
      isMoved(start, now.starts[same] ?? 0) &&
      isMoved(end, now.ends[same] ?? 0) &&
      (at === 0 || (now.parents[same] ?? 0) - row === (before.parents[old] ?? 0) - from);
    if (!isAlike) return false;
    // What looks like a comment is text.
    const isAround = start <= startIndex && end >= oldEndIndex && start < oldEndIndex;
    if (isAround && (isString[type] || before.afters[old] === old + 1)) return false;
  }
  return true;
}

const ERRORS: ReadonlySet<string> = new Set(['ERROR']);

import type { EarlierNodes } from '../syntax';
import type { StatementFacts } from './facts';
import type { Statements } from './statements';

export type Edit = EarlierNodes['edit'];

/** Characters around an edit that are looked at from a statement beside it. */
const REACH = 16;

/** What an edit has left of the statements of a file. */
export interface Unchanged {
  /** By place, the facts of those that it has left alone. */
  readonly known: readonly (StatementFacts | undefined)[];
  /** Of those among them that it may have moved in parts. */
  readonly moved: ReadonlySet<StatementFacts>;
  /** Those that hold no more. */
  readonly gone: readonly StatementFacts[];
}

/**
 * The statements at both ends of a file that an edit between them has left alone; all, where those
 * between are the same as well.
 */
export function unchanged(
  statements: Statements,
  before: readonly StatementFacts[],
  edit: Edit,
  isSameBetween: (place: number) => boolean,
): Unchanged {
  const { count } = statements;
  const known: (StatementFacts | undefined)[] = new Array(count).fill(undefined);
  const all = before.length;
  const isSame = (place: number, from: number): boolean => statements.same(place) === from;
  let first = 0;
  while (
    first < count &&
    isSame(first, first) &&
    statements.end(first) + REACH <= edit.startIndex
  ) {
    known[first] = before[first];
    first += 1;
  }
  let last = 0;
  while (
    last < count - first &&
    isSame(count - 1 - last, all - 1 - last) &&
    statements.start(count - 1 - last) >= edit.newEndIndex + REACH
  ) {
    known[count - 1 - last] = before[all - 1 - last];
    last += 1;
  }
  const between = before.slice(first, all - last);
  const isKept = count === all && between.every((_, index) => isSameBetween(first + index));
  if (!isKept) return { known, moved: NOTHING, gone: between };
  for (const [index, each] of between.entries()) known[first + index] = each;
  return { known, moved: new Set(between), gone: [] };
}

const NOTHING: ReadonlySet<StatementFacts> = new Set();

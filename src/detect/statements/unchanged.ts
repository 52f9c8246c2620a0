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
  const all = before.length;
  const first = statements.firstSame(edit.startIndex - REACH);
  const last = Math.min(count - first, statements.lastSame(edit.newEndIndex + REACH, all));
  const between = before.slice(first, all - last);
  const isKept = count === all && between.every((_, index) => isSameBetween(first + index));
  if (isKept) return { known: before, moved: new Set(between), gone: [] };
  const renewed = new Array<undefined>(count - first - last).fill(undefined);
  const known = [...before.slice(0, first), ...renewed, ...before.slice(all - last)];
  return { known, moved: NOTHING, gone: between };
}

const NOTHING: ReadonlySet<StatementFacts> = new Set();

import type { EarlierNodes } from '../syntax';
import type { StatementFacts } from './facts';
import type { Statements } from './statements';

export type Edit = EarlierNodes['edit'];

/** Characters around an edit that are looked at from a statement beside it. */
const REACH = 16;

/** The statements at both ends of a file that an edit between them has left alone. */
export function unchanged(statements: Statements, before: readonly StatementFacts[], edit: Edit) {
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
  return { known, gone: before.slice(first, all - last) };
}

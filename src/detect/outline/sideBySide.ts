import type { Span } from '../use';
import { isIterable, iterations } from './iterate';
import { counting, lengthOfAll, tailOf, tailValue } from './tails';
import { constantValue, listValue, type UnknownValue, type Value } from './values';

/** Each item with its number, `unknown` where that is not told. */
export function numbered(
  items: readonly Value[],
  first: number | undefined,
  unknown: UnknownValue,
): readonly Value[] {
  const before = counting();
  return items.map((item): Value => {
    const here = before(item);
    const number = first === undefined || here === undefined ? undefined : first + here;
    const tail = tailOf(item);
    if (tail) {
      return tailValue(
        tail.map((option) => numbered(option, number, unknown)),
        unknown.span,
      );
    }
    const isOne = number !== undefined && lengthOfAll([item]) === 1;
    return { kind: 'tuple', items: [isOne ? constantValue(number) : unknown, item] };
  });
}

/** Items side by side; beside each, a tensor whose parts are not told apart. */
export function sideBySide(values: readonly Value[], unknown: UnknownValue): Value | undefined {
  const lists = values.map((value) => (isIterable(value) ? iterations(value) : undefined));
  const known = lists.filter((items) => items !== undefined);
  if (known.length === 0) return undefined;
  const length = Math.min(...known.map((items) => items.length));
  const rows: Value[] = [];
  for (let at = 0; at < length; at++) {
    const row = lists.flatMap((items, index) => (items ? items[at] : values[index]) ?? []);
    const value = besideEachOther(row, unknown.span);
    if (!value) return unknown;
    rows.push(value);
  }
  return listValue(rows);
}

/** What branches have added is put side by side branch for branch. */
function besideEachOther(row: readonly Value[], span: Span): Value | undefined {
  const tails = row.map(tailOf);
  const first = tails.find((tail) => tail !== undefined);
  if (!first) return { kind: 'tuple', items: row };
  const isAlike = tails.every(
    (tail) =>
      tail?.length === first.length &&
      tail.every((option, branch) => option.length === first[branch]?.length),
  );
  if (!isAlike) return undefined;
  const options = first.map((option, branch) =>
    option.map(
      (_, at): Value => ({
        kind: 'tuple',
        items: tails.flatMap((tail) => tail?.[branch]?.[at] ?? []),
      }),
    ),
  );
  return tailValue(options, span);
}

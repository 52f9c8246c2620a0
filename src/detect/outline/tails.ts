import type { Span } from '../use';
import { choiceOf, itemsOf, loopsOf, type SequenceValue, type Store, type Value } from './values';

/**
 * Items that branches of code have added to a list, each its own: one item of the list in the place
 * of any number of them.
 */
export type Tail = readonly (readonly Value[])[];

export function tailValue(options: Tail, span: Span): Value {
  return { kind: 'choice', options: options.map((items) => addedItems(items, span)) };
}

function addedItems(items: readonly Value[], span: Span): SequenceValue {
  const store: Store = new Map([['items', { kind: 'tuple', items }]]);
  const origin = {
    by: undefined,
    span,
    call: span,
    name: undefined,
    within: undefined,
    part: true,
    loops: [],
  };
  return { kind: 'sequence', store, origin, path: '' };
}

/** What each branch has added; `undefined` for an item that is none of that kind. */
export function tailOf(item: Value): Tail | undefined {
  if (item.kind !== 'choice') return undefined;
  const options: (readonly Value[])[] = [];
  for (const option of item.options) {
    if (option.kind !== 'sequence' || option.origin.by !== undefined) return undefined;
    options.push(itemsOf(option) ?? []);
  }
  return options;
}

/** How many places an item takes; `undefined`: that is not known. */
function lengthOf(item: Value): number | undefined {
  const tail = tailOf(item);
  if (!tail) return loopsOf(item).length > 0 ? undefined : 1;
  const [first, ...others] = tail.map(lengthOfAll);
  return others.every((length) => length === first) ? first : undefined;
}

/** Of a list: `undefined` where some of its items stand for an unknown number. */
export function lengthOfAll(items: readonly Value[]): number | undefined {
  let length = 0;
  for (const item of items) {
    const own = lengthOf(item);
    if (own === undefined) return undefined;
    length += own;
  }
  return length;
}

/** Some items of a container stand for an unknown number. */
export function isOpen(value: Value): boolean {
  const items = itemsOf(value);
  return items !== undefined && lengthOfAll(items) === undefined;
}

/** How many items stand before an item of a list, one for each that is asked about in order. */
export function counting(): (item: Value) => number | undefined {
  let before: number | undefined = 0;
  return (item) => {
    const here = before;
    const own = lengthOf(item);
    before = here === undefined || own === undefined ? undefined : here + own;
    return here;
  };
}

/** The item at a place, counted from the end if that is negative; of unknown places, one of all. */
export function itemAt(
  items: readonly Value[],
  place: number | undefined,
  span: Span,
): Value | undefined {
  const length = lengthOfAll(items);
  const at =
    place !== undefined && place < 0 ? (length === undefined ? undefined : place + length) : place;
  const before = counting();
  for (const item of at === undefined ? [] : items) {
    const here = before(item);
    const own = lengthOf(item);
    if (at === undefined || here === undefined || own === undefined) break;
    if (at < here + own) return at < here ? undefined : within(item, at - here, span);
  }
  return at !== undefined && length !== undefined ? undefined : choiceOf(all(items), span);
}

function within(item: Value, at: number, span: Span): Value | undefined {
  const tail = tailOf(item);
  return tail
    ? choiceOf(
        tail.flatMap((option) => itemAt(option, at, span) ?? []),
        span,
      )
    : item;
}

function all(items: readonly Value[]): readonly Value[] {
  return items.flatMap((item) => tailOf(item)?.flatMap(all) ?? [item]);
}

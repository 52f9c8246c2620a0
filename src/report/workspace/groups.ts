import { listed } from '../../text/list';
import { formatNumber } from '../../text/numbers';
import type { Words } from '../../text/text';

/** `ReLU 16, GELU 2`. */
export function counted(names: readonly string[], say: Words): string {
  const groups = grouped(names, (name) => name);
  return listed(
    say,
    groups.map(([name, all]) => `${name} ${plain(all.length)}`),
  );
}

/** The most frequent first. */
export function grouped<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  return [...groupedInOrder(items, nameOf)].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
}

export function groupedInOrder<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups];
}

export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items)];
}

export function plain(count: number): string {
  return formatNumber(count, 7);
}

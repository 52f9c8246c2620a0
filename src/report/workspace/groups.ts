import { formatNumber } from '../../text/numbers';

/** `ReLU 16, GELU 2`. */
export function counted(names: readonly string[]): string {
  return grouped(names, (name) => name)
    .map(([name, all]) => `${name} ${plain(all.length)}`)
    .join(', ');
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

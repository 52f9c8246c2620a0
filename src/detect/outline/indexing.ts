import type { Node } from '../nodes';
import { type Machine, spanOf } from './machine';
import { isOpen, itemAt } from './tails';
import { choiceOf, itemsOf, type Value } from './values';

/** What stands at a place of a list or dictionary; of a tensor, a tensor. */
export function indexed(
  machine: Machine,
  node: Node,
  base: Value,
  index: Value | undefined,
): Value {
  if (base.kind === 'tensor' || base.kind === 'unknown') return base;
  const key = index?.kind === 'constant' ? index.value : undefined;
  if (base.kind === 'dictionary') {
    const found = key === undefined ? undefined : base.store.get(String(key));
    return found ?? choiceOf([...base.store.values()], spanOf(node));
  }
  const items = itemsOf(base);
  if (!items) return machine.unknown(node, 'notFollowed');
  const place = typeof key === 'number' ? key : undefined;
  if (place === undefined && (index === undefined || isSlice(machine, node))) {
    return sliced(machine, node, base, items);
  }
  return itemAt(items, place, spanOf(node)) ?? machine.unknown(node, 'notFollowed');
}

function isSlice(machine: Machine, node: Node): boolean {
  return (
    node.child(1)?.type === 'slice' || /\[[^\]]{0,20}:/.test(machine.read.plainAt(node).slice(-20))
  );
}

/** `items[1:]`, `items[:-1]`, as far as the bounds are numbers. */
function sliced(machine: Machine, node: Node, base: Value, items: readonly Value[]): Value {
  const bounds = /\[\s{0,9}(-?\d{0,9})\s{0,9}:\s{0,9}(-?\d{0,9})\s{0,9}\]$/.exec(
    machine.read.plainAt(node).slice(-99),
  );
  if (!bounds || isOpen(base)) return base;
  const [, from, to] = bounds;
  const kept = items.slice(from ? Number(from) : 0, to ? Number(to) : undefined);
  if (base.kind !== 'sequence') return { kind: 'tuple', items: kept };
  return { ...base, store: new Map([['items', { kind: 'tuple', items: kept }]]) };
}

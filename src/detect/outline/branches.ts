import type { Node } from '../nodes';
import type { Body } from './code';
import { type Ending, type Returned, run } from './execute';
import type { Changes } from './journal';
import { type Machine, spanOf } from './machine';
import { merged } from './merge';
import type { Environment, Store } from './values';

/** Runs each of several bodies from the same state, and keeps what either leaves. */
export function either(
  machine: Machine,
  node: Node,
  bodies: readonly Body[],
  environment: Environment,
  returned: Returned,
): Ending {
  const ends = bodies.map((body) => machine.tried(() => run(machine, body, environment, returned)));
  const live = ends.filter(({ result }) => result === 'next').map(({ written }) => written);
  if (live.length === 0) return ends.some(({ result }) => result === 'loop') ? 'loop' : 'return';
  keep(machine, live, node);
  return 'next';
}

/** Writes what the branches left, where they differ as one or the other. */
function keep(machine: Machine, branches: readonly Changes[], node: Node): void {
  const stores = new Map<Store, Set<string>>();
  for (const [store, entries] of branches.flatMap((branch) => [...branch])) {
    const keys = stores.get(store) ?? new Set<string>();
    for (const key of entries.keys()) keys.add(key);
    stores.set(store, keys);
  }
  for (const [store, keys] of stores) {
    for (const key of keys) {
      const values = branches.map((branch) => branch.get(store)?.get(key) ?? store.get(key));
      const known = values.filter((value) => value !== undefined);
      machine.write(store, key, merged(machine, known, spanOf(node)));
    }
  }
}

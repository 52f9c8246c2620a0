import type { Node } from '../nodes';
import type { Body } from './code';
import { type Ending, type Returned, run } from './execute';
import type { Changes } from './journal';
import type { Machine } from './machine';
import { merged } from './merge';
import type { Environment, Store, Value } from './values';

/** Runs each of several bodies from the same state, and keeps what either leaves. */
export function either(
  machine: Machine,
  node: Node,
  bodies: readonly Body[],
  environment: Environment,
  returned: Returned,
): Ending {
  const runs = bodies.map((body) => () => run(machine, body, environment, returned));
  return eitherOf(machine, node, runs);
}

export function eitherOf(machine: Machine, node: Node, runs: readonly (() => Ending)[]): Ending {
  const ends = runs.map((each) => machine.tried(each));
  const live = ends.filter(({ result }) => result === 'next').map(({ written }) => written);
  if (live.length === 0) return ends.some(({ result }) => result === 'loop') ? 'loop' : 'return';
  keep(machine, live, node);
  return 'next';
}

/** Writes what the branches left, where they differ as one or the other. */
function keep(machine: Machine, branches: readonly Changes[], node: Node): void {
  for (const store of new Set(branches.flatMap((branch) => [...branch.keys()]))) {
    for (const key of keysOf(branches, store)) {
      machine.write(store, key, merged(machine, valuesOf(branches, store, key), node));
    }
  }
}

function keysOf(branches: readonly Changes[], store: Store): Iterable<string> {
  const [first, ...others] = branches.flatMap((branch) => branch.get(store) ?? []);
  if (!first || others.length === 0) return first?.keys() ?? [];
  return new Set([...first.keys(), ...others.flatMap((entries) => [...entries.keys()])]);
}

function valuesOf(branches: readonly Changes[], store: Store, key: string): readonly Value[] {
  const values: Value[] = [];
  for (const branch of branches) {
    const value = branch.get(store)?.get(key) ?? store.get(key);
    if (value) values.push(value);
  }
  return values;
}

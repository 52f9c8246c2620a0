import { NO_FEATURES } from './features';
import type { GraphNode } from './graph';
import type { Machine } from './machine';
import type { Given, UnknownValue, Value } from './values';

/** The tensors that a value holds, in lists and choices too. */
export function tensorsIn(machine: Machine, value: Value): readonly GraphNode[] {
  if (value.kind === 'tensor') return [value.node];
  const nodes: GraphNode[] = [];
  collect(machine, value, nodes);
  return nodes;
}

/** The tensors that several values hold, each once. */
export function tensorsOf(machine: Machine, values: readonly Value[]): readonly GraphNode[] {
  const [first] = values;
  if (first && values.length === 1) return once(tensorsIn(machine, first));
  const nodes: GraphNode[] = [];
  for (const value of values) collect(machine, value, nodes);
  return once(nodes);
}

/** The same of arguments. */
export function tensorInputs(machine: Machine, given: readonly Given[]): readonly GraphNode[] {
  const [first] = given;
  if (first && given.length === 1) return once(tensorsIn(machine, first.value));
  const nodes: GraphNode[] = [];
  for (const { value } of given) collect(machine, value, nodes);
  return once(nodes);
}

function once(nodes: readonly GraphNode[]): readonly GraphNode[] {
  return nodes.length > 1 ? [...new Set(nodes)] : nodes;
}

function collect(machine: Machine, value: Value, nodes: GraphNode[]): void {
  switch (value.kind) {
    case 'tensor':
      nodes.push(value.node);
      break;
    case 'tuple':
      for (const item of value.items) collect(machine, item, nodes);
      break;
    // All that the store of a list holds is a tuple of its items.
    case 'list':
    case 'dictionary':
      for (const item of value.store.values()) collect(machine, item, nodes);
      break;
    case 'choice':
      collectFirst(machine, value.options, nodes);
      break;
    case 'unknown':
      if (value.isOutput) nodes.push(outside(machine, value));
      break;
    default:
  }
}

function collectFirst(machine: Machine, values: readonly Value[], nodes: GraphNode[]): void {
  const all: GraphNode[] = [];
  for (const value of values) collect(machine, value, all);
  const [first] = all;
  if (first) nodes.push(first);
}

/** What comes out of layers that are not in the file. */
function outside(machine: Machine, { reason, name, span }: UnknownValue): GraphNode {
  const step = { kind: 'unknown', reason, name, span } as const;
  return machine.tensor(step, [machine.input().node], NO_FEATURES).node;
}

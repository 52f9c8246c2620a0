import type { Span } from '../use';
import { joinedFeatures } from './features';
import type { Machine } from './machine';
import { tailValue } from './tails';
import { choiceOf, type TensorValue, type Value } from './values';

/** What is one of several values, by a condition that is not known. */
export function merged(machine: Machine, values: readonly Value[], { start, end }: Span): Value {
  const [first] = values;
  if (first && isAlways(first, values)) return first;
  const span = { start, end };
  return first
    ? differing(machine, values, span)
    : { kind: 'unknown', reason: 'unresolved', name: '', span };
}

function isAlways(first: Value, values: readonly Value[]): boolean {
  for (const value of values) if (value !== first) return false;
  return true;
}

function differing(machine: Machine, values: readonly Value[], span: Span): Value {
  const tensors = values.filter((value) => value.kind === 'tensor');
  // `identity = None` before `identity = x`.
  if (tensors.length > 0) return eitherTensor(machine, tensors, span);
  const lists = values.map((value) => (value.kind === 'tuple' ? value.items : undefined));
  const [ofFirst, ...ofRest] = lists;
  if (ofFirst && ofRest.every((items) => items !== undefined)) {
    return mergedLists(machine, [ofFirst, ...ofRest], span);
  }
  return choiceOf(values, span);
}

function eitherTensor(machine: Machine, tensors: readonly TensorValue[], span: Span): Value {
  const nodes = [...new Set(tensors.map(({ node }) => node))];
  const [only, ...others] = nodes;
  if (only && others.length === 0) return { kind: 'tensor', node: only };
  const step = { kind: 'join', how: 'either', span, call: span } as const;
  return machine.tensor(step, nodes, joinedFeatures('either', nodes));
}

/** Items that all have, and what each adds. */
function mergedLists(machine: Machine, lists: readonly (readonly Value[])[], span: Span): Value {
  const [first = [], ...rest] = lists;
  let same = 0;
  while (same < first.length && rest.every((items) => items[same] === first[same])) same += 1;
  const tails = lists.map((items) => items.slice(same));
  const lengths = new Set(tails.map(({ length }) => length));
  const [tail = [], ...others] = tails;
  if (lengths.size === 1 && !tail.some(isLayerLike)) {
    const items = tail.map((item, at) =>
      merged(machine, [item, ...others.flatMap((other) => other[at] ?? [])], span),
    );
    return { kind: 'tuple', items: [...first.slice(0, same), ...items] };
  }
  return { kind: 'tuple', items: [...first.slice(0, same), tailValue(tails, span)] };
}

function isLayerLike({ kind }: Value): boolean {
  return /^(layer|sequence|object|choice)$/.test(kind);
}

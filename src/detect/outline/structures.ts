import type { LayerSpelling } from '../../frameworks/layers';
import type { Node } from '../nodes';
import { input, modelOf } from './functional';
import type { BoundArgument } from './graph';
import { unknownLoop } from './iterate';
import { type Machine, spanOf } from './machine';
import { activationOf, layerOf } from './make';
import { boundArguments } from './settings';
import {
  constantValue,
  type Given,
  itemsOf,
  listValue,
  numberOf,
  OPEN,
  type Store,
  textOfValue,
  type Value,
} from './values';

/** What can be called like a layer. */
export function isLayer({ kind }: Value): boolean {
  return kind === 'layer' || kind === 'sequence' || kind === 'object';
}

/** What holds layers, stands around one, or is none. */
export function structure(
  machine: Machine,
  spelling: LayerSpelling,
  given: readonly Given[],
  call: Node,
  token: Node,
): Value {
  const [first] = given;
  switch (spelling.role.kind === 'structure' ? spelling.role.structure : 'base') {
    case 'sequential':
      return sequenceOf(machine, spelling.path, sequenceItems(given), call, token);
    case 'list':
      return machine.begun(listValue(itemsOf(first?.value) ?? []));
    case 'dictionary':
      return dictionaryOf(machine, first?.value, given);
    case 'model':
      return modelOf(machine, spelling.path, given, call, token);
    case 'input':
      return spelling.form === 'function'
        ? input(machine, spelling, given)
        : { kind: 'layer', made: layerOf(machine, spelling, given, call, token) };
    case 'wrapper':
      return first?.value ?? machine.unknown(call, 'notFollowed');
    case 'doubling':
      return doubled(machine, boundArguments(spelling.signature, given), call);
    case 'lambda':
      return first?.value ?? machine.unknown(call, 'notFollowed');
    case 'stack':
      return stack(machine, spelling, given, call, token);
    case 'activation': {
      const made = first && activationOf(machine, first.value, spanOf(first.node));
      return made ? { kind: 'layer', made } : sequenceOf(machine, '', [], call, token);
    }
    case 'parameter':
      return { kind: 'ownWeight' };
    default:
      return machine.unknown(call, 'notFollowed');
  }
}

/** `nn.Sequential(a, b)`, `nn.Sequential(OrderedDict(…))`, `Sequential([a, b])`. */
function sequenceItems(given: readonly Given[]): readonly Value[] {
  const layers = given.filter(({ name }) => name === undefined || name === 'layers');
  const [first] = layers;
  if (first && layers.length === 1) {
    if (first.value.kind === 'dictionary') return [...first.value.store.values()];
    if (first.value.kind === 'tuple' || first.value.kind === 'list') {
      return itemsOf(first.value) ?? [];
    }
  }
  return layers.map(({ value }) => value);
}

export function sequenceOf(
  machine: Machine,
  path: string,
  items: readonly Value[],
  call: Node,
  token: Node,
): Value {
  const store: Store = new Map([['items', { kind: 'tuple', items }]]);
  const origin = machine.origin(token, call);
  const sequence = machine.begun({ kind: 'sequence', store, origin, path } as const);
  for (const item of items) setPart(item);
  if (path !== '') machine.sequences.push(sequence);
  return sequence;
}

/** What is put into something else is no model of its own. */
export function setPart(value: Value): void {
  if (value.kind === 'sequence' || value.kind === 'object' || value.kind === 'model') {
    value.origin.part = true;
  }
}

export function dictionaryOf(
  machine: Machine,
  first: Value | undefined,
  given: readonly Given[],
): Value {
  if (first?.kind === 'dictionary') return first;
  const store: Store = new Map();
  for (const item of itemsOf(first) ?? []) {
    const [key, value] = itemsOf(item) ?? [];
    if (key?.kind === 'constant' && value) store.set(String(key.value), value);
    else if (value) store.set(`#${store.size}`, value);
  }
  for (const { name, value } of given)
    if (name !== undefined && name !== OPEN) store.set(name, value);
  return machine.begun({ kind: 'dictionary', store } as const);
}

/** A recurrent layer in both directions, whose results stand side by side unless told otherwise. */
function doubled(machine: Machine, bound: ReadonlyMap<string, BoundArgument>, call: Node): Value {
  const inner = bound.get('layer')?.value;
  if (inner?.kind !== 'layer') return inner ?? machine.unknown(call, 'notFollowed');
  const both = constantValue(textOfValue(bound.get('merge')?.value) === 'concat');
  const withMerge = new Map(inner.made.bound).set('doubled', { value: both, span: undefined });
  return { kind: 'layer', made: { ...inner.made, bound: withMerge } };
}

/** The same layer several times over. */
function stack(
  machine: Machine,
  spelling: LayerSpelling,
  given: readonly Given[],
  call: Node,
  token: Node,
): Value {
  const bound = boundArguments(spelling.signature, given);
  const layer = bound.get('layer')?.value;
  const count = numberOf(bound.get('count')?.value);
  if (!layer || !isLayer(layer)) return machine.unknown(call, 'notFollowed');
  if (count !== undefined && count <= 64) {
    // Copies: each has weights of its own.
    const items = Array.from({ length: count }, () => copied(machine, layer));
    return sequenceOf(machine, spelling.path, items, call, token);
  }
  return machine.looped([unknownLoop(machine)], () =>
    sequenceOf(machine, spelling.path, [copied(machine, layer)], call, token),
  );
}

function copied(machine: Machine, layer: Value): Value {
  return layer.kind === 'layer'
    ? { kind: 'layer', made: { ...layer.made, id: machine.nextId(), loops: machine.loops } }
    : layer;
}

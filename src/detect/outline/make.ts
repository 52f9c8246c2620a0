import type { LayerSpelling } from '../../frameworks/layers';
import type { Node } from '../nodes';
import type { Span } from '../use';
import { input, modelOf } from './functional';
import type { BoundArgument, MadeLayer } from './graph';
import { initialiserOf, UNTOLD } from './initialise';
import { unknownLoop } from './iterate';
import { type Machine, spanOf } from './machine';
import { boundArguments, optionsGiven, settingsOf } from './settings';
import {
  constantValue,
  type Given,
  itemsOf,
  listValue,
  numberOf,
  type Store,
  textOfValue,
  type Value,
} from './values';

/** A call that makes a layer, or something that holds layers. */
export function makeLayer(
  machine: Machine,
  spelling: LayerSpelling,
  given: readonly Given[],
  call: Node,
  token: Node,
): Value {
  const { role } = spelling;
  const options = optionsGiven(spelling.signature, given);
  if (role.kind === 'structure') return structure(machine, spelling, options, call, token);
  const inner = options[0]?.value;
  // `spectral_norm(nn.Linear(3, 4))`.
  if (role.kind === 'normalisation' && inner && isLayer(inner)) {
    const norm: Value = { kind: 'layer', made: layerOf(machine, spelling, options, call, token) };
    return sequenceOf(machine, spelling.path, [inner, norm], call, token);
  }
  return { kind: 'layer', made: layerOf(machine, spelling, options, call, token) };
}

function isLayer({ kind }: Value): boolean {
  return kind === 'layer' || kind === 'sequence' || kind === 'object';
}

export function layerOf(
  machine: Machine,
  spelling: LayerSpelling,
  given: readonly Given[],
  call: Node,
  token: Node,
): MadeLayer {
  const bound = boundArguments(spelling.signature, given);
  const framework = machine.framework(spelling.path);
  const activation = bound.get('activation');
  return {
    id: machine.nextId(),
    spelling,
    path: spelling.path,
    name: spelling.name,
    framework,
    span: spanOf(token),
    call: spanOf(call),
    use: undefined,
    activation: undefined,
    settings: settingsOf(given),
    bound,
    loops: machine.loops,
    isFunction: spelling.form === 'function',
    following:
      activation?.span && !keepsInside(spelling)
        ? activationOf(machine, activation.value, activation.span)
        : undefined,
    initialiser: initialiserOf(spelling.role, framework, bound.get('initialiser')),
  };
}

/** Activations are between layers, but inside a recurrent one or an attention. */
function keepsInside({ role }: LayerSpelling): boolean {
  return role.kind !== 'weighted' || /^(recurrent|attention|transformer)$/.test(role.weighted);
}

/** The activation that an argument names; `undefined`: none, or a linear one. */
export function activationOf(machine: Machine, value: Value, span: Span): MadeLayer | undefined {
  if (value.kind === 'layer' && value.made.activation !== undefined) return value.made;
  const word = textOfValue(value);
  if (word === 'linear' || (value.kind === 'constant' && value.value === null)) return undefined;
  const token =
    value.kind === 'constant'
      ? value.span
      : value.kind === 'path'
        ? tokenSpan(machine, value.node)
        : span;
  const use = (token && machine.useAt(token)) ?? machine.useAt(span);
  return activationLayer(machine, use, token ?? span, span, word ?? '', []);
}

function tokenSpan(machine: Machine, node: Node): Span {
  return spanOf(machine.resolver.dialect.member(node)?.name ?? node);
}

/** An activation as a layer, by its place among the uses. */
export function activationLayer(
  machine: Machine,
  use: number | undefined,
  span: Span,
  call: Span,
  name: string,
  given: readonly Given[],
): MadeLayer {
  const found = use === undefined ? undefined : machine.detected[use];
  return {
    id: machine.nextId(),
    spelling: undefined,
    path: found?.spelling ?? '',
    name: found?.text ?? name,
    framework: found && found.framework !== 'user' ? found.framework : machine.framework(''),
    span,
    call,
    use,
    activation: found?.activation ?? 'unknown',
    settings: settingsOf(given),
    bound: new Map(),
    loops: machine.loops,
    isFunction: found?.form === 'function' || found?.form === 'method',
    following: undefined,
    initialiser: UNTOLD,
  };
}

function structure(
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
      return listValue(itemsOf(first?.value) ?? []);
    case 'dictionary':
      return dictionaryOf(first?.value, given);
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
  const origin = machine.origin(spanOf(token), spanOf(call));
  const sequence = { kind: 'sequence', store, origin, path } as const;
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

function dictionaryOf(first: Value | undefined, given: readonly Given[]): Value {
  if (first?.kind === 'dictionary') return first;
  const store: Store = new Map();
  for (const item of itemsOf(first) ?? []) {
    const [key, value] = itemsOf(item) ?? [];
    if (key?.kind === 'constant' && value) store.set(String(key.value), value);
    else if (value) store.set(`#${store.size}`, value);
  }
  for (const { name, value } of given)
    if (name !== undefined && name !== '**') store.set(name, value);
  return { kind: 'dictionary', store };
}

export { dictionaryOf as dictionaryFrom };

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

import { canonicalPath } from '../../frameworks/modules';
import type { Call } from './apply';
import { frameworkBase } from './classes';
import { isIterable, iterations } from './iterate';
import type { Machine } from './machine';
import { memberOf } from './members';
import { attributeOf } from './objects';
import { numbered, sideBySide } from './sideBySide';
import { dictionaryOf } from './structures';
import { lengthOfAll } from './tails';
import {
  type ClassValue,
  constantValue,
  type Given,
  itemsOf,
  listValue,
  NULL,
  numberOf,
  textOfValue,
  type Value,
} from './values';

type Builtin = (
  machine: Machine,
  values: readonly Value[],
  call: Call,
  given: readonly Given[],
) => Value | undefined;

/** Functions of the language and its library that models are built with; `undefined`: another. */
export function builtin(
  machine: Machine,
  name: string,
  given: readonly Given[],
  call: Call,
): Value | undefined {
  const found = BY_NAME.get(name);
  if (!found) return undefined;
  const values = given.flatMap((each) => (each.name === undefined ? [each.value] : []));
  return found(machine, values, call, given);
}

const first: Builtin = (_machine, [value]) => value;

const BUILTINS: Readonly<Record<string, Builtin>> = {
  range: (machine, values, call) => range(machine, values, call),
  len: (machine, [value], call) => lengthOfValue(machine, value, call),
  enumerate: (machine, [value, start], call) =>
    value && isIterable(value)
      ? listValue(
          numbered(
            iterations(value),
            numberOf(start) ?? 0,
            machine.unknown(call.node, 'parameter'),
          ),
        )
      : undefined,
  zip: (machine, values, call) => sideBySide(values, machine.unknown(call.node, 'parameter')),
  reversed: (_machine, [value]) =>
    value && isIterable(value) ? listValue([...iterations(value)].reverse()) : value,
  list: (_machine, [value]) =>
    value === undefined || isIterable(value) ? listValue(value ? iterations(value) : []) : value,
  tuple: first,
  sorted: first,
  iter: first,
  int: (machine, [value], call) => rounded(machine, value, Math.trunc, call),
  float: first,
  round: (machine, [value], call) => rounded(machine, value, Math.round, call),
  str: (machine, [value], call) =>
    value?.kind === 'constant'
      ? constantValue(String(value.value))
      : machine.unknown(call.node, 'parameter'),
  max: (machine, values, call) => extreme(machine, values, Math.max, call),
  min: (machine, values, call) => extreme(machine, values, Math.min, call),
  dict: (machine, values, _call, given) => dictionaryOf(machine, values[0], given),
  OrderedDict: (machine, values, _call, given) => dictionaryOf(machine, values[0], given),
  isinstance: (machine, values, call) => asked(machine, isInstance(values[0], values[1]), call),
  type: (_machine, [value], call) => typeOf(value, call),
  hasattr: (machine, values, call) => asked(machine, hasAttribute(machine, values, call), call),
  getattr: (machine, [object, name, fallback], call) => {
    const text = textOfValue(name);
    if (!object || text === undefined) return machine.unknown(call.node, 'parameter');
    const found = memberOf(machine, call.node, object, text);
    return found.kind === 'unknown' && fallback ? fallback : found;
  },
  setattr: (machine, [object, name, value]) => {
    const text = textOfValue(name);
    if (object?.kind === 'object' && text !== undefined && value)
      machine.write(object.store, text, value);
    return NULL;
  },
  partial: (_machine, _values, _call, given) => {
    const [callee, ...rest] = given;
    return callee && { kind: 'partial', callee: callee.value, given: rest };
  },
  // A copy has weights of its own, which start as the original's do.
  deepcopy: (machine, [value]) =>
    value?.kind === 'layer'
      ? { kind: 'layer', made: { ...value.made, id: machine.nextId(), loops: machine.loops } }
      : value,
  filter: (_machine, [, value]) => value,
  print: () => NULL,
};

const BY_NAME: ReadonlyMap<string, Builtin> = new Map(Object.entries(BUILTINS));

function range(machine: Machine, values: readonly Value[], call: Call): Value {
  const numbers = values.map(numberOf);
  const [from, to] = numbers.length === 1 ? [0, numbers[0]] : numbers;
  const step = numbers.length > 2 ? numbers[2] : 1;
  if (from === undefined || to === undefined || !step)
    return machine.unknown(call.node, 'parameter');
  const count = Math.max(0, Math.ceil((to - from) / step));
  if (count > MOST_WRITTEN) return machine.unknown(call.node, 'parameter');
  return {
    kind: 'tuple',
    items: Array.from({ length: count }, (_, at) => constantValue(from + at * step)),
  };
}

const MOST_WRITTEN = 10_000;

function lengthOfValue(machine: Machine, value: Value | undefined, call: Call): Value {
  const items = itemsOf(value);
  const length = items && lengthOfAll(items);
  return length === undefined ? machine.unknown(call.node, 'parameter') : constantValue(length);
}

function rounded(
  machine: Machine,
  value: Value | undefined,
  round: (x: number) => number,
  call: Call,
): Value {
  const number = numberOf(value);
  return number === undefined
    ? machine.unknown(call.node, 'parameter')
    : constantValue(round(number));
}

function extreme(
  machine: Machine,
  values: readonly Value[],
  choose: (...numbers: number[]) => number,
  call: Call,
): Value | undefined {
  const numbers = (values.length === 1 ? (itemsOf(values[0]) ?? []) : values).map(numberOf);
  const known = numbers.filter((number) => number !== undefined);
  if (values.some(({ kind }) => kind === 'tensor')) return undefined;
  return known.length === numbers.length && known.length > 0
    ? constantValue(choose(...known))
    : machine.unknown(call.node, 'parameter');
}

function asked(machine: Machine, answer: boolean | undefined, call: Call): Value {
  return answer === undefined ? machine.unknown(call.node, 'parameter') : constantValue(answer);
}

/** `isinstance(m, (nn.Conv2d, nn.Linear))`. */
function isInstance(value: Value | undefined, type: Value | undefined): boolean | undefined {
  const types = itemsOf(type) ?? (type ? [type] : []);
  const answers = types.map((each) => isOfType(value, each));
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

function isOfType(value: Value | undefined, type: Value): boolean | undefined {
  if (type.kind === 'class') {
    if (value?.kind === 'object') return extendsClass(value.of, type);
    return value?.kind === 'unknown' ? undefined : false;
  }
  if (type.kind === 'unknown' && /^(tuple|list)$/.test(type.name)) {
    return value?.kind === 'unknown' ? undefined : itemsOf(value) !== undefined;
  }
  if (type.kind !== 'path') return undefined;
  const path = canonicalPath(type.path);
  if (value?.kind === 'layer') return isClassOf(value.made.path, path);
  if (value?.kind === 'sequence') return isClassOf(value.path, path);
  if (value?.kind === 'object') {
    const base = frameworkBase(value.of);
    return base === undefined ? undefined : isClassOf(base, path);
  }
  return undefined;
}

/** The framework's own base classes by what they are the bases of. */
const FAMILIES: Readonly<Record<string, RegExp>> = {
  'torch.nn.Module': /./,
  'torch.nn._ConvNd': /\.Conv(Transpose)?\dd$/,
  'torch.nn._BatchNorm': /\.(Sync)?BatchNorm(\dd)?$/,
  'torch.nn.conv._ConvNd': /\.Conv(Transpose)?\dd$/,
  'torch.nn.batchnorm._BatchNorm': /\.(Sync)?BatchNorm(\dd)?$/,
  'keras.layers.Layer': /./,
};

function isClassOf(path: string, type: string): boolean {
  return canonicalPath(path) === type || (FAMILIES[type]?.test(path) ?? false);
}

function extendsClass(of: ClassValue, type: ClassValue, depth = 0): boolean {
  if (of.definition === type.definition) return true;
  return (
    depth < 20 &&
    of.bases.some((base) => base.kind === 'class' && extendsClass(base, type, depth + 1))
  );
}

function typeOf(value: Value | undefined, { node }: Call): Value | undefined {
  if (value?.kind === 'layer') return { kind: 'path', path: value.made.path, node };
  if (value?.kind === 'sequence') return { kind: 'path', path: value.path, node };
  return value?.kind === 'object' ? value.of : undefined;
}

function hasAttribute(
  machine: Machine,
  [object, name]: readonly Value[],
  { node }: Call,
): boolean | undefined {
  const text = textOfValue(name);
  if (!object || text === undefined) return undefined;
  if (object.kind === 'object') return attributeOf(machine, object, text, node) !== undefined;
  if (object.kind !== 'layer') return undefined;
  const role = object.made.spelling?.role.kind;
  const isWeight = /^(weight|bias)$/.test(text);
  return isWeight ? role === 'weighted' || role === 'normalisation' : undefined;
}

import { findLayer } from '../../frameworks/layers';
import { isTellingName } from '../../frameworks/telling';
import type { Node } from '../nodes';
import { applyLayer, applySequence, applyUnknown, type Call } from './apply';
import { callingOf, classAttribute, type FoundMethod, frameworkBase, methodOf } from './classes';
import type { FunctionDefinition } from './code';
import { evaluate } from './evaluate';
import { type Returned, run } from './execute';
import { NO_FEATURES } from './features';
import { type Machine, spanOf } from './machine';
import { makeLayer } from './make';
import { merged } from './merge';
import { atPosition } from './settings';
import {
  type ClassValue,
  type Environment,
  type FunctionValue,
  type Given,
  isNull,
  listValue,
  NULL,
  type ObjectValue,
  OPEN,
  type Store,
  type Value,
} from './values';

/** An attribute of an object or of its class. */
export function attributeOf(
  machine: Machine,
  of: ObjectValue | ClassValue,
  name: string,
  node: Node,
): Value | undefined {
  const own = of.store.get(name);
  if (own) return own;
  const owner = of.kind === 'object' ? of.of : of;
  const method = methodOf(owner, name);
  if (!method) return classAttribute(owner, name);
  const value = bound(method, of.kind === 'object' ? of : undefined);
  const isProperty = method.definition.decorators.some((each) => /property$/.test(each));
  return isProperty ? callFunction(machine, value, [], node) : value;
}

export function bound(
  { definition, owner }: FoundMethod,
  object: ObjectValue | undefined,
): FunctionValue {
  return { kind: 'function', definition, environment: owner.environment, object, owner };
}

/** Makes an object: runs what a class does with its arguments. */
export function instantiate(
  machine: Machine,
  of: ClassValue,
  given: readonly Given[],
  call: Call,
): Value {
  const { node } = of.definition;
  if (!machine.mayCall(node)) return machine.unknown(call.node, 'recursive');
  machine.called.add(node);
  const store: Store = new Map();
  const origin = machine.origin(of.definition.name, call.node);
  const object: ObjectValue = machine.begun({ kind: 'object', of, store, origin });
  machine.objects.push(object);
  machine.underway.push(node);
  within(machine, object, () => {
    const [first, ...later] = machine.code.initialisers;
    const method = first === undefined ? undefined : methodOf(of, first);
    if (method) callFunction(machine, bound(method, object), given, call.node);
    else initialiseParent(machine, object, of, given, call);
    for (const name of later) {
      const other = methodOf(of, name);
      if (other && callingOf(machine, of).isNetwork)
        callFunction(machine, bound(other, object), [], call.node);
    }
  });
  machine.underway.pop();
  return object;
}

/** Runs code of a network, so that what it makes is known for a part of it. */
function within<T>(machine: Machine, object: ObjectValue, code: () => T): T {
  const counts = callingOf(machine, object.of).isNetwork;
  if (counts) machine.inside.push(object);
  const result = code();
  if (counts) machine.inside.pop();
  return result;
}

/** `super().__init__(…)`: of a class of the file, or of the framework. */
export function initialiseParent(
  machine: Machine,
  object: ObjectValue,
  of: ClassValue,
  given: readonly Given[],
  call: Call,
): void {
  const [name] = machine.code.initialisers;
  for (const base of of.bases) {
    const method = base.kind === 'class' && name ? methodOf(base, name) : undefined;
    if (method) {
      callFunction(machine, bound(method, object), given, call.node);
      return;
    }
  }
  const path = frameworkBase(of);
  const spelling = path === undefined ? undefined : findLayer(path);
  if (spelling?.form !== 'layer') return;
  const base = makeLayer(machine, spelling, given, call.node, of.definition.name);
  if (base.kind === 'sequence') {
    base.origin.part = true;
    machine.write(object.store, '()sequence', base);
  } else if (base.kind === 'layer') {
    machine.write(object.store, '()layer', base);
  }
}

/** An object is called like a layer. */
export function callObject(
  machine: Machine,
  object: ObjectValue,
  given: readonly Given[],
  call: Call,
): Value {
  if (machine.inside.length > 0 && !machine.inside.includes(object)) object.origin.part = true;
  const method = callingOf(machine, object.of).caller;
  const sequence = object.store.get('()sequence');
  const layer = object.store.get('()layer');
  const value = machine.looped(object.origin.loops, () => {
    if (method) {
      return within(machine, object, () =>
        callFunction(machine, bound(method, object), given, call.node),
      );
    }
    if (sequence?.kind === 'sequence') return applySequence(machine, sequence, given, call);
    if (layer?.kind === 'layer') return applyLayer(machine, layer.made, given, call);
    return applyUnknown(machine, named(machine, object), given, call);
  });
  // A network whose code was not followed to its end is still a layer.
  const result = value.kind === 'unknown' ? applyUnknown(machine, value, given, call) : value;
  if (result.kind === 'tensor') result.node.owner = object;
  return result;
}

function named(machine: Machine, object: ObjectValue): Value {
  const name = machine.text(object.of.definition.name);
  return { kind: 'unknown', reason: 'notInFile', name, span: object.origin.span };
}

/** What a function of the file returns. */
export function callFunction(
  machine: Machine,
  { definition, environment, object, owner }: FunctionValue,
  given: readonly Given[],
  node: Node,
): Value {
  if (!machine.mayCall(definition.node)) return machine.unknown(node, 'recursive');
  machine.called.add(definition.node);
  const names: Store = new Map();
  const inner: Environment = { names, parent: environment, object, owner };
  bindParameters(
    machine,
    definition,
    selfGiven(machine, definition, object, owner, given, node),
    inner,
  );
  machine.underway.push(definition.node);
  const returned: Returned = { values: [] };
  const [expression] = definition.body;
  if (definition.isExpression && expression) {
    returned.values.push(evaluate(machine, expression, inner));
  } else {
    run(machine, definition.body, inner, returned);
  }
  machine.underway.pop();
  const value =
    brokenOff(machine, definition, names, returned.values) ??
    result(machine, returned.values, node);
  if (value.kind === 'tensor' && machine.inside.length === 0 && !object) {
    machine.results.push({ definition, value, isTrial: machine.isTrial });
  }
  return value;
}

/** Of code that is being typed: what the last tensor it got to goes on through is not known. */
function brokenOff(
  machine: Machine,
  { body }: FunctionDefinition,
  names: Store,
  returned: readonly Value[],
): Value | undefined {
  const broken = returned.length === 0 ? body.find(({ type }) => type === 'ERROR') : undefined;
  if (!broken) return undefined;
  const tensors = [...names.values()].filter((value) => value.kind === 'tensor');
  const last = tensors.sort((a, b) => b.node.id - a.node.id)[0];
  if (!last) return undefined;
  const { name, span } = machine.unknown(broken, 'unparsed');
  const step = { kind: 'unknown', reason: 'unparsed', name, span } as const;
  return machine.tensor(step, [last.node], NO_FEATURES);
}

function result(machine: Machine, values: readonly Value[], node: Node): Value {
  const told = values.some(isNull) ? values.filter((value) => !isNull(value)) : values;
  return told.length === 0 ? NULL : merged(machine, told, node);
}

/** Python's methods are given their object first. */
function selfGiven(
  machine: Machine,
  definition: FunctionDefinition,
  object: ObjectValue | undefined,
  owner: ClassValue | undefined,
  given: readonly Given[],
  node: Node,
): readonly Given[] {
  if (!owner || machine.resolver.dialect.language !== 'python') return given;
  if (definition.decorators.includes('staticmethod')) return given;
  const first = definition.decorators.includes('classmethod') ? owner : object;
  return first ? [{ name: undefined, value: first, node }, ...given] : given;
}

function bindParameters(
  machine: Machine,
  definition: FunctionDefinition,
  given: readonly Given[],
  environment: Environment,
): void {
  const named = namedValues(given);
  let at = 0;
  for (const parameter of definition.parameters) {
    if (parameter.rest === 'list') {
      environment.names.set(parameter.name, listValue(positionalValues(given).slice(at)));
      at = given.length;
    } else if (parameter.rest === 'mapping') {
      environment.names.set(parameter.name, { kind: 'dictionary', store: new Map(named) });
    } else {
      const value = named.get(parameter.name) ?? atPosition(given, at)?.value;
      const isOpen = named.has(OPEN) && isTellingName(parameter.name);
      if (!named.delete(parameter.name)) at += 1;
      environment.names.set(
        parameter.name,
        value ?? defaultOf(machine, definition, parameter, environment, isOpen),
      );
    }
  }
}

function namedValues(given: readonly Given[]): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const { name, value } of given) if (name !== undefined) values.set(name, value);
  return values;
}

function positionalValues(given: readonly Given[]): readonly Value[] {
  const values: Value[] = [];
  for (const { name, value } of given) if (name === undefined) values.push(value);
  return values;
}

/** An activation that is none by default: `isOpen` says that others may name one. */
function defaultOf(
  machine: Machine,
  { node }: FunctionDefinition,
  { name, default: given }: FunctionDefinition['parameters'][number],
  environment: Environment,
  isOpen: boolean,
): Value {
  const value = given && evaluate(machine, given, environment);
  return value && !(isOpen && isNull(value)) ? value : unknownParameter(name, node);
}

function unknownParameter(name: string, node: Node): Value {
  return { kind: 'unknown', reason: 'parameter', name, span: spanOf(node) };
}

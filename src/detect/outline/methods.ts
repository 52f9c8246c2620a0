import { findLayerMethod } from '../../frameworks/layers';
import { torchInitialiser } from '../../frameworks/startingWeights';
import { applyUnknown, applyValue, type Call } from './apply';
import { applyFunction, callPath } from './call';
import { methodOf } from './classes';
import { dictionaryMethod, listMethod, textMethod } from './containers';
import { NO_FEATURES } from './features';
import { initialise } from './initialise';
import { unknownLoop } from './iterate';
import type { Machine } from './machine';
import { memberOf } from './members';
import { modulesIn, weightsIn } from './modules';
import { attributeOf, bound, initialiseParent } from './objects';
import { setPart } from './structures';
import { compileModel } from './train';
import {
  type Given,
  itemsOf,
  listValue,
  NULL,
  type ObjectValue,
  textOfValue,
  type Value,
} from './values';

/** A method of a value is called. */
export function callMember(
  machine: Machine,
  object: Value,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  switch (object.kind) {
    case 'tensor':
      return tensorMethod(machine, object, name, given, call);
    case 'list':
    case 'tuple':
      return listMethod(machine, object, name, given, call);
    case 'dictionary':
      return dictionaryMethod(machine, object, name, given, call);
    case 'constant':
      return textMethod(machine, object, name, given, call);
    case 'object':
      return objectMethod(machine, object, name, given, call);
    case 'parent':
      return parentMethod(machine, object, name, given, call);
    case 'sequence':
      return sequenceMethod(machine, object, name, given, call);
    case 'class': {
      const attribute = attributeOf(machine, object, name, call.node);
      return attribute
        ? applyValue(machine, attribute, given, call)
        : machine.unknown(call.node, 'unresolved');
    }
    case 'path':
      return callPath(machine, `${object.path}.${name}`, given, call);
    case 'weight': {
      const start = torchInitialiser(name);
      if (start && name.endsWith('_')) {
        // The tensor itself comes first in the functions of the same names.
        const target = { name: undefined, value: object, node: call.node };
        initialise(machine, object, start, call.node, call.token, [target, ...given]);
      }
      return object;
    }
    case 'unknown':
      if (name === 'compile') compileModel(machine, undefined, given);
      return unknownMethod(machine, object, name, given, call);
    default:
      return layerMethod(machine, object, name, given, call);
  }
}

/** Methods of networks that return the network. */
const SAME =
  /^(to|cuda|cpu|half|float|double|bfloat16|eval|train|requires_grad_|freeze|type|share_memory|compile_)$/;

/** Methods that all networks of a framework have. */
function layerMethod(
  machine: Machine,
  object: Value,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const [first] = given;
  if (SAME.test(name)) return object;
  switch (name) {
    case 'apply':
      if (first?.value.kind === 'function') {
        for (const module of modulesIn(object)) {
          applyValue(
            machine,
            first.value,
            [{ name: undefined, value: module, node: call.node }],
            call,
          );
        }
        return object;
      }
      return applyValue(machine, object, given, call);
    case 'call':
    case 'forward':
    case 'predict':
    case '__call__':
      return applyValue(machine, object, given, call);
    case 'compile':
      compileModel(machine, object, given);
      return object;
    case 'parameters':
    case 'trainable_variables':
      return { kind: 'parameters', of: object };
    case 'named_parameters':
      return listValue(weightsIn(object).map((weight) => pair(machine, weight, call)));
    case 'modules':
      return listValue(modulesIn(object));
    case 'children':
      return listValue(modulesIn(object).slice(1));
    case 'named_modules':
    case 'named_children':
      return listValue(modulesIn(object).map((module) => pair(machine, module, call)));
    default:
      return unknownMethod(machine, object, name, given, call);
  }
}

function pair(machine: Machine, value: Value, call: Call): Value {
  return { kind: 'tuple', items: [machine.unknown(call.node, 'parameter'), value] };
}

function objectMethod(
  machine: Machine,
  object: ObjectValue,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const attribute = attributeOf(machine, object, name, call.node);
  if (attribute) return applyValue(machine, attribute, given, call);
  const [key, value] = given;
  if (/^(__getattr__|get_submodule)$/.test(name)) {
    const text = textOfValue(key?.value);
    return (text && object.store.get(text)) || machine.unknown(call.node, 'unresolved');
  }
  if (/^(add_module|register_module)$/.test(name) && value) {
    const text = textOfValue(key?.value);
    if (text !== undefined) machine.write(object.store, text, value.value);
    const sequence = object.store.get('()sequence');
    if (sequence?.kind === 'sequence') add(machine, sequence, value.value);
    return NULL;
  }
  const sequence = object.store.get('()sequence');
  if (sequence?.kind === 'sequence' && /^(add|append)$/.test(name)) {
    return sequenceMethod(machine, sequence, name, given, call);
  }
  if (/^(add_weight|addWeight|register_parameter|register_buffer)$/.test(name)) {
    return { kind: 'ownWeight' };
  }
  return layerMethod(machine, object, name, given, call);
}

function parentMethod(
  machine: Machine,
  { object, of }: Extract<Value, { kind: 'parent' }>,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  if (machine.code.initialisers.includes(name)) {
    initialiseParent(machine, object, of, given, call);
    return NULL;
  }
  for (const base of of.bases) {
    const method = base.kind === 'class' ? methodOf(base, name) : undefined;
    if (method) return applyValue(machine, bound(method, object), given, call);
  }
  const inner = object.store.get('()sequence') ?? object.store.get('()layer');
  if (inner && machine.code.callers.includes(name)) return applyValue(machine, inner, given, call);
  return machine.unknown(call.node, 'notInFile');
}

type Sequence = Extract<Value, { kind: 'sequence' }>;

function sequenceMethod(
  machine: Machine,
  sequence: Sequence,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const [first, second] = given;
  if (/^(add|append)$/.test(name) && first) {
    add(machine, sequence, first.value);
    return sequence;
  }
  if (name === 'add_module' && second) {
    add(machine, sequence, second.value);
    const text = textOfValue(first?.value);
    if (text !== undefined) machine.write(sequence.store, `.${text}`, second.value);
    return NULL;
  }
  if (name === 'extend' && first) {
    for (const item of itemsOf(first.value) ?? []) add(machine, sequence, item);
    return sequence;
  }
  return layerMethod(machine, sequence, name, given, call);
}

function add(machine: Machine, sequence: Sequence, value: Value): void {
  setPart(value);
  const items = [...(itemsOf(sequence) ?? []), value];
  machine.writeItems(sequence.store, items);
}

function tensorMethod(
  machine: Machine,
  tensor: Extract<Value, { kind: 'tensor' }>,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const framework = machine.resolver.dialect.language === 'javascript' ? 'tfjs' : 'torch';
  const spelling = findLayerMethod(framework, name);
  const self = { name: undefined, value: tensor, node: call.node };
  if (spelling?.role.kind === 'plain' && spelling.role.plain === 'identity') return tensor;
  if (spelling) return applyFunction(machine, spelling, [self, ...given], call);
  if (NUMBERS.test(name)) return machine.unknown(call.node, 'parameter');
  const step = { kind: 'unknown', reason: 'notFollowed', name, span: call.place.span } as const;
  return machine.tensor(step, [tensor.node], NO_FEATURES, call.place.call);
}

/** Methods of a tensor that give no tensor of the network. */
const NUMBERS =
  /^(size|dim|numel|item|tolist|numpy|backward|argmax|new_\w+|eq|ne|lt|gt|get_shape|shape|dispose|print|data|dataSync|array|arraySync|is_\w+|stride|element_size)$/;

/** Something unknown is called by a method: its layers may be anywhere. */
function unknownMethod(
  machine: Machine,
  object: Value,
  name: string,
  given: readonly Given[],
  call: Call,
): Value {
  const [first] = given;
  if (/^(forEach|map)$/.test(name) && first?.value.kind === 'function') {
    const item = {
      name: undefined,
      value: machine.unknown(call.node, 'parameter'),
      node: call.node,
    };
    const action = first.value;
    return machine.looped([unknownLoop(machine)], () => applyValue(machine, action, [item], call));
  }
  if (object.kind === 'unknown' && object.reason === 'parameter') {
    const framework = machine.resolver.dialect.language === 'javascript' ? 'tfjs' : 'torch';
    // A parameter that is treated as a tensor.
    if (findLayerMethod(framework, name) && name !== 'to') {
      return tensorMethod(machine, machine.input(), name, given, call);
    }
  }
  if (object.kind === 'unknown' && object.inside) {
    if (SAME.test(name)) return object;
    if (machine.code.callers.includes(name)) return applyUnknown(machine, object, given, call);
  }
  const callee = memberOf(machine, call.token, object, name);
  return applyUnknown(machine, callee.kind === 'unknown' ? callee : object, given, call);
}

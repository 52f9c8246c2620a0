import { findApi } from '../../frameworks/lookup';
import { isUseByItself } from '../../frameworks/uses';
import type { Node } from '../nodes';
import type { Span } from '../use';
import { callPath } from './call';
import { featuresOf, lastOf, NO_FEATURES } from './features';
import { applyModel } from './functional';
import type { GraphNode, MadeLayer } from './graph';
import { join, type Place } from './join';
import { type Machine, spanOf } from './machine';
import { activationLayer } from './make';
import { merged } from './merge';
import { callFunction, callObject, instantiate } from './objects';
import { tensorInputs } from './tensors';
import { applyLoss, handOver } from './train';
import { type Given, isNull, itemsOf, type UnknownValue, type Value } from './values';

/** A call under way: the whole of it, and the token that names what is called. */
export interface Call {
  readonly node: Node;
  readonly token: Node;
  readonly place: Place;
}

/** What a value gives when it is called. */
export function applyValue(
  machine: Machine,
  callee: Value,
  given: readonly Given[],
  call: Call,
): Value {
  if (!machine.step()) return machine.unknown(call.node, 'budget');
  switch (callee.kind) {
    case 'layer':
      return applyLayer(machine, callee.made, given, call);
    case 'sequence':
      return applySequence(machine, callee, given, call);
    case 'object':
      return callObject(machine, callee, given, call);
    case 'class':
      return instantiate(machine, callee, given, call);
    case 'function':
      return followed(machine, callFunction(machine, callee, given, call.node), given, call);
    case 'partial':
      return applyValue(machine, callee.callee, completed(callee.given, given), call);
    case 'model': {
      const outputs = applyModel(machine, callee, tensorInputs(machine, given));
      return outputs ?? machine.unknown(call.node, 'notFollowed');
    }
    case 'choice':
      return applyChoice(machine, callee.options, given, call);
    case 'loss':
      return applyLoss(machine, callee.record, given, call);
    case 'path':
      return applyPath(machine, callee, given, call);
    case 'initialiser':
      return { kind: 'ownWeight' };
    default:
      return applyUnknown(machine, callee, given, call);
  }
}

/** What was given up is a layer, where tensors go through it. */
function followed(machine: Machine, value: Value, given: readonly Given[], call: Call): Value {
  const isGivenUp = value.kind === 'unknown' && /^(recursive|budget)$/.test(value.reason);
  return isGivenUp ? applyUnknown(machine, value, given, call) : value;
}

/** The call of a class or function of a framework, also one that was handed on: `act_layer()`. */
export function applyPath(
  machine: Machine,
  callee: Extract<Value, { kind: 'path' }>,
  given: readonly Given[],
  call: Call,
): Value {
  const token = machine.resolver.dialect.member(callee.node)?.name ?? callee.node;
  const api = findApi(callee.path, machine.resolver.keras);
  if (api && isUseByItself(api)) {
    const use = machine.uses.at(token) ?? machine.uses.within(spanOf(token));
    const named = use === undefined ? undefined : machine.detected[use]?.span;
    const span = named ?? spanOf(token);
    const layer = activationLayer(machine, use, span, call.place.call, api.path, given);
    const made = {
      ...layer,
      activation: layer.use === undefined ? api.activation : layer.activation,
    };
    const isClass = api.kind === 'class' || api.path.startsWith('@tensorflow/tfjs.layers.');
    return isClass ? { kind: 'layer', made } : applyLayer(machine, made, given.slice(0, 1), call);
  }
  return callPath(machine, callee.path, given, call);
}

function applyChoice(
  machine: Machine,
  options: readonly Value[],
  given: readonly Given[],
  call: Call,
): Value {
  const callable = options.filter((option) => !isNull(option));
  const results = callable.map((option) => applyValue(machine, option, given, call));
  return merged(machine, results, call.place.call);
}

/** What is not in the file: a layer, where tensors go through it. */
export function applyUnknown(
  machine: Machine,
  callee: Value,
  given: readonly Given[],
  call: Call,
): Value {
  const { node, place } = call;
  const tensors = tensorInputs(machine, given);
  const reason = callee.kind === 'unknown' ? callee.reason : 'notInFile';
  if (callee.kind === 'unknown' && callee.inside) return applyForeign(machine, callee, given, call);
  if (tensors.length === 0) {
    handOver(machine, given);
    return machine.unknown(node, reason);
  }
  const name = callee.kind === 'unknown' && callee.name !== '' ? callee.name : place.name;
  return machine.tensor(
    { kind: 'unknown', reason, name, span: place.span },
    tensors,
    NO_FEATURES,
    place.call,
  );
}

/** A network of another file is made, and then run on whatever it is given. */
function applyForeign(
  machine: Machine,
  { reason, inside = [], isMade }: UnknownValue,
  given: readonly Given[],
  { node, place }: Call,
): Value {
  if (!isMade) return { ...machine.unknown(node, reason), inside, isMade: true };
  const { span, call, name } = place;
  const tensors = tensorInputs(machine, given);
  const from = tensors.length > 0 ? tensors : [machine.input().node];
  return machine.tensor({ kind: 'unknown', reason, name, span, inside }, from, NO_FEATURES, call);
}

/** Layers in a row. */
export function applySequence(
  machine: Machine,
  sequence: Extract<Value, { kind: 'sequence' }>,
  given: readonly Given[],
  call: Call,
): Value {
  return machine.looped(sequence.origin.loops, () => {
    let value = given[0]?.value ?? machine.input();
    for (const item of itemsOf(sequence) ?? []) {
      // `keras.Input(…)` at the head of the list says what comes in.
      if (item.kind === 'tensor') {
        if (given.length === 0) value = item;
        continue;
      }
      value = applyValue(machine, item, [{ name: undefined, value, node: call.node }], call);
    }
    return value.kind === 'tensor' ? owned(value, sequence) : value;
  });
}

function owned(value: Extract<Value, { kind: 'tensor' }>, owner: Value): Value {
  value.node.owner = owner;
  return value;
}

/** One layer, and the activation that is an argument of it. */
export function applyLayer(
  machine: Machine,
  made: MadeLayer,
  given: readonly Given[],
  call: Call,
): Value {
  const role = made.spelling?.role;
  const tensors = tensorInputs(machine, given);
  const applied = appliedAt(made, call.place.call);
  if (role?.kind === 'structure') {
    return machine.input(lastOf(made.bound.get('shape')?.value));
  }
  if (role?.kind === 'merge') {
    const values = tensors.map((node): Value => ({ kind: 'tensor', node }));
    return join(machine, role.merge, values, made);
  }
  const from = tensors.length > 0 ? tensors : [machine.input().node];
  const into = from.length > 1 ? joinedInputs(machine, from, made) : from;
  const step = { kind: 'made', made } as const;
  const result = machine.tensor(step, into, featuresOf(made, into[0]), applied, made.loops);
  return made.following
    ? applyLayer(
        machine,
        made.following,
        [{ name: undefined, value: result, node: call.node }],
        call,
      )
    : result;
}

/** Queries, keys and values meet in an attention. */
function joinedInputs(
  machine: Machine,
  nodes: readonly GraphNode[],
  place: Place,
): readonly GraphNode[] {
  const { span, call } = place;
  const step = { kind: 'join', how: 'matrixMultiply', span, call } as const;
  return [machine.tensor(step, nodes, NO_FEATURES).node];
}

function appliedAt(made: MadeLayer, call: Span): Span | undefined {
  return call.start === made.call.start && call.end === made.call.end ? undefined : call;
}

/** What a `partial` gives, and then the call, whose names win. */
function completed(before: readonly Given[], given: readonly Given[]): readonly Given[] {
  const names = new Set(given.flatMap(({ name }) => name ?? []));
  return [...before.filter(({ name }) => name === undefined || !names.has(name)), ...given];
}

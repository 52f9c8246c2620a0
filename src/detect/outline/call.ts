import { findLayer } from '../../frameworks/layers';
import { findLoss } from '../../frameworks/losses';
import { canonicalPath } from '../../frameworks/modules';
import { findOptimiser } from '../../frameworks/optimisers';
import { initialiserOfPath, torchGain } from '../../frameworks/startingWeights';
import type { GivenArgument } from '../dialect';
import type { Node } from '../nodes';
import type { ActivationUse } from '../use';
import { applyLayer, applyPath, applyUnknown, applyValue, type Call } from './apply';
import { builtin } from './builtins';
import type { CallCode } from './code';
import { evaluate, spreadEntries, spreadItems } from './evaluate';
import { initialise } from './initialise';
import { join, plain } from './join';
import type { Machine } from './machine';
import { functionLayer } from './made';
import { activationLayer, layerOf, makeLayer, makesLayer } from './make';
import { callMember } from './methods';
import { tensorInputs } from './tensors';
import { makeLoss, makeOptimiser } from './train';
import { constantValue, type Environment, type Given, OPEN, type Value } from './values';

/** What a call comes to: a layer, a tensor that went through one, or anything else. */
export function callExpression(
  machine: Machine,
  node: Node,
  code: CallCode,
  environment: Environment,
): Value {
  const { dialect, source } = machine.resolver;
  if (dialect.requiredModule(source, node) !== undefined) {
    const path = machine.resolver.path(node)?.path;
    return path === undefined ? machine.unknown(node, 'notInFile') : { kind: 'path', path, node };
  }
  const { object, place } = code;
  const { name } = place;
  if (/lsuv/i.test(name)) machine.lsuv.push(place.span);
  const given = givenTo(machine, code, environment);
  const use = machine.uses.at(place.span);
  const activation = use === undefined ? undefined : machine.detected[use];
  if (activation && use !== undefined && CALLED.has(activation.form)) {
    const isMethod = object !== undefined && activation.form === 'method';
    const all = isMethod ? [tensorOf(machine, object, environment), ...given] : given;
    return callActivation(machine, use, activation, all, code);
  }
  const value = calleeOf(machine, code.callee, environment);
  if (value.kind === 'path') return applyPath(machine, value, given, code);
  if (value.kind === 'member') return callMember(machine, value.object, name, given, code);
  if (value.kind !== 'unknown') return applyValue(machine, value, given, code);
  return builtin(machine, name, given, code) ?? orInstance(machine, value, given, code, use);
}

const CALLED: ReadonlySet<ActivationUse['form']> = new Set(['class', 'function', 'method']);

/** An object whose making was not followed, but that detection knows for an activation's. */
function orInstance(
  machine: Machine,
  callee: Value,
  given: readonly Given[],
  call: Call,
  use: number | undefined,
): Value {
  const known = use !== undefined && machine.detected[use]?.form === 'instance';
  if (!known) return applyUnknown(machine, callee, given, call);
  const made = activationLayer(machine, use, call.place.span, call.place.call, call.place.name, []);
  return applyLayer(machine, made, given, call);
}

type Callee = Value | { readonly kind: 'member'; readonly object: Value };

/** What is called; of a method of something that the code made, the object. */
function calleeOf(machine: Machine, callee: Node, environment: Environment): Callee {
  const code = machine.read.expression(callee);
  if (code.kind !== 'member') return evaluate(machine, callee, environment);
  const value = evaluate(machine, code.object, environment);
  if (value.kind === 'path') {
    const path = `${value.path}.${code.name}`;
    return { kind: 'path', path, node: callee };
  }
  const whole =
    value.kind === 'unknown' && value.reason === 'notInFile'
      ? machine.resolver.path(callee)?.path
      : undefined;
  return whole === undefined
    ? { kind: 'member', object: value }
    : { kind: 'path', path: whole, node: callee };
}

function tensorOf(machine: Machine, object: Node, environment: Environment): Given {
  return { name: undefined, value: evaluate(machine, object, environment), node: object };
}

/** Arguments of a call, what `*` and `**` bring written out as far as it is known. */
function givenTo(
  machine: Machine,
  { given }: CallCode,
  environment: Environment,
): readonly Given[] {
  if (given.some(isSpread)) return spreadGiven(machine, given, environment);
  const values = new Array<Given>(given.length);
  let at = 0;
  for (const { name, value: node } of given) {
    values[at++] = { name, value: evaluate(machine, node, environment), node };
  }
  return values;
}

function isSpread({ spread }: GivenArgument): boolean {
  return spread;
}

function spreadGiven(
  machine: Machine,
  given: readonly GivenArgument[],
  environment: Environment,
): readonly Given[] {
  return given.flatMap(({ name, value: node, spread }): Given[] => {
    if (name === OPEN && spread) {
      const entries = [...spreadEntries(machine, node, environment)];
      return entries.map(([each, value]) => ({ name: each, value, node }));
    }
    if (!spread) return [{ name, value: evaluate(machine, node, environment), node }];
    return spreadItems(machine, node, environment).map((value) => ({ name, value, node }));
  });
}

/** An activation that detection found is made, or applied to a tensor. */
function callActivation(
  machine: Machine,
  use: number,
  activation: ActivationUse,
  given: readonly Given[],
  call: Call,
): Value {
  const { span, call: whole, name } = call.place;
  const made = makesLayer(activation);
  const settings = made ? given : given.slice(1);
  const layer = activationLayer(machine, use, span, whole, name, settings);
  if (made) return { kind: 'layer', made: layer };
  const input = given.filter(({ name: each }) => !each || /^(input|x|features|logits)$/.test(each));
  return applyLayer(machine, layer, input.slice(0, 1), call);
}

/** A function or class of a framework is called. */
export function callPath(
  machine: Machine,
  path: string,
  given: readonly Given[],
  call: Call,
): Value {
  const { node, token, place } = call;
  const loss = findLoss(path);
  if (loss) return makeLoss(machine, loss, path, given, call);
  const optimiser = findOptimiser(path);
  if (optimiser) return makeOptimiser(machine, optimiser, path, given, call);
  const start = initialiserOfPath(path);
  if (start?.fills) {
    initialise(machine, given[0]?.value, start.start, node, token, given);
    return given[0]?.value ?? machine.unknown(node, 'notFollowed');
  }
  if (start) return { kind: 'initialiser', start: start.start, node, given };
  if (canonicalPath(path) === 'torch.nn.init.calculate_gain') return gain(machine, given, call);
  const spelling = findLayer(path);
  if (spelling?.form === 'layer') return makeLayer(machine, spelling, given, node, token);
  if (spelling) return applyFunction(machine, spelling, given, call);
  const last = path.slice(path.lastIndexOf('.') + 1);
  if (CREATORS.test(last)) return machine.unknown(node, 'parameter');
  if (/^(tidy|keep)$/.test(last)) return tidied(machine, given, call);
  return (
    builtin(machine, place.name, given, call) ??
    applyUnknown(machine, machine.unknown(token, 'notInFile'), given, call)
  );
}

/** Functions that give a tensor of their own, whatever tensor they are shown. */
const CREATORS =
  /^(zeros|ones|rand|randn|randint|empty|full|arange|eye|linspace|tensor|normal|random\w*|shape|int_shape|size|rank|argmax|argmin|one_hot|oneHot)(_like|Like)?$/;

/** `tf.tidy(() => …)` only frees memory. */
function tidied(machine: Machine, given: readonly Given[], call: Call): Value {
  const action = given.at(-1)?.value;
  return action ? applyValue(machine, action, [], call) : machine.unknown(call.node, 'notFollowed');
}

function gain(machine: Machine, given: readonly Given[], { node }: Call): Value {
  const [name, slope] = given;
  const word = name?.value.kind === 'constant' ? name.value.value : undefined;
  const number = slope?.value.kind === 'constant' ? slope.value.value : 0.01;
  const known = typeof word === 'string' && typeof number === 'number';
  const value = known ? torchGain(word, number) : undefined;
  return value === undefined ? machine.unknown(node, 'parameter') : constantValue(value);
}

type Spelling = NonNullable<ReturnType<typeof findLayer>>;

/** A function that does at once what a layer does. */
export function applyFunction(
  machine: Machine,
  spelling: Spelling,
  given: readonly Given[],
  call: Call,
): Value {
  const { role } = spelling;
  const { node, token, place } = call;
  if (role.kind === 'structure') return makeLayer(machine, spelling, given, node, token);
  const values = given.map(({ value }) => value);
  if (role.kind === 'merge') return join(machine, role.merge, values, place);
  if (tensorInputs(machine, given).length === 0 && !isFollowed(values[0])) {
    return machine.unknown(node, 'parameter');
  }
  if (role.kind === 'plain') {
    // What a second tensor says (an index, a mask) is no part of the chain.
    return plain(machine, role.plain, values.slice(0, 1), place);
  }
  const made =
    role.kind === 'weighted'
      ? layerOf(machine, spelling, given, node, token)
      : functionLayer(machine, role, place, spelling.path);
  return applyLayer(machine, made, given.slice(0, 1), call);
}

/** An input that is not known may be a tensor as well. */
function isFollowed(value: Value | undefined): boolean {
  return value?.kind === 'unknown' && value.reason === 'parameter';
}

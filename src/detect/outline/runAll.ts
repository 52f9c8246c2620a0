import type { Node, RowRange } from '../nodes';
import type { Call } from './apply';
import { callingOf } from './classes';
import { type Machine, spanOf } from './machine';
import { callFunction, callObject, instantiate } from './objects';
import { type Environment, type Given, type ObjectValue, OPEN, type Value } from './values';

/** A function or class of the module. */
type Definition = Extract<Value, { kind: 'function' | 'class' }>;

/** What the code of a file defines. */
export interface Defined {
  readonly functions: readonly Extract<Value, { kind: 'function' }>[];
  readonly classes: readonly Extract<Value, { kind: 'class' }>[];
  /** Names that the file says elsewhere than where it defines them. */
  readonly namedAgain: ReadonlySet<string>;
}

/** `ranges`: where names may be said. */
export function definedIn(
  machine: Machine,
  module: Environment,
  ranges: readonly RowRange[],
): Defined {
  const values = [...module.names.values()];
  const functions = values.filter((value) => value.kind === 'function');
  const classes = values.filter((value) => value.kind === 'class');
  const names = [...functions, ...classes].flatMap((each) => nameOf(machine, each) ?? []);
  return { functions, classes, namedAgain: machine.read.saidAgain(names, ranges) };
}

function nameOf(machine: Machine, { definition: { name } }: Definition): string | undefined {
  return name && machine.text(name);
}

/** Runs functions that nothing in the file has called, those first that no other names. */
export function runFunctions(machine: Machine, { functions, namedAgain }: Defined): void {
  for (const value of leastNamedFirst(machine, functions, namedAgain)) {
    const { node } = value.definition;
    if (machine.called.has(node)) continue;
    machine.isTrial = isNamedAgain(machine, value, namedAgain);
    callFunction(machine, value, openTo(machine, node), node);
  }
  machine.isTrial = false;
}

/** Who calls it, if not this file, may name any arguments. */
function openTo(machine: Machine, node: Node): readonly Given[] {
  return [{ name: OPEN, value: machine.unknown(node, 'parameter'), node }];
}

/** What nothing else names comes first: it may use the others with arguments of its own. */
function leastNamedFirst<T extends Definition>(
  machine: Machine,
  values: readonly T[],
  namedAgain: Defined['namedAgain'],
): readonly T[] {
  const isAgain = (value: T) => isNamedAgain(machine, value, namedAgain);
  return [...values.filter((value) => !isAgain(value)), ...values.filter(isAgain)];
}

function isNamedAgain(machine: Machine, value: Definition, namedAgain: Defined['namedAgain']) {
  const name = nameOf(machine, value);
  return name !== undefined && namedAgain.has(name);
}

/** Makes one object of each class that the file makes none of. */
export function makeClasses(machine: Machine, { classes, namedAgain }: Defined): void {
  for (const value of leastNamedFirst(machine, classes, namedAgain)) {
    if (machine.called.has(value.definition.node)) continue;
    const { name } = value.definition;
    instantiate(machine, value, openTo(machine, name), callAt(machine, name));
  }
}

export function callAt(machine: Machine, node: Node): Call {
  const span = spanOf(node);
  return { node, token: node, place: { span, call: span, name: machine.text(node) } };
}

/** A tensor for each parameter without a value of its own. */
export function inputsFor(machine: Machine, { of }: ObjectValue): readonly Given[] {
  const method = callingOf(machine, of).caller;
  if (!method) return [{ name: undefined, value: machine.input(), node: of.definition.name }];
  const node = of.definition.name;
  const skipped = machine.resolver.dialect.language === 'python' ? 1 : 0;
  const parameters = method.definition.parameters.slice(skipped);
  const tensors = parameters
    .filter((parameter, index) => !parameter.rest && (index === 0 || !parameter.default))
    .map((): Given => ({ name: undefined, value: machine.input(), node }));
  // A default of `training=False` does not say that the network is never trained.
  const switches = parameters
    .filter(({ name, default: given }) => given && /^(is_)?training$/.test(name))
    .map(({ name }): Given => ({ name, value: machine.unknown(node, 'parameter'), node }));
  return [...tensors, ...switches];
}

/** Parameters that a network is only given while it is trained: its loss is computed inside. */
const TARGETS = /^(targets?|labels?|\w+_labels?|y|y_true|gt)$/;

function runWithTargets(machine: Machine, object: ObjectValue): void {
  const method = callingOf(machine, object.of).caller;
  const node = object.of.definition.name;
  const targets = (method?.definition.parameters ?? [])
    .filter(({ name, default: given }) => given && TARGETS.test(name))
    .map(({ name }): Given => ({ name, value: machine.input(), node }));
  if (targets.length === 0) return;
  callObject(machine, object, [...inputsFor(machine, object), ...targets], callAt(machine, node));
}

/** Runs what is left of the classes, for losses and optimisers. */
export function runMethods(machine: Machine): void {
  const seen = new Set<Node>();
  for (const object of [...machine.objects]) {
    if (seen.has(object.of.definition.node)) continue;
    seen.add(object.of.definition.node);
    runWithTargets(machine, object);
    for (const definition of object.of.definition.methods.values()) {
      if (machine.called.has(definition.node) || !machine.step()) continue;
      const { of } = object;
      const value = {
        kind: 'function',
        definition,
        environment: of.environment,
        object,
        owner: of,
      } as const;
      callFunction(machine, value, [], definition.node);
    }
  }
}

import type { Node } from '../nodes';
import { callingOf } from './classes';
import type { Statement, Target } from './code';
import { evaluate } from './evaluate';
import type { Machine } from './machine';
import { binaryOf } from './operators';
import { setPart } from './structures';
import { type Environment, itemsOf, listValue, type Value } from './values';

/** Gives a target a value: a name, an attribute, a place in a dictionary, several at once. */
export function assign(machine: Machine, node: Node, value: Value, environment: Environment): void {
  const target = machine.read.target(node);
  switch (target.kind) {
    case 'name':
      nameOrigin(value, target.name);
      machine.write(environment.names, target.name, value);
      break;
    case 'member':
      nameOrigin(value, target.name);
      setMember(machine, evaluate(machine, target.object, environment), target.name, value);
      break;
    case 'index':
      setIndex(machine, target, value, environment);
      break;
    case 'pattern':
      destructure(machine, target.parts, value, environment);
      break;
    default:
  }
}

function setMember(machine: Machine, object: Value, name: string, value: Value): void {
  if (object.kind !== 'object' && object.kind !== 'class') return;
  if (object.kind === 'object' && object !== value && callingOf(machine, object.of).isNetwork)
    setPart(value);
  machine.write(object.store, name, value);
}

function setIndex(
  machine: Machine,
  target: Extract<Target, { kind: 'index' }>,
  value: Value,
  environment: Environment,
): void {
  const base = evaluate(machine, target.base, environment);
  const key = target.index && evaluate(machine, target.index, environment);
  if (base.kind !== 'dictionary' || key?.kind !== 'constant') return;
  machine.write(base.store, String(key.value), value);
}

function destructure(
  machine: Machine,
  parts: readonly Node[],
  value: Value,
  environment: Environment,
): void {
  const items = itemsOf(value);
  const targets = parts.map((part) => machine.read.target(part));
  const rest = targets.findIndex(({ kind }) => kind === 'rest');
  for (const [index, part] of parts.entries()) {
    const target = targets[index];
    if (target?.kind === 'rest') {
      const tail = parts.length - 1 - index;
      const taken = items?.slice(index, tail > 0 ? -tail : undefined);
      assign(machine, target.part, taken ? listValue(taken) : value, environment);
    } else {
      const at = rest >= 0 && index > rest ? index - parts.length : index;
      assign(machine, part, partOf(machine, part, value, items, at), environment);
    }
  }
}

/** Each of the results of a layer or an unknown function stands for all of them. */
function partOf(
  machine: Machine,
  part: Node,
  value: Value,
  items: readonly Value[] | undefined,
  at: number,
): Value {
  if (items) return items.at(at) ?? machine.unknown(part, 'notFollowed');
  return value.kind === 'tensor' || value.kind === 'unknown'
    ? value
    : machine.unknown(part, 'notFollowed');
}

/** `x += f(x)`, `layers += [nn.ReLU()]`. */
export function augment(
  machine: Machine,
  node: Node,
  statement: Extract<Statement, { kind: 'augment' }>,
  environment: Environment,
): void {
  const before = evaluate(machine, statement.target, environment);
  const value = evaluate(machine, statement.value, environment);
  const added = statement.operator === '+' ? itemsOf(value) : undefined;
  const items = itemsOf(before);
  if (items && added && (before.kind === 'list' || before.kind === 'sequence')) {
    machine.writeItems(before.store, [...items, ...added]);
    return;
  }
  const after = binaryOf(machine, node, statement.operator, before, value);
  assign(machine, statement.target, after, environment);
}

/** A model goes by the first name that it is given. */
function nameOrigin(value: Value, name: string): void {
  if (value.kind === 'sequence' || value.kind === 'object' || value.kind === 'model') {
    value.origin.name ??= name;
  }
}

import type { Node } from '../nodes';
import { assign } from './assign';
import { callExpression } from './call';
import type { Expression } from './code';
import { joinedText } from './growing';
import { indexed } from './indexing';
import { isIterable, iterations } from './iterate';
import { forEachItem } from './loops';
import { type Machine, spanOf } from './machine';
import { memberOf } from './members';
import { merged } from './merge';
import { binaryOf, comparedTo, truthOf } from './operators';
import {
  choiceOf,
  constantValue,
  type Environment,
  itemsOf,
  listValue,
  type ObjectValue,
  OPEN,
  optionsOf,
  type Store,
  type Value,
} from './values';

/**
 * What an expression comes to. Any node gives a value. Here and in what runs as often, a
 * function has no closures of its own: each would cost an object in every call, also where
 * it is not made.
 */
export function evaluate(machine: Machine, node: Node, environment: Environment): Value {
  if (!machine.step() || !machine.enter()) return machine.unknown(node, 'budget');
  const value = evaluated(machine, node, environment);
  machine.leave();
  return value;
}

function evaluated(machine: Machine, node: Node, environment: Environment): Value {
  const code = machine.read.expression(node);
  switch (code.kind) {
    case 'literal':
      return constantValue(code.value, code.span);
    case 'name':
    case 'member':
      return reference(machine, node, code, environment);
    case 'call':
      return callExpression(machine, node, code, environment);
    case 'list':
      return listOf(machine, code.items, environment);
    case 'dictionary':
      return dictionaryOf(machine, code, environment);
    case 'index':
      return indexed(
        machine,
        node,
        evaluate(machine, code.base, environment),
        code.index && evaluate(machine, code.index, environment),
      );
    case 'binary':
      return binaryOf(
        machine,
        node,
        code.operator,
        evaluate(machine, code.left, environment),
        evaluate(machine, code.right, environment),
      );
    case 'unary': {
      const operand = evaluate(machine, code.operand, environment);
      return binaryOf(machine, node, code.operator, constantValue(0), operand);
    }
    case 'compare':
      return truthValue(
        machine,
        node,
        comparedTo(
          code.operator,
          evaluate(machine, code.left, environment),
          evaluate(machine, code.right, environment),
        ),
      );
    case 'not': {
      const truth = truthOf(evaluate(machine, code.operand, environment));
      return truthValue(machine, node, truth === undefined ? undefined : !truth);
    }
    case 'logical':
      return logical(machine, node, code, environment);
    case 'conditional':
      return conditional(machine, node, code, environment);
    case 'comprehension':
      return comprehension(machine, code, environment);
    case 'template':
      return template(machine, node, code.parts, environment);
    case 'function':
      return {
        kind: 'function',
        definition: code.definition,
        environment,
        object: undefined,
        owner: undefined,
      };
    case 'spread':
    case 'inner':
      return evaluate(machine, code.value, environment);
    case 'assign': {
      const assigned = evaluate(machine, code.value, environment);
      assign(machine, code.target, assigned, environment);
      return assigned;
    }
    case 'receiver':
      return receiverOf(environment) ?? machine.unknown(node, 'unresolved');
    case 'parent':
      return parentOf(environment) ?? machine.unknown(node, 'unresolved');
    default:
      return machine.unknown(node, 'notFollowed');
  }
}

function truthValue(machine: Machine, node: Node, truth: boolean | undefined): Value {
  return truth === undefined ? machine.unknown(node, 'parameter') : constantValue(truth);
}

/** A name or a dotted one: what the code bound, or what it stands for in a framework. */
function reference(
  machine: Machine,
  node: Node,
  code: Extract<Expression, { kind: 'name' | 'member' }>,
  environment: Environment,
): Value {
  if (code.kind === 'name') {
    const bound = machine.lookup(code.name, environment);
    if (bound) return bound;
  } else if (!isFramework(machine, code.root, environment)) {
    return memberOf(machine, node, evaluate(machine, code.object, environment), code.name);
  }
  const path = machine.resolver.path(node)?.path;
  if (path !== undefined) return { kind: 'path', path, node };
  return { ...machine.unknown(node, 'notInFile'), ...machine.foreign(node) };
}

/** The first name of a dotted one stands for a framework, and nothing that the code binds. */
function isFramework(machine: Machine, root: Node, environment: Environment): boolean {
  const code = machine.read.expression(root);
  if (code.kind !== 'name' || machine.lookup(code.name, environment)) return false;
  return machine.resolver.path(root) !== undefined;
}

function listOf(machine: Machine, items: readonly Node[], environment: Environment): Value {
  for (const item of items) {
    if (machine.read.expression(item).kind === 'spread') {
      return spreadList(machine, items, environment);
    }
  }
  const values = new Array<Value>(items.length);
  let at = 0;
  for (const item of items) values[at++] = evaluate(machine, item, environment);
  return machine.begun(listValue(values));
}

function spreadList(machine: Machine, items: readonly Node[], environment: Environment): Value {
  return machine.begun(listValue(items.flatMap((item) => spreadItems(machine, item, environment))));
}

/** The value of an item, or the values that `*items` brings. */
export function spreadItems(
  machine: Machine,
  item: Node,
  environment: Environment,
): readonly Value[] {
  const value = evaluate(machine, item, environment);
  if (machine.read.expression(item).kind !== 'spread') return [value];
  const items = itemsOf(value) ?? (isIterable(value) ? iterations(value) : [value]);
  return machine.step(items.length) ? items : [machine.unknown(item, 'budget')];
}

function dictionaryOf(
  machine: Machine,
  code: Extract<Expression, { kind: 'dictionary' }>,
  environment: Environment,
): Value {
  const store: Store = new Map();
  for (const { name, value: node, spread } of code.entries) {
    if (spread) {
      for (const [key, value] of spreadEntries(machine, node, environment)) store.set(key, value);
    } else if (name !== undefined) store.set(name, evaluate(machine, node, environment));
  }
  return machine.begun({ kind: 'dictionary', store } as const);
}

/** What `**` and `...` bring: entries, or `OPEN` for those that cannot be told. */
export function spreadEntries(
  machine: Machine,
  node: Node,
  environment: Environment,
): Iterable<readonly [string, Value]> {
  const spread = node.child(0);
  const value = spread && evaluate(machine, spread, environment);
  return value?.kind === 'dictionary' ? value.store : [[OPEN, machine.unknown(node, 'parameter')]];
}

function logical(
  machine: Machine,
  node: Node,
  code: Extract<Expression, { kind: 'logical' }>,
  environment: Environment,
): Value {
  const left = evaluate(machine, code.left, environment);
  const truth = truthOf(left);
  if (truth !== undefined) {
    return truth === (code.operator === 'or') ? left : evaluate(machine, code.right, environment);
  }
  const right = evaluate(machine, code.right, environment);
  if (truthOf(right) === (code.operator === 'or') && right.kind === 'constant') return right;
  // `act or nn.ReLU` where the parameter is not known: what is not null may be either.
  return choiceOf([...optionsOf(left), right], spanOf(node));
}

function conditional(
  machine: Machine,
  node: Node,
  code: Extract<Expression, { kind: 'conditional' }>,
  environment: Environment,
): Value {
  const truth = truthOf(evaluate(machine, code.condition, environment));
  if (truth !== undefined) {
    return evaluate(machine, truth ? code.chosen : code.otherwise, environment);
  }
  const values = [code.chosen, code.otherwise].map((each) => evaluate(machine, each, environment));
  return merged(machine, values, node);
}

function comprehension(
  machine: Machine,
  code: Extract<Expression, { kind: 'comprehension' }>,
  environment: Environment,
): Value {
  const items: Value[] = [];
  const run = (at: number, inner: Environment): void => {
    const clause = code.clauses[at];
    if (!clause) {
      const holds = code.conditions.every(
        (condition) => truthOf(evaluate(machine, condition, inner)) !== false,
      );
      if (holds) items.push(evaluate(machine, code.element, inner));
      return;
    }
    if (!machine.enter()) {
      items.push(machine.unknown(code.element, 'budget'));
      return;
    }
    forEachItem(machine, clause.target, evaluate(machine, clause.over, inner), inner, (scope) =>
      run(at + 1, scope),
    );
    machine.leave();
  };
  run(0, { names: new Map(), parent: environment });
  return machine.begun(listValue(items));
}

function template(
  machine: Machine,
  node: Node,
  parts: readonly (string | Node)[],
  environment: Environment,
): Value {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    const value = evaluate(machine, part, environment);
    return value.kind === 'constant' ? String(value.value) : undefined;
  });
  return texts.includes(undefined)
    ? machine.unknown(node, 'parameter')
    : joinedText(machine, node, texts.join(''));
}

/** The object whose method is under way. */
function receiverOf(environment: Environment): ObjectValue | undefined {
  let at: Environment | undefined = environment;
  while (at && !at.object) at = at.parent;
  return at?.object;
}

/** `super()`: of the class whose method is under way. */
function parentOf(environment: Environment): Value | undefined {
  const object = receiverOf(environment);
  let at: Environment | undefined = environment;
  while (at && !at.owner) at = at.parent;
  return object && at?.owner && { kind: 'parent', object, of: at.owner };
}

import type { Node } from '../nodes';
import { assign, augment } from './assign';
import type { Body, Counting, Definition, Statement } from './code';
import { evaluate } from './evaluate';
import type { Loop } from './graph';
import {
  IDLE_ITERATIONS,
  isIterable,
  itemLoops,
  iterations,
  MOST_ITERATIONS,
  unknownLoop,
} from './iterate';
import { type Changes, type Machine, spanOf } from './machine';
import { merged } from './merge';
import { truthOf } from './operators';
import {
  type ClassValue,
  constantValue,
  type Environment,
  numberOf,
  type Store,
  type Value,
} from './values';

/** How a statement ends: `next` runs, or the function or loop is left. */
export type Ending = 'next' | 'return' | 'loop';

/** What a call has returned so far. */
export interface Returned {
  readonly values: Value[];
}

/** Runs statements in order, until one leaves. */
export function run(
  machine: Machine,
  body: Body,
  environment: Environment,
  returned: Returned,
): Ending {
  for (const node of body) {
    if (!machine.step()) return 'return';
    const statement = machine.code.statement(machine.resolver.source, node);
    if (!machine.enter()) return 'return';
    const ending = runStatement(machine, node, statement, environment, returned);
    machine.leave();
    if (ending !== 'next') return ending;
  }
  return 'next';
}

function runStatement(
  machine: Machine,
  node: Node,
  statement: Statement,
  environment: Environment,
  returned: Returned,
): Ending {
  switch (statement.kind) {
    case 'assign':
      assign(
        machine,
        statement.target,
        evaluate(machine, statement.value, environment),
        environment,
      );
      return 'next';
    case 'augment':
      augment(machine, node, statement, environment);
      return 'next';
    case 'expression':
      evaluate(machine, statement.value, environment);
      return 'next';
    case 'return':
      if (statement.value) returned.values.push(evaluate(machine, statement.value, environment));
      return 'return';
    case 'if':
      return runCases(machine, node, statement.cases, environment, returned);
    case 'for':
      return endOfLoop(
        forEach(
          machine,
          statement.target,
          evaluate(machine, statement.over, environment),
          environment,
          () => run(machine, statement.body, environment, returned),
        ),
      );
    case 'count':
      return endOfLoop(count(machine, statement.counting, statement.body, environment, returned));
    case 'while':
      return endOfLoop(
        machine.looped([unknownLoop(machine)], () =>
          run(machine, statement.body, environment, returned),
        ),
      );
    case 'block':
      return run(machine, statement.body, environment, returned);
    case 'definition':
      define(machine, statement.definition, environment);
      return 'next';
    case 'leave':
      return statement.from === 'function' ? 'return' : 'loop';
    default:
      return 'next';
  }
}

function endOfLoop(ending: Ending): Ending {
  return ending === 'return' ? 'return' : 'next';
}

/** Runs a body for each item, or once in place of a number that is not known. */
function forEach(
  machine: Machine,
  target: Node,
  over: Value,
  environment: Environment,
  body: (scope: Environment) => Ending,
): Ending {
  const items = isIterable(over) ? iterations(over) : undefined;
  if (!items || items.length > MOST_ITERATIONS) {
    const loop: Loop = items
      ? { id: machine.nextLoop(), count: { least: items.length, most: items.length } }
      : unknownLoop(machine);
    return machine.looped([loop], () => {
      assign(machine, target, items?.[0] ?? elementOf(machine, target, over), environment);
      return body(environment);
    });
  }
  const before = machine.made;
  for (const [index, item] of items.entries()) {
    if (index >= IDLE_ITERATIONS && item.kind === 'constant' && machine.made === before) break;
    assign(machine, target, item, environment);
    // What is done to layers that a loop of unknown count made is done as often.
    const ending = machine.looped(itemLoops(item), () => body(environment));
    if (ending === 'return') return 'return';
  }
  return 'next';
}

/** What an unknown collection holds: of tensors, tensors. */
function elementOf(machine: Machine, target: Node, over: Value): Value {
  return over.kind === 'tensor' ? over : machine.unknown(target, 'parameter');
}

function count(
  machine: Machine,
  { name, start, end, inclusive }: Counting,
  body: Body,
  environment: Environment,
  returned: Returned,
): Ending {
  const from = numberOf(evaluate(machine, start, environment));
  const bound = numberOf(evaluate(machine, end, environment));
  const to = bound === undefined ? undefined : inclusive ? bound + 1 : bound;
  const times = from === undefined || to === undefined ? undefined : Math.max(0, to - from);
  if (from === undefined || times === undefined || times > MOST_ITERATIONS) {
    const loop: Loop =
      times === undefined
        ? unknownLoop(machine)
        : { id: machine.nextLoop(), count: { least: times, most: times } };
    return machine.looped([loop], () => {
      machine.write(environment.names, name, machine.unknown(start, 'parameter'));
      return run(machine, body, environment, returned);
    });
  }
  const before = machine.made;
  for (let at = 0; at < times; at++) {
    if (at >= IDLE_ITERATIONS && machine.made === before) break;
    machine.write(environment.names, name, constantValue(from + at));
    if (run(machine, body, environment, returned) === 'return') return 'return';
  }
  return 'next';
}

type Case = Extract<Statement, { kind: 'if' }>['cases'][number];

/** Runs the case whose condition holds; where that is not known, each, and keeps what either leaves. */
function runCases(
  machine: Machine,
  node: Node,
  cases: readonly Case[],
  environment: Environment,
  returned: Returned,
): Ending {
  const open: Body[] = [];
  let isClosed = false;
  for (const { condition, body } of cases) {
    const truth = condition ? truthOf(evaluate(machine, condition, environment)) : true;
    if (truth === false) continue;
    if (truth === true && open.length === 0) return run(machine, body, environment, returned);
    open.push(body);
    isClosed = truth === true;
    if (isClosed) break;
  }
  if (open.length === 0) return 'next';
  return either(machine, node, isClosed ? open : [...open, []], environment, returned);
}

function either(
  machine: Machine,
  node: Node,
  bodies: readonly Body[],
  environment: Environment,
  returned: Returned,
): Ending {
  const ends = bodies.map((body) => machine.tried(() => run(machine, body, environment, returned)));
  const live = ends.filter(({ result }) => result === 'next').map(({ written }) => written);
  if (live.length === 0) return ends.some(({ result }) => result === 'loop') ? 'loop' : 'return';
  keep(machine, live, node);
  return 'next';
}

/** Writes what the branches left, where they differ as one or the other. */
function keep(machine: Machine, branches: readonly Changes[], node: Node): void {
  const stores = new Map<Store, Set<string>>();
  for (const [store, entries] of branches.flatMap((branch) => [...branch])) {
    const keys = stores.get(store) ?? new Set<string>();
    for (const key of entries.keys()) keys.add(key);
    stores.set(store, keys);
  }
  for (const [store, keys] of stores) {
    for (const key of keys) {
      const values = branches.map((branch) => branch.get(store)?.get(key) ?? store.get(key));
      const known = values.filter((value) => value !== undefined);
      machine.write(store, key, merged(machine, known, spanOf(node)));
    }
  }
}

function define(machine: Machine, definition: Definition, environment: Environment): void {
  const { name } = definition;
  if (!name) return;
  const value: Value =
    definition.kind === 'class'
      ? classValue(machine, definition, environment)
      : { kind: 'function', definition, environment, object: undefined, owner: undefined };
  machine.write(environment.names, machine.text(name), value);
}

function classValue(
  machine: Machine,
  definition: Extract<Definition, { kind: 'class' }>,
  environment: Environment,
): ClassValue {
  const store: Store = new Map();
  const bases = definition.bases.map((base) => evaluate(machine, base, environment));
  run(machine, definition.body, { names: store, parent: environment }, { values: [] });
  return { kind: 'class', definition, environment, bases, store };
}

/** Runs something for each item of a value, in a scope of its own. */
export function forEachItem(
  machine: Machine,
  target: Node,
  over: Value,
  environment: Environment,
  body: (scope: Environment) => void,
): void {
  const scope: Environment = { names: new Map(), parent: environment };
  forEach(machine, target, over, scope, () => {
    body(scope);
    return 'next';
  });
}

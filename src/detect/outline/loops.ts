import type { Node } from '../nodes';
import { assign } from './assign';
import { eitherOf } from './branches';
import type { Body, Counting } from './code';
import { evaluate } from './evaluate';
import { type Ending, type Returned, run } from './execute';
import type { Loop } from './graph';
import {
  IDLE_ITERATIONS,
  isIterable,
  itemLoops,
  iterations,
  MOST_ITERATIONS,
  unknownLoop,
} from './iterate';
import type { Machine } from './machine';
import { tailOf } from './tails';
import { constantValue, type Environment, numberOf, type Value } from './values';

/** What ends a loop is no end of the code around it. */
export function endOfLoop(ending: Ending): Ending {
  return ending === 'return' ? 'return' : 'next';
}

/** What is done with the items of something. */
interface Walk {
  readonly machine: Machine;
  readonly target: Node;
  readonly environment: Environment;
  readonly body: (scope: Environment) => Ending;
  /** What branches have added is gone through item by item in each, and is no item itself. */
  readonly forks: boolean;
}

/** Runs a body for each item, or once in place of a number that is not known. */
export function forEach(
  machine: Machine,
  target: Node,
  over: Value,
  environment: Environment,
  body: (scope: Environment) => Ending,
): Ending {
  return forAll({ machine, target, environment, body, forks: true }, over);
}

function forAll(walk: Walk, over: Value): Ending {
  const { machine, target, environment, body } = walk;
  const items = isIterable(over) ? iterations(over) : undefined;
  if (items && items.length <= MOST_ITERATIONS) return forItems(walk, items);
  const loop: Loop = items
    ? { id: machine.nextLoop(), count: { least: items.length, most: items.length } }
    : unknownLoop(machine);
  return machine.looped([loop], () => {
    assign(machine, target, items?.[0] ?? elementOf(machine, target, over), environment);
    return body(environment);
  });
}

function forItems(walk: Walk, items: readonly Value[]): Ending {
  const { machine } = walk;
  const before = machine.made;
  for (const [index, item] of items.entries()) {
    if (index >= IDLE_ITERATIONS && item.kind === 'constant' && machine.made === before) break;
    if (forItem(walk, item) === 'return') return 'return';
  }
  return 'next';
}

function forItem(walk: Walk, item: Value): Ending {
  const { machine, target, environment, body } = walk;
  const tail = walk.forks ? tailOf(item) : undefined;
  if (tail) {
    const runs = tail.map((option) => () => forItems(walk, option));
    return eitherOf(machine, target, runs);
  }
  assign(machine, target, item, environment);
  // What is done to layers that a loop of unknown count made is done as often.
  return machine.looped(itemLoops(item), () => body(environment));
}

/** What an unknown collection holds: of tensors, tensors. */
function elementOf(machine: Machine, target: Node, over: Value): Value {
  return over.kind === 'tensor' ? over : machine.unknown(target, 'parameter');
}

export function count(
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

/** Runs something for each item of a value, in a scope of its own. */
export function forEachItem(
  machine: Machine,
  target: Node,
  over: Value,
  environment: Environment,
  action: (scope: Environment) => void,
): void {
  const scope: Environment = { names: new Map(), parent: environment };
  const body = (): Ending => {
    action(scope);
    return 'next';
  };
  forAll({ machine, target, environment: scope, body, forks: false }, over);
}

import type { Node } from '../nodes';
import { assign, augment } from './assign';
import { either } from './branches';
import type { Body, Definition, Statement } from './code';
import { evaluate } from './evaluate';
import { unknownLoop } from './iterate';
import { count, endOfLoop, forEach } from './loops';
import type { Machine } from './machine';
import { truthOf } from './operators';
import type { ClassValue, Environment, Store, Value } from './values';

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
    const statement = machine.read.statement(node);
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
      return runFor(machine, statement, environment, returned);
    case 'count':
      return endOfLoop(count(machine, statement.counting, statement.body, environment, returned));
    case 'while':
      return runWhile(machine, statement.body, environment, returned);
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

function runFor(
  machine: Machine,
  { target, over, body }: Extract<Statement, { kind: 'for' }>,
  environment: Environment,
  returned: Returned,
): Ending {
  const values = evaluate(machine, over, environment);
  return endOfLoop(
    forEach(machine, target, values, environment, () => run(machine, body, environment, returned)),
  );
}

function runWhile(
  machine: Machine,
  body: Body,
  environment: Environment,
  returned: Returned,
): Ending {
  const loops = [unknownLoop(machine)];
  return endOfLoop(machine.looped(loops, () => run(machine, body, environment, returned)));
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

import { closedInterval } from './closed';
import type { BinaryName, Expr } from './expression';
import { difference, EVERYTHING, hull, type Interval, product, quotient, sum } from './interval';
import { generalPower, unaryIntervals } from './intervalPrimitives';
import { remembered } from './memo';
import { hasVariable } from './variable';

/** Maps an interval of x to one that contains every value there. */
export interface Enclosing {
  (x: Interval): Interval;
  /** Operations that one evaluation takes. */
  readonly operations: number;
}

/**
 * The expression over intervals. Equal subexpressions are evaluated once, which
 * matters for derivatives: they repeat the function over and over. `where` gives
 * the branch that is certain, or the hull of both.
 */
export const enclosing: (expression: Expr) => Enclosing = remembered(taped, 512);

function taped(expression: Expr): Enclosing {
  const recording: Recording = { values: [EVERYTHING], steps: [], targets: [], byNode: new Map() };
  const root = record(expression, recording);
  const { values, steps, targets } = recording;
  const evaluate = (x: Interval): Interval => {
    values[0] = x;
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      const target = targets[index];
      if (step !== undefined && target !== undefined) values[target] = step(values);
    }
    return values[root] ?? EVERYTHING;
  };
  return Object.assign(evaluate, { operations: steps.length });
}

type Step = (values: readonly Interval[]) => Interval;

/** A place for x, then one for each part; those of numbers are filled from the start. */
interface Recording {
  readonly values: Interval[];
  readonly steps: Step[];
  /** Where each step puts its result. */
  readonly targets: number[];
  readonly byNode: Map<Expr, number>;
}

function record(node: Expr, recording: Recording): number {
  if (node.kind === 'x') return 0;
  const before = recording.byNode.get(node);
  if (before !== undefined) return before;
  const { values, steps, targets, byNode } = recording;
  const known = numberInterval(node);
  const step = known === undefined ? stepFor(node, recording) : undefined;
  const target = values.push(known ?? EVERYTHING) - 1;
  if (step !== undefined) {
    steps.push(step);
    targets.push(target);
  }
  byNode.set(node, target);
  return target;
}

function numberInterval(node: Expr): Interval | undefined {
  return node.kind === 'where' || hasVariable(node) ? undefined : closedInterval(node);
}

function stepFor(node: Expr, recording: Recording): Step | undefined {
  const at = (values: readonly Interval[], index: number) => values[index] ?? EVERYTHING;
  switch (node.kind) {
    case 'unary': {
      const apply = unaryIntervals[node.name];
      const a = record(node.argument, recording);
      return (values) => apply(at(values, a));
    }
    case 'binary': {
      const apply = binaryIntervals[node.name];
      const [a, b] = [record(node.left, recording), record(node.right, recording)];
      const squares = node.name === 'multiply' && a === b;
      if (squares) return (values) => generalPower(at(values, a), TWO);
      return (values) => apply(at(values, a), at(values, b));
    }
    case 'where': {
      const { comparison } = node;
      const [a, b] = [record(node.left, recording), record(node.right, recording)];
      const [c, d] = [record(node.whenTrue, recording), record(node.otherwise, recording)];
      return (values) => {
        const certain = comparisonOf(comparison, at(values, a), at(values, b));
        if (certain !== undefined) return at(values, certain ? c : d);
        return hull(at(values, c), at(values, d));
      };
    }
    default:
      return undefined;
  }
}

const TWO: Interval = [2, 2];

export const binaryIntervals: Readonly<Record<BinaryName, (a: Interval, b: Interval) => Interval>> =
  {
    add: sum,
    subtract: difference,
    multiply: product,
    divide: quotient,
    power: generalPower,
    min: (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1])],
    max: (a, b) => [Math.max(a[0], b[0]), Math.max(a[1], b[1])],
  };

function comparisonOf(comparison: string, a: Interval, b: Interval): boolean | undefined {
  if (comparison === '<') return a[1] < b[0] ? true : a[0] >= b[1] ? false : undefined;
  if (comparison === '<=') return a[1] <= b[0] ? true : a[0] > b[1] ? false : undefined;
  const opposite = comparisonOf(comparison === '>' ? '<=' : '<', a, b);
  return opposite === undefined ? undefined : !opposite;
}

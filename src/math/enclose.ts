import { children } from './complexity';
import { exactValue } from './constants';
import type { BinaryName, Expr } from './expression';
import {
  above,
  below,
  difference,
  EVERYTHING,
  hull,
  type Interval,
  point,
  product,
  quotient,
  sum,
} from './interval';
import { generalPower, unaryIntervals } from './intervalPrimitives';
import { remembered } from './memo';
import { compareRationals, fromNumber } from './rational';

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
  const steps: Step[] = [];
  record(expression, { steps, byNode: new Map() });
  const values: Interval[] = steps.map(() => EVERYTHING);
  const evaluate = (x: Interval): Interval => {
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      if (step !== undefined) values[index] = step(values, x);
    }
    return values.at(-1) ?? EVERYTHING;
  };
  return Object.assign(evaluate, { operations: steps.length });
}

/** The interval of a constant: the double itself where that is the number meant. */
function constantInterval(node: Extract<Expr, { kind: 'constant' }>): Interval {
  const { value } = node;
  if (Number.isNaN(value)) return EVERYTHING;
  const meant = node.exact === undefined ? undefined : exactValue(node);
  const nearest = fromNumber(value);
  if (meant === undefined || nearest === undefined) return point(value);
  const order = compareRationals(meant, nearest);
  return [order < 0 ? below(value) : value, order > 0 ? above(value) : value];
}

type Step = (values: readonly Interval[], x: Interval) => Interval;

interface Recording {
  readonly steps: Step[];
  readonly byNode: Map<Expr, number>;
}

const PI: Interval = [Math.PI, above(Math.PI)];

function record(node: Expr, recording: Recording): number {
  const before = recording.byNode.get(node);
  if (before !== undefined) return before;
  const operands = children(node).map((operand) => record(operand, recording));
  const index = recording.steps.push(stepFor(node, operands)) - 1;
  recording.byNode.set(node, index);
  return index;
}

function stepFor(node: Expr, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): Step {
  const at = (values: readonly Interval[], index: number) => values[index] ?? EVERYTHING;
  switch (node.kind) {
    case 'constant': {
      const interval = constantInterval(node);
      return () => interval;
    }
    case 'pi':
      return () => PI;
    case 'x':
      return (_, x) => x;
    case 'parameter':
      return () => EVERYTHING;
    case 'unary': {
      const apply = unaryIntervals[node.name];
      return (values) => apply(at(values, a));
    }
    case 'binary': {
      const apply = binaryIntervals[node.name];
      const squares = node.name === 'multiply' && a === b;
      if (squares) return (values) => generalPower(at(values, a), TWO);
      return (values) => apply(at(values, a), at(values, b));
    }
    case 'where': {
      const { comparison } = node;
      return (values) => {
        const certain = comparisonOf(comparison, at(values, a), at(values, b));
        if (certain !== undefined) return at(values, certain ? c : d);
        return hull(at(values, c), at(values, d));
      };
    }
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

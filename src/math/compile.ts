import { tooComplex } from './complexity';
import type { Expr } from './expression';
import { remembered } from './memo';
import { PARAMETER, STRIDE, type Tape, taped } from './tape';

export type RealFunction = (x: number) => number;

/**
 * The expression as a function of doubles. NaN where it is undefined, where a parameter
 * is unbound, and for an expression too complex.
 */
export function compile(expression: Expr): RealFunction {
  return plainly(workable(expression));
}

/** As `compile`, for an expression that is known to be shallow enough. */
export const plainly: (expression: Expr) => RealFunction = remembered((expression) => {
  const run = new Run(taped([expression]));
  return (x) => run.at(x);
}, 512);

/** The values of a function at many points. */
export type Column = (points: Float64Array) => Float64Array;

/** As `columnOf`, of x and of one parameter, which has a value of its own at each point. */
export function columnWith(
  expression: Expr,
  parameter: string,
): (points: Float64Array, values: Float64Array) => Float64Array {
  const run = new Run(taped([workable(expression)], parameter));
  return (points, values) => run.over(points, values)[0] ?? points;
}

/** The values of several functions, a column for each. */
export type Columns = (points: Float64Array) => readonly Float64Array[];

/** As `compile`; what the expressions have in common is evaluated once. */
export function columnsOf(expressions: readonly Expr[]): Columns {
  const run = new Run(taped(expressions.map(workable)));
  return (points) => run.over(points);
}

export function columnOf(expression: Expr): Column {
  const columns = columnsOf([expression]);
  return (points) => columns(points)[0] ?? points;
}

/** At one point. */
export function atPoint(column: Column, x: number): number {
  return column(Float64Array.of(x))[0] ?? Number.NaN;
}

function workable(expression: Expr): Expr {
  return tooComplex(expression) === undefined ? expression : NOT_A_NUMBER;
}

const NOT_A_NUMBER: Expr = { kind: 'constant', value: Number.NaN };

/** Columns of this length stay together in the fastest memory. */
const LONGEST = 128;

/** A tape that is run over columns, one after the other in one array, each with the same room. */
class Run {
  /** Of one number each. */
  private alone: Float64Array | undefined;

  constructor(private readonly tape: Tape) {}

  /** The value of the first expression. */
  at(x: number): number {
    const columns = this.alone ?? new Float64Array(this.tape.numbers.length);
    if (this.alone === undefined) this.prepare(columns, 1);
    this.alone = columns;
    columns[0] = x;
    this.follow(columns, 1, 1);
    return columns[this.tape.results[0] ?? 0] ?? 0;
  }

  /** `parameters`: the values of the one that has a column. */
  over(points: Float64Array, parameters?: Float64Array): readonly Float64Array[] {
    const { results, numbers } = this.tape;
    const values = results.map(() => new Float64Array(points.length));
    const room = Math.min(points.length, LONGEST);
    const columns = workspace(numbers.length * room);
    this.prepare(columns, room);
    for (let from = 0; from < points.length; from += room) {
      const count = Math.min(points.length - from, room);
      copy(points, from, columns, 0, count);
      if (parameters) copy(parameters, from, columns, PARAMETER * room, count);
      this.follow(columns, room, count);
      for (const [index, column] of values.entries()) {
        copy(columns, (results[index] ?? 0) * room, column, from, count);
      }
    }
    return values;
  }

  /** The columns of numbers hold them all the time. */
  private prepare(columns: Float64Array, room: number): void {
    for (const [column, number] of this.tape.numbers.entries()) {
      if (number !== undefined) columns.fill(number, column * room, (column + 1) * room);
    }
  }

  private follow(columns: Float64Array, room: number, count: number): void {
    const { loops, operands } = this.tape;
    let at = 0;
    for (const loop of loops) {
      const out = (operands[at] ?? 0) * room;
      const a = (operands[at + 1] ?? 0) * room;
      const b = (operands[at + 2] ?? 0) * room;
      const c = (operands[at + 3] ?? 0) * room;
      const d = (operands[at + 4] ?? 0) * room;
      loop(columns, count, out, a, b, c, d);
      at += STRIDE;
    }
  }
}

let shared = new Float64Array(0);

/** One array for all: nothing else is evaluated while a tape is followed. */
function workspace(length: number): Float64Array {
  if (shared.length < length) shared = new Float64Array(length);
  return shared;
}

function copy(
  from: Float64Array,
  first: number,
  to: Float64Array,
  start: number,
  count: number,
): void {
  for (let at = 0; at < count; at += 1) to[start + at] = from[first + at] ?? 0;
}

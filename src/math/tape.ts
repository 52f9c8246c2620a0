import { isConstant } from './constants';
import type { BinaryExpr, Expr, UnaryExpr } from './expression';
import {
  binaryLoops,
  choiceLoops,
  codes,
  decayLoop,
  type Loop,
  overDecay,
  unaryLoops,
} from './loops';

/** What is to be done with columns of doubles; a column is known by its number, that of x is 0. */
export interface Tape {
  readonly loops: readonly Loop[];
  /** For each loop `STRIDE` columns: that of its result, and up to four operands. */
  readonly operands: readonly number[];
  /** By column: the number that it holds for every x, or `undefined`. */
  readonly numbers: readonly (number | undefined)[];
  /** The column of each expression. */
  readonly results: readonly number[];
}

export const STRIDE = 5;

/** The column that stands for operands that a loop does not have. */
const NOTHING = 1;

/** The column of a parameter whose value changes. */
export const PARAMETER = 2;

/**
 * Expressions as a list of steps, in which what occurs more than once is worked out once.
 * A list that is followed, since neither the panel's content policy nor a web host allows
 * code made from text. Both branches of a `where` are worked out, and one is chosen.
 * `parameter`: the name of one that has a column as x has, `PARAMETER`.
 */
export function taped(expressions: readonly Expr[], parameter?: string): Tape {
  const recorder = new Recorder(parameter);
  const results = expressions.map((each) => recorder.of(each));
  const { loops, operands, numbers } = recorder;
  return { loops, operands, numbers, results };
}

class Recorder {
  readonly loops: Loop[] = [];
  readonly operands: number[] = [];
  readonly numbers: (number | undefined)[] = [undefined, 0, undefined];
  private readonly byNode = new Map<Expr, number>();
  private readonly byNumber = new Map<number, number>();
  private readonly byStep = new Map<number, number>();

  constructor(private readonly parameter: string | undefined) {}

  of(node: Expr): number {
    if (node.kind === 'x') return 0;
    const before = this.byNode.get(node);
    if (before !== undefined) return before;
    const column = this.recorded(node);
    this.byNode.set(node, column);
    return column;
  }

  private recorded(node: Expr): number {
    switch (node.kind) {
      case 'constant':
        return this.number(node.value);
      case 'pi':
        return this.number(Math.PI);
      case 'unary':
        return this.unary(node);
      case 'binary':
        return this.binary(node);
      case 'where': {
        const [a, b] = [this.of(node.left), this.of(node.right)];
        const [c, d] = [this.of(node.whenTrue), this.of(node.otherwise)];
        return this.step(choiceLoops[node.comparison], a, b, c, d);
      }
      case 'parameter':
        return node.name === this.parameter ? PARAMETER : this.number(Number.NaN);
      case 'x':
        return 0;
    }
  }

  private unary({ name, argument }: UnaryExpr): number {
    const u = this.of(argument);
    const loop = overDecay[name];
    if (loop === undefined) return this.shared(unaryLoops[name], u);
    if (name !== 'tanh') return this.shared(loop, u, this.decay(argument));
    const doubled = this.shared(binaryLoops.multiply, this.number(2), u);
    return this.shared(loop, u, this.shared(decayLoop, doubled));
  }

  /** That of `-u` is that of `u`. */
  private decay(u: Expr): number {
    const size = u.kind === 'unary' && u.name === 'negate' ? u.argument : u;
    return this.shared(decayLoop, this.of(size));
  }

  /** Squares and cubes are products, where a power takes fifty times as long. */
  private binary({ name, left, right }: BinaryExpr): number {
    const a = this.of(left);
    if (name === 'power' && isConstant(right, 2)) return this.squared(a);
    if (name === 'power' && isConstant(right, 3)) {
      return this.shared(binaryLoops.multiply, this.squared(a), a);
    }
    return this.shared(binaryLoops[name], a, this.of(right));
  }

  private squared(a: number): number {
    return this.shared(binaryLoops.multiply, a, a);
  }

  private number(value: number): number {
    // A map takes -0 for 0.
    const known = value === 0 ? undefined : this.byNumber.get(value);
    if (known !== undefined) return known;
    const column = this.numbers.push(value) - 1;
    this.byNumber.set(value, column);
    return column;
  }

  /** As `step`, or the column in which the same stands already. */
  private shared(loop: Loop, a: number, b = NOTHING): number {
    const key = ((codes.get(loop) ?? 0) * MOST_COLUMNS + a) * MOST_COLUMNS + b;
    const before = this.byStep.get(key);
    if (before !== undefined) return before;
    const column = this.step(loop, a, b, NOTHING, NOTHING);
    this.byStep.set(key, column);
    return column;
  }

  private step(loop: Loop, a: number, b: number, c: number, d: number): number {
    const [p, q, r, s] = [this.numbers[a], this.numbers[b], this.numbers[c], this.numbers[d]];
    if (p !== undefined && q !== undefined && r !== undefined && s !== undefined) {
      return this.number(once(loop, p, q, r, s));
    }
    const column = this.numbers.push(undefined) - 1;
    this.loops.push(loop);
    this.operands.push(column, a, b, c, d);
    return column;
  }
}

const scratch = new Float64Array(STRIDE);

function once(loop: Loop, ...operands: readonly number[]): number {
  scratch.set(operands, 1);
  loop(scratch, 1, 0, 1, 2, 3, 4);
  return scratch[0] ?? 0;
}

/** More than any tape has: expressions have no more than 20,000 terms. */
const MOST_COLUMNS = 2 ** 17;

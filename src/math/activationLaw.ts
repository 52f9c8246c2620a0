import { isUnknown, type Known, type Moments } from './analysis';
import { compile } from './compile';
import type { Expr } from './expression';
import { momentsOf, type SmoothPiece, smoothPieces } from './moments';
import { pairDifference } from './pairDifference';
import { simplify } from './simplify';
import { unsuitable } from './suitable';

/** What an activation makes of normal pre-activations of mean 0. */
export interface ActivationLaw {
  /** E f, E f^2 and E f'^2 where their mean square is this. */
  readonly moments: (secondMoment: number) => Known<Moments>;
  /**
   * Half the mean squared difference of its values for two inputs, from that of their
   * pre-activations.
   */
  readonly difference: (pair: PairSignal) => Known<number>;
}

interface PairSignal {
  readonly secondMoment: number;
  /** Half the mean squared difference of the two. */
  readonly inputDependent: number;
}

/** Interval operations for taking the function apart. */
const STEPS = 200_000;

/** Deep networks come to a fixed point, and a slider back to where it was. */
const MOST_KEPT = 4_000;

export function activationLaw(expression: Expr): Known<ActivationLaw> {
  const problem = unsuitable(expression);
  if (problem !== undefined) return { unknown: problem };
  const simple = simplify(expression);
  const pieces = smoothPieces(simple, { steps: STEPS });
  if (isUnknown(pieces)) return pieces;
  const value = compile(simple);
  const moments = remembering((secondMoment) => momentsAt(pieces, value(0), secondMoment));
  const breaks = pieces.flatMap(({ from }) => (from === 'end' ? [] : [from.x]));
  const continuous = !pieces.some((piece, index) => jumpsBetween(pieces[index - 1], piece));
  return {
    moments,
    difference(pair) {
      const known = moments(pair.secondMoment);
      if (isUnknown(known)) return known;
      const linear = pair.inputDependent * known.derivativeSecondMoment;
      const squared = pairDifference(value, { ...pair, breaks, continuous }) ?? linear;
      return Number.isFinite(squared)
        ? squared
        : { unknown: 'the quadrature over two inputs did not settle' };
    },
  };
}

/** Where nothing comes in, the mean of the squared slopes is that of a very small signal. */
function momentsAt(
  pieces: readonly SmoothPiece[],
  valueAtZero: number,
  secondMoment: number,
): Known<Moments> {
  const moments = momentsOf(pieces, secondMoment > 0 ? Math.sqrt(secondMoment) : 1e-150);
  if (isUnknown(moments)) return moments;
  if (Number.isNaN(moments.mean)) return { unknown: 'an expectation does not exist, or may not' };
  return secondMoment > 0 || Number.isNaN(valueAtZero)
    ? moments
    : { ...moments, mean: valueAtZero, secondMoment: valueAtZero ** 2 };
}

/** Whether f jumps where the second piece begins, by more than rounding. */
function jumpsBetween(left: SmoothPiece | undefined, { from, expression }: SmoothPiece): boolean {
  if (left === undefined || from === 'end') return false;
  const [before, after] = [compile(left.expression)(from.x), compile(expression)(from.x)];
  return Math.abs(after - before) > 1e-12 * Math.max(1, Math.abs(before), Math.abs(after));
}

function remembering<Result>(work: (value: number) => Result): (value: number) => Result {
  const kept = new Map<number, Result>();
  return (value) => {
    const before = kept.get(value);
    if (before !== undefined) return before;
    if (kept.size >= MOST_KEPT) kept.clear();
    const result = work(value);
    kept.set(value, result);
    return result;
  };
}

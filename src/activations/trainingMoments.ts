import { isUnknown, type Known, type Moments } from '../math/analysis';
import { expectation } from '../math/draw';
import type { Expr } from '../math/expression';
import { momentsOf, smoothPieces } from '../math/moments';
import { simplify } from '../math/simplify';
import { at, type Training } from './training';

/**
 * E f, E f² and E f′² over a standard normal input and the noise: what a layer does to its
 * signal in training, where the moments of the test-time form do not hold. For each draw
 * that the quadrature asks for the moments are those of the function that it leaves.
 */
export function trainingMoments({ expression, draw }: Training): Known<Moments> {
  const byDraw = new Map<number, Known<Moments>>();
  let problem: string | undefined;
  const average = (name: keyof Moments) =>
    expectation(draw, (value) => {
      const moments = byDraw.get(value) ?? momentsAt(expression, value);
      byDraw.set(value, moments);
      if (!isUnknown(moments)) return moments[name];
      problem = moments.unknown;
      return Number.NaN;
    });
  const moments = {
    mean: average('mean'),
    secondMoment: average('secondMoment'),
    derivativeSecondMoment: average('derivativeSecondMoment'),
  };
  return problem === undefined ? moments : { unknown: problem };
}

/** Interval operations for taking one function apart. */
const STEPS = 200_000;

function momentsAt(expression: Expr, draw: number): Known<Moments> {
  const pieces = smoothPieces(simplify(at(expression, draw)), { steps: STEPS });
  return isUnknown(pieces) ? pieces : momentsOf(pieces);
}

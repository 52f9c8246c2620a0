import { analyse } from '../math/analyse';
import { isUnknown, type Known, type Moments } from '../math/analysis';
import { expectation } from '../math/draw';
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
      const moments = byDraw.get(value) ?? analyse(at(expression, value)).moments;
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

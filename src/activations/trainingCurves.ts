import { type Column, columnsOf } from '../math/compile';
import { type Draw, weightedDraws } from '../math/draw';
import type { Expr } from '../math/expression';
import { simplify } from '../math/simplify';
import { at } from './training';

/**
 * The mean of an expression of x and the draw, at many points at once: for curves, where
 * there is no closed form. What is read as a number comes from `meanOutput`.
 */
export function meanColumn(expression: Expr, draw: Draw): Column {
  const drawn = weightedDraws(draw);
  const columns = columnsOf(drawn.map(({ value }) => simplify(at(expression, value))));
  return (points) => {
    const means = new Float64Array(points.length);
    columns(points).forEach((column, index) => {
      const weight = drawn[index]?.weight ?? 0;
      for (let place = 0; place < means.length; place++) {
        means[place] = (means[place] ?? 0) + weight * (column[place] ?? Number.NaN);
      }
    });
    return means;
  };
}

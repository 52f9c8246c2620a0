import assert from 'node:assert/strict';
import type { PlottedFunction } from '../../../src/plot/plotted';
import { chooseDerivativeRange, chooseValueRange } from '../../../src/plot/range';
import type { Interval } from '../../../src/plot/scale';
import { column, elu, exponential, known, leakyRelu, logarithm, relu, sigmoid } from './functions';

const zero: PlottedFunction = {
  name: '0',
  value: column(() => 0),
  derivative: column(() => 0),
  analysis: known({}),
};
const WINDOW: Interval = [-4, 4];

/** Without the padding, which is a fourteenth of what is seen. */
function seen([lo, hi]: Interval): readonly number[] {
  const padding = (0.07 * (hi - lo)) / 1.14;
  return [lo + padding, hi - padding].map((end) => Number(end.toFixed(3)) + 0);
}

describe('the height', () => {
  const cases: readonly [
    name: string,
    shown: PlottedFunction,
    value: readonly number[],
    derivative: readonly number[],
  ][] = [
    ['covers all of a linear growth', relu, [0, 4], [0, 1]],
    ['always holds 0', leakyRelu(0.2), [-0.8, 4], [0, 1]],
    ['holds the asymptote', elu(2), [-2, 4], [0, 2]],
    ['fits a bounded function', sigmoid, [0, 1], [0, 0.25]],
    ['cuts off what grows faster than a line', exponential, [0, 6], [0, 4]],
    ['is there for a constant 0', zero, [-0.877, 0.877], [-0.877, 0.877]],
  ];
  for (const [name, shown, value, derivative] of cases) {
    it(name, () => {
      assert.deepEqual(seen(chooseValueRange([shown], WINDOW)), value);
      assert.deepEqual(seen(chooseDerivativeRange([shown], WINDOW)), derivative);
    });
  }

  it('is finite for a function that is not', () => {
    const [lo, hi] = chooseDerivativeRange([logarithm], WINDOW);
    assert.ok(lo < 0 && hi > 0.25 && hi < 5, `${lo} ${hi}`);
  });

  it('covers each of several functions', () => {
    assert.deepEqual(seen(chooseValueRange([sigmoid, elu(1)], WINDOW)), [-1, 4]);
  });
});

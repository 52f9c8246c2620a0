import assert from 'node:assert/strict';
import type { PlottedFunction } from '../../../src/plot/plotted';
import { chooseDerivativeRange, chooseValueRange } from '../../../src/plot/range';
import type { Interval } from '../../../src/plot/scale';
import { rangeOfView } from '../../../src/plot/viewRange';
import { column, elu, exponential, gelu, hardshrink, logarithm, relu, sigmoid } from './functions';

const HOME: Interval = [-4, 4];
const ALL = [relu, sigmoid, elu(2), gelu, hardshrink, exponential, logarithm];

function heights(shown: PlottedFunction, view: Interval): Interval {
  return rangeOfView('value', [shown], view, HOME);
}

function height([lo, hi]: Interval): number {
  return hi - lo;
}

describe('the heights of a view', () => {
  it('are at home those that are chosen there', () => {
    for (const shown of ALL) {
      assert.deepEqual(heights(shown, HOME), chooseValueRange([shown], HOME));
      assert.deepEqual(
        rangeOfView('derivative', [shown], HOME, HOME),
        chooseDerivativeRange([shown], HOME),
      );
    }
  });

  it('stay while a bounded function is moved', () => {
    const first = heights(sigmoid, HOME);
    for (const view of [
      [-3, 5],
      [2, 10],
      [-20, -12],
    ] as const) {
      assert.deepEqual(heights(sigmoid, view), first);
    }
  });

  it('go along with a line, and leave home behind far away', () => {
    const [lo, hi] = heights(relu, [1000, 1008]);
    assert.ok(lo > 990 && lo < 1000 && hi > 1008 && hi < 1018, `${lo} ${hi}`);
  });

  it('fit the piece of the curve that is looked at closely', () => {
    const [lo, hi] = heights(sigmoid, [0, 0.01]);
    assert.ok(lo < 0.5 && lo > 0.4995 && hi > 0.5025 && hi < 0.503, `${lo} ${hi}`);
  });

  it('show what is flat as flat', () => {
    const view: Interval = [-3, -2.9];
    assert.ok(height(heights(relu, view)) >= height(heights(relu, HOME)) / 80 / 10 - 1e-12);
    const [lo, hi] = heights(relu, view);
    assert.ok(lo < 0 && hi > 0);
  });

  it('hold all of a curve that is seen from far away', () => {
    const [lo, hi] = heights(relu, [-1e6, 1e6]);
    assert.ok(lo < 0 && hi > 1e6 && hi < 1.2e6, `${lo} ${hi}`);
  });

  it('do not leap while a view is moved or zoomed', () => {
    const ways: readonly ((share: number) => Interval)[] = [
      (share) => [-4 + 40 * share, 4 + 40 * share],
      (share) => [1 - 5 * 0.01 ** share, 1 + 3 * 0.01 ** share],
      (share) => [-4 * 1000 ** share, 4 * 1000 ** share],
    ];
    const steps = 500;
    for (const shown of [relu, sigmoid, elu(2), gelu, exponential]) {
      for (const way of ways) {
        let before = heights(shown, way(0));
        for (let step = 1; step <= steps; step++) {
          const now = heights(shown, way(step / steps));
          const most = 0.15 * Math.max(height(before), height(now));
          const change = Math.max(Math.abs(now[0] - before[0]), Math.abs(now[1] - before[1]));
          assert.ok(change <= most, `${shown.name} ${way(step / steps)}: ${before} ${now}`);
          before = now;
        }
      }
    }
  });

  it('do not run after a pole', () => {
    const pole: PlottedFunction = { ...logarithm, value: column((x) => 1 / x) };
    const [lo, hi] = heights(pole, [-0.1, 0.1]);
    assert.ok(lo > -1e3 && lo < -50 && hi < 1e3 && hi > 50, `${lo} ${hi}`);
  });

  it('are those of home where there is nothing to see', () => {
    assert.deepEqual(heights(logarithm, [-9, -8]), chooseValueRange([logarithm], HOME));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Interval } from '../../../src/plot/scale';
import { isView, moved, revealing, zoomed } from '../../../src/plot/view';

const HOME: Interval = [-4, 4];
const SMALL = 2 ** -21;

describe('a view', () => {
  const cases: readonly [name: string, view: Interval, expected: Interval][] = [
    ['looks twice as close about a point', zoomed([-4, 4], 0, 0.5, HOME), [-2, 2]],
    ['keeps the point where it is', zoomed([-4, 4], 2, 0.5, HOME), [-1, 3]],
    ['looks from farther away', zoomed([-4, 4], 4, 2, HOME), [-12, 4]],
    ['can be moved', moved([-4, 4], 3, HOME), [-1, 7]],
    ['is not moved by no number', moved([-4, 4], Number.NaN, HOME), [-4, 4]],
    ['is not zoomed by no number', zoomed([-4, 4], 0, Number.NaN, HOME), [-4, 4]],
    ['is moved no farther than needed', revealing([-4, 4], 5, HOME), [-3, 5]],
    ['is moved back as well', revealing([1, 2], 0, HOME), [0, 1]],
    ['stays where it shows what is wanted', revealing([-4, 4], 4, HOME), [-4, 4]],
    ['ends a million away', zoomed([-4, 4], 0, 1e9, HOME), [-1e6, 1e6]],
    ['stays within a million', moved([0, 10], 1e9, HOME), [1e6 - 10, 1e6]],
    ['is a millionth wide at least', zoomed([-1, 1], 0, 1e-12, HOME), [-5e-7, 5e-7]],
    ['goes wider where the curve is wide', zoomed([-1e6, 1e6], 0, 1e9, [-1e6, 1e6]), [-1e9, 1e9]],
    [
      'goes closer where the curve is small',
      zoomed([-SMALL, SMALL], 0, 1e-6, [-SMALL, SMALL]),
      [-SMALL / 1000, SMALL / 1000],
    ],
  ];
  for (const [name, view, expected] of cases) {
    it(name, () => {
      assert.deepEqual(view, expected);
    });
  }

  it('comes back from any zoom about any point in it, within limits', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const factor = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(share, factor, (at, by) => {
        const about = -4 + 8 * at;
        const [lo, hi] = zoomed(zoomed(HOME, about, by, HOME), about, 1 / by, HOME);
        assert.ok(Math.abs(lo + 4) < 1e-9 * (1 + by) && Math.abs(hi - 4) < 1e-9 * (1 + by));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('is one that can be shown after any moves and zooms', () => {
    const step = fc.tuple(
      fc.double({ min: -1e7, max: 1e7, noNaN: true }),
      fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const view = steps.reduce<Interval>((seen, [distance, factor, share]) => {
          const [lo, hi] = moved(seen, distance, HOME);
          return zoomed([lo, hi], lo + (hi - lo) * share, factor, HOME);
        }, HOME);
        assert.ok(isView(view), view.join(' '));
        assert.ok(view[0] >= -1e6 && view[1] <= 1e6, view.join(' '));
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  const others = [
    undefined,
    null,
    3,
    [1],
    [1, 2, 3],
    [2, 1],
    [1, 1],
    ['0', '1'],
    [Number.NaN, 1],
    [0, Number.POSITIVE_INFINITY],
    [1, 1 + Number.EPSILON],
    [-1e300, 1e300],
  ];
  it('is none without two ends that can be told apart', () => {
    for (const other of others) {
      assert.equal(isView(other), false, JSON.stringify(other));
    }
  });
});

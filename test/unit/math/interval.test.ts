import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  above,
  below,
  difference,
  type Interval,
  integerPower,
  point,
  product,
  quotient,
  squareRoot,
  sum,
} from '../../../src/math/interval';
import {
  compareRationals,
  fromNumber,
  minus,
  over,
  plus,
  type Rational,
  times,
} from '../../../src/math/rational';

const seed = 20160301;
const numbers = fc
  .tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.integer({ min: -20, max: 20 }))
  .map(([mantissa, exponent]) => mantissa * 2 ** exponent)
  .filter((value) => value === 0 || Math.abs(value) > 1e-12);

function exact(value: number): Rational {
  return fromNumber(value) ?? assert.fail(`${value}`);
}

function holds([lo, hi]: Interval, value: Rational | undefined): void {
  if (value === undefined) return;
  assert.ok(compareRationals(exact(lo), value) <= 0, 'the lower end is too high');
  assert.ok(compareRationals(exact(hi), value) >= 0, 'the upper end is too low');
}

describe('intervals', () => {
  const operations = [
    ['sum', sum, plus],
    ['difference', difference, minus],
    ['product', product, times],
    ['quotient', quotient, over],
  ] as const;
  for (const [name, ofIntervals, ofRationals] of operations) {
    it(`the ${name} of points holds the exact ${name}, and is at most three doubles wide`, () => {
      fc.assert(
        fc.property(numbers, numbers, (a, b) => {
          fc.pre(name !== 'quotient' || b !== 0);
          const interval = ofIntervals(point(a), point(b));
          holds(interval, ofRationals(exact(a), exact(b)));
          assert.ok(interval[1] <= above(above(above(interval[0]))));
        }),
        { seed, numRuns: 1_000 },
      );
    });

    it(`the ${name} of intervals holds the exact ${name} of their members`, () => {
      fc.assert(
        fc.property(numbers, numbers, numbers, numbers, (a, b, c, d) => {
          const left: Interval = [Math.min(a, b), Math.max(a, b)];
          const right: Interval = [Math.min(c, d), Math.max(c, d)];
          const interval = ofIntervals(left, right);
          for (const p of left) {
            for (const q of right) {
              if (name === 'quotient' && q === 0) continue;
              const value = ofRationals(exact(p), exact(q));
              if (interval.every(Number.isFinite)) holds(interval, value);
            }
          }
        }),
        { seed, numRuns: 1_000 },
      );
    });
  }

  it('exact results stay points', () => {
    assert.deepEqual(sum(point(0.5), point(0.25)), [0.75, 0.75]);
    assert.deepEqual(product(point(0.5), point(-3)), [-1.5, -1.5]);
    assert.deepEqual(quotient(point(3), point(4)), [0.75, 0.75]);
    assert.deepEqual(squareRoot(point(2.25)), [1.5, 1.5]);
    assert.deepEqual(integerPower(point(-3), 3), [-27, -27]);
  });

  it('a square is never negative, and an even power of both signs starts at 0', () => {
    assert.deepEqual(integerPower([-2, 1], 2), [0, 4]);
    assert.deepEqual(integerPower([-2, 1], 3), [-8, 1]);
  });

  it('division by an interval around 0 is everything, beside 0 a half-line', () => {
    assert.deepEqual(quotient([1, 2], [-1, 1]), [-Infinity, Infinity]);
    assert.deepEqual(quotient([1, 2], [0, 4]), [0.25, Infinity]);
    assert.deepEqual(quotient([-2, -1], [0, 4]), [-Infinity, -0.25]);
  });

  it('an overflow of finite numbers keeps a finite end', () => {
    assert.deepEqual(product(point(1e200), point(1e200)), [Number.MAX_VALUE, Infinity]);
    assert.deepEqual(sum(point(Number.MAX_VALUE), point(Number.MAX_VALUE)), [
      Number.MAX_VALUE,
      Infinity,
    ]);
  });

  it('0 times an unbounded interval is 0', () => {
    assert.deepEqual(product(point(0), [-Infinity, Infinity]), [0, 0]);
  });

  it('above and below move by at least one double and at most two', () => {
    for (const value of [0, 1, -1, 1.5, 1e-310, 1e300, -0.1]) {
      assert.ok(below(value) < value && value < above(value));
      assert.ok(
        above(value) - value <= 2 * Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE),
      );
    }
  });
});

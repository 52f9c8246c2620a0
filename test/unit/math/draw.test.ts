import assert from 'node:assert/strict';
import {
  boundsOf,
  type Draw,
  draws,
  expectation,
  quantile,
  weightedDraws,
} from '../../../src/math/draw';
import { normalProbability, normalQuantile } from '../../../src/math/normal';
import { integrate } from '../../../src/math/quadrature';

describe('the normal distribution', () => {
  // Tables of Abramowitz and Stegun, 26.1 and 26.2, to their digits and beyond.
  const points: readonly (readonly [z: number, probability: number])[] = [
    [-8, 6.22096057427178e-16],
    [-1, 0.158655253931457],
    [0, 0.5],
    [1.959963984540054, 0.975],
    [2.3263478740408408, 0.99],
  ];
  for (const [z, probability] of points) {
    it(`is below ${z} with probability ${probability}, and back`, () => {
      assert.ok(Math.abs(normalProbability(z) / probability - 1) < 1e-13);
      assert.ok(Math.abs(normalQuantile(probability) - z) < 1e-12 * Math.max(1, Math.abs(z)));
    });
  }

  it('has quantiles from minus to plus infinity, and none outside [0, 1]', () => {
    assert.deepEqual([0, 1].map(normalQuantile), [-Infinity, Infinity]);
    assert.deepEqual([-0.1, 1.1, Number.NaN].map(normalQuantile), [NaN, NaN, NaN]);
  });
});

describe('draws', () => {
  /** Mean and mean square by hand: √(2/π), π²/3, (lo² + lo·hi + hi²)/3. */
  const laws: readonly (readonly [draw: Draw, mean: number, square: number, median: number])[] = [
    [{ kind: 'normal' }, 0, 1, 0],
    [{ kind: 'halfNormal' }, Math.sqrt(2 / Math.PI), 1, 0.674489750196082],
    [{ kind: 'logistic' }, 0, Math.PI ** 2 / 3, 0],
    [{ kind: 'uniform', lo: 1, hi: 4 }, 2.5, 7, 2.5],
    [{ kind: 'uniform', lo: 2, hi: 2 }, 2, 4, 2],
  ];
  for (const [draw, mean, square, median] of laws) {
    it(`of the ${draw.kind} law have mean ${mean} and mean square ${square}`, () => {
      assert.ok(Math.abs(expectation(draw, (value) => value) - mean) < 1e-12);
      assert.ok(Math.abs(expectation(draw, (value) => value ** 2) - square) < 1e-11);
      assert.ok(Math.abs(quantile(draw, 0.5) - median) < 1e-12);
    });

    it(`of the ${draw.kind} law are ${mean} and ${square} on average over a few with weights`, () => {
      const few = weightedDraws(draw);
      const average = (g: (value: number) => number) =>
        few.reduce((sum, { value, weight }) => sum + weight * g(value), 0);
      assert.ok(few.length < 100);
      assert.ok(Math.abs(average(() => 1) - 1) < 1e-12);
      assert.ok(Math.abs(average((value) => value) - mean) < 1e-6);
      assert.ok(Math.abs(average((value) => value ** 2) - square) < 1e-5);
    });

    it(`of the ${draw.kind} law have bounds only if it has`, () => {
      const bounds = draw.kind === 'uniform' ? [draw.lo, draw.hi] : undefined;
      assert.deepEqual(boundsOf(draw), bounds);
    });

    it(`of the ${draw.kind} law look like it, and are the same for the same seed`, () => {
      const noise = draws(draw, 1);
      const values = Array.from({ length: 10_000 }, () => noise.next().value);
      const found = values.reduce((sum, value) => sum + value, 0) / values.length;
      assert.ok(Math.abs(found - mean) <= (5 * Math.sqrt(square)) / 100);
      const again = draws(draw, 1);
      assert.deepEqual(
        values.slice(0, 5),
        Array.from({ length: 5 }, () => again.next().value),
      );
    });
  }
});

describe('integrate', () => {
  it('halves its panels until a narrow peak is found', () => {
    const peak = (x: number) => 1 / (1e-6 + (x - 0.3) ** 2);
    const truth = 1e3 * (Math.atan(700) + Math.atan(300));
    assert.ok(Math.abs(integrate(peak, [0, 1]) / truth - 1) < 1e-11);
  });

  it('takes kinks and jumps as seams', () => {
    assert.ok(Math.abs(integrate(Math.sign, [-1, 0, 3]) - 2) < 1e-14);
    assert.ok(Math.abs(integrate(Math.abs, [-1, 0, 1]) - 1) < 1e-15);
  });

  it('answers NaN for what is not finite or does not settle, and 0 for nothing', () => {
    assert.ok(Number.isNaN(integrate(() => Infinity, [0, 1])));
    assert.ok(Number.isNaN(integrate((x) => Math.sin(1 / x) / x, [1e-9, 1])));
    assert.equal(integrate(Math.cos, [1, 1]), 0);
    assert.equal(integrate(Math.cos, []), 0);
  });
});

import assert from 'node:assert/strict';
import {
  imageLaw,
  type Law,
  meanOfSum,
  meanOver,
  normalLaw,
  sumLaw,
} from '../../../../src/math/network/law';

const squares = (values: Float64Array) => values.map((value) => value * value);

function rectified(variance: number): Law {
  const moments = { mean: Math.sqrt(variance / (2 * Math.PI)), secondMoment: variance / 2 };
  return imageLaw(normalLaw(variance), moments, (values) =>
    values.map((value) => Math.max(0, value)),
  );
}

describe('a law of numbers, by points,', () => {
  for (const [what, law] of [
    ['a normal one', normalLaw(2.25)],
    ['a rectified one', rectified(4)],
    ['a normal one with a rectified one', sumLaw(normalLaw(0.5), rectified(4))],
    ['a sum of sums', sumLaw(normalLaw(9), sumLaw(normalLaw(0.01), rectified(1)))],
    ['nothing', normalLaw(0)],
    ['nothing, rectified, with nothing', sumLaw(normalLaw(0), rectified(0))],
  ] as const) {
    it(`has its moments, up to a thousandth: ${what}`, () => {
      const points = law.points();
      const scale = Math.sqrt(law.secondMoment);
      near(meanOver(points, points.values), law.mean, 1e-3 * scale + 1e-12);
      near(
        meanOver(points, squares(points.values)),
        law.secondMoment,
        1e-3 * scale * scale + 1e-12,
      );
      near(meanOver(points, points.values.fill(1)), 1, 1e-12);
    });
  }

  it('of two normal ones is normal, with variances that add', () => {
    const { isNormal, secondMoment } = sumLaw(normalLaw(2), normalLaw(3));
    assert.deepEqual([isNormal, secondMoment], [true, 5]);
  });

  it('adds twice the product of the means where neither is 0', () => {
    const [a, b] = [rectified(1), rectified(4)];
    near(sumLaw(a, b).secondMoment, 0.5 + 2 + (2 * 2) / (2 * Math.PI), 1e-12);
  });

  it('gives at each number the mean of a function of its sum with another', () => {
    const [a, b] = [rectified(1), normalLaw(1)];
    const sum = sumLaw(a, b);
    const square = squares(sum.points().values);
    const means = meanOfSum(a.points(), b.points(), sum.points(), square);
    a.points().values.forEach((value, at) => {
      if (value < 3) near(means[at] ?? Number.NaN, value * value + 1, 0.02);
    });
    near(meanOver(a.points(), means), sum.secondMoment, 0.01);
  });
});

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance + 1e-300, `${actual} is not ${expected}`);
}

import assert from 'node:assert/strict';
import { histogramOf } from '../../../../src/math/network/histogram';
import { lsuvFactor } from '../../../../src/math/network/lsuv';
import { times, timesTransposed } from '../../../../src/math/network/matrix';
import { normalise } from '../../../../src/math/network/normalise';
import { normals, take, uniforms } from '../../../../src/math/random';
import { finished } from '../../../../src/math/steps';

describe('products of matrices', () => {
  const left = { rows: 2, columns: 3, values: Float64Array.of(1, 2, 3, 4, 5, 6) };

  it('with the transposed of another', () => {
    const right = { rows: 2, columns: 3, values: Float32Array.of(1, 0, -1, 2, 1, 0) };
    assert.deepEqual([...finished(timesTransposed(left, right))], [-2, 4, -2, 13]);
  });

  it('with another', () => {
    const right = { rows: 3, columns: 2, values: Float32Array.of(1, 0, 0, 2, -1, 1) };
    assert.deepEqual([...finished(times(left, right))], [-2, 7, -2, 16]);
  });

  it('tell all multiplications that they take', () => {
    const square = { rows: 200, columns: 200, values: new Float64Array(200 * 200) };
    let work = 0;
    for (const step of times(square, square)) work += step;
    assert.equal(work, 200 ** 3);
  });
});

describe('normalisation', () => {
  for (const [kind, inputs, units] of [
    ['batch', 7, 3],
    ['layer', 3, 7],
  ] as const) {
    const values = () => Float64Array.from(take(21, normals(uniforms(5))));

    it(`${kind}: leaves a mean of 0 and a variance of 1 in each group`, () => {
      const normalised = values();
      normalise(normalised, kind, { inputs, units });
      for (let group = 0; group < 3; group += 1) {
        const own = [...normalised].filter(
          (_, at) => (kind === 'batch' ? at % units : Math.floor(at / units)) === group,
        );
        assert.equal(own.length, 7);
        assert.ok(Math.abs(own.reduce((sum, one) => sum + one, 0)) < 1e-12);
        assert.ok(Math.abs(own.reduce((sum, one) => sum + one * one, 0) - 7) < 1e-12);
      }
    });

    it(`${kind}: takes a gradient back as differences do`, () => {
      const direction = Float64Array.from(take(21, normals(uniforms(6))));
      const loss = (numbers: Float64Array) => {
        const copy = numbers.slice();
        normalise(copy, kind, { inputs, units });
        return copy.reduce((sum, one, at) => sum + one * (direction[at] ?? 0), 0);
      };
      const gradient = direction.slice();
      normalise(values(), kind, { inputs, units })(gradient);
      const step = 1e-6;
      for (let at = 0; at < 21; at += 1) {
        const [up, down] = [values(), values()];
        up[at] = (up[at] ?? 0) + step;
        down[at] = (down[at] ?? 0) - step;
        const difference = (loss(up) - loss(down)) / (2 * step);
        assert.ok(Math.abs(difference - (gradient[at] ?? 0)) < 1e-7, `number ${at}`);
      }
    });
  }

  it('makes 0 of numbers that are all the same', () => {
    const same = Float64Array.of(0.1, 0.1, 0.1);
    normalise(same, 'layer', { inputs: 1, units: 3 });
    assert.ok(same.every((one) => one === 0));
  });
});

describe('a histogram', () => {
  it('counts every value between the least and the greatest', () => {
    const { lo, hi, counts } = histogramOf(Float64Array.of(-1, 0, 0, 2)) ?? assert.fail();
    assert.deepEqual([lo, hi], [-1, 2]);
    assert.deepEqual(
      counts.flatMap((count, at) => (count > 0 ? [[at, count]] : [])),
      [
        [0, 1],
        [16, 2],
        [47, 1],
      ],
    );
  });

  for (const value of [0, 3, -1e-300]) {
    it(`has room around values that are all ${value}`, () => {
      const { lo, hi, counts } = histogramOf(Float64Array.of(value, value)) ?? assert.fail();
      assert.ok(lo < value && value < hi);
      assert.equal(Math.max(...counts), 2);
    });
  }

  it('is none of what is not finite', () => {
    assert.equal(histogramOf(Float64Array.of(1, Number.NaN)), undefined);
    assert.equal(histogramOf(Float64Array.of(1, Infinity)), undefined);
  });
});

describe('the factor of LSUV', () => {
  it('makes the variance 1 at once where there are no biases', () => {
    assert.equal(
      lsuvFactor((factor) => 16 * factor ** 2),
      0.25,
    );
  });

  it('is 1 where the variance is near enough', () => {
    assert.equal(
      lsuvFactor((factor) => 1.01 * factor ** 2),
      1,
    );
  });

  it('comes near enough in some tries where there are', () => {
    const variance = (factor: number) => 100 * factor ** 2 + 0.4;
    assert.ok(Math.abs(variance(lsuvFactor(variance)) - 1) < 0.02);
  });

  it('gives up after twenty tries, and at once where nothing comes out', () => {
    let tries = 0;
    const factor = lsuvFactor((by) => {
      tries += 1;
      return by ** 2 + 5;
    });
    assert.equal(tries, 20);
    assert.ok(factor > 0);
    assert.equal(
      lsuvFactor(() => 0),
      1,
    );
  });
});

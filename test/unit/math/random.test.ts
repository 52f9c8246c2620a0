import assert from 'node:assert/strict';
import { normals, take, uniforms } from '../../../src/math/random';
import { mean } from './mean';

describe('random numbers', () => {
  it('are the same for the same seed, and others for another', () => {
    const drawn = (seed: number) => take(20, normals(uniforms(seed))).join();
    assert.equal(drawn(3), drawn(3));
    assert.notEqual(drawn(3), drawn(4));
  });

  it('are normal: mean 0, variance 1, fourth moment 3', () => {
    const values = Array.from(take(100_000, normals(uniforms(1))));
    const moment = (power: number) => mean(values.map((value) => value ** power));
    assert.ok(Math.abs(moment(1)) < 0.01, `mean ${moment(1)}`);
    assert.ok(Math.abs(moment(2) - 1) < 0.02, `variance ${moment(2)}`);
    assert.ok(Math.abs(moment(4) - 3) < 0.1, `fourth moment ${moment(4)}`);
  });
});

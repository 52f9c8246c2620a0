import assert from 'node:assert/strict';
import { normal, shuffled, take, uniform } from '../../experiments/random';
import { mean } from './mean';

describe('random numbers of the experiments', () => {
  it('are the same for the same seed and purpose, and others for another', () => {
    const drawn = (seed: number, purpose: Parameters<typeof uniform>[1]) =>
      take(20, uniform(seed, purpose)).join();
    assert.equal(drawn(3, 'weights'), drawn(3, 'weights'));
    assert.notEqual(drawn(3, 'weights'), drawn(4, 'weights'));
    assert.notEqual(drawn(3, 'weights'), drawn(3, 'batches'));
  });

  it('are normal: mean 0, variance 1, fourth moment 3', () => {
    const values = Array.from(take(100_000, normal(uniform(1, 'weights'))));
    const moment = (power: number) => mean(values.map((value) => value ** power));
    assert.ok(Math.abs(moment(1)) < 0.01, `mean ${moment(1)}`);
    assert.ok(Math.abs(moment(2) - 1) < 0.02, `variance ${moment(2)}`);
    assert.ok(Math.abs(moment(4) - 3) < 0.1, `fourth moment ${moment(4)}`);
  });

  it('shuffle without losing or repeating anything', () => {
    const order = shuffled(50, uniform(2, 'batches'));
    const inOrder = Array.from({ length: 50 }, (_, index) => index);
    assert.notDeepEqual(order, inOrder);
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      inOrder,
    );
  });
});

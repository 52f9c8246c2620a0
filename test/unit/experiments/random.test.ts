import assert from 'node:assert/strict';
import { take } from '../../../src/math/random';
import { shuffled, uniform } from '../../experiments/random';

describe('random numbers of the experiments', () => {
  it('are the same for the same seed and purpose, and others for another', () => {
    const drawn = (seed: number, purpose: Parameters<typeof uniform>[1]) =>
      take(20, uniform(seed, purpose)).join();
    assert.equal(drawn(3, 'weights'), drawn(3, 'weights'));
    assert.notEqual(drawn(3, 'weights'), drawn(4, 'weights'));
    assert.notEqual(drawn(3, 'weights'), drawn(3, 'batches'));
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

import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import { unitOf } from '../../experiments/activation';
import { features, logits, network } from '../../experiments/network';
import { accuracyOn, type Batch, judge } from '../../experiments/training';

/** Two inputs, two hidden units of which the second is off for all points, two classes. */
const made = () =>
  network(unitOf('relu'), {
    hidden: [
      {
        weights: tf.tensor2d([
          [1, 0],
          [2, 0],
        ]),
        biases: tf.tensor1d([1, -5]),
      },
    ],
    last: {
      weights: tf.tensor2d([
        [1, 0],
        [0, 1],
      ]),
      biases: tf.tensor1d([0, 2]),
    },
  });

const batch = (): Batch => ({
  inputs: tf.tensor2d([
    [1, 1],
    [-1, -1],
    [0, 0.5],
  ]),
  targets: tf.tensor2d([
    [1, 0],
    [0, 1],
    [1, 0],
  ]),
});

describe('a network', () => {
  before(() => tf.enableProdMode());

  it('computes what its weights and biases say', () => {
    const answers = Array.from(logits(made(), batch().inputs).dataSync());
    assert.deepEqual(answers, [4, 2, 0, 2, 2, 2]);
  });

  it('shows what enters the activation of each layer, and goes on with what it is given', () => {
    const seen: number[] = [];
    const after = features(made(), batch().inputs, (entering, layer) => {
      seen.push(layer, ...entering.dataSync());
      return tf.add(entering, 5);
    });
    assert.deepEqual(seen, [0, 4, -5, -2, -5, 2, -5]);
    assert.deepEqual(Array.from(after.dataSync()), [9, 0, 3, 0, 7, 0]);
  });

  it('is judged by the mean cross-entropy and by the share of points in their class', () => {
    const sure = Math.log(1 + Math.exp(-2));
    const expected = (2 * sure + Math.log(2)) / 3;
    assert.ok(Math.abs(judge(made(), batch()).loss - expected) < 1e-6);
    assert.equal(Math.round(3 * accuracyOn(made(), batch())), 3);
  });

  it('has units that answer the same to every point', () => {
    assert.equal(judge(made(), batch()).deadUnits, 0.5);
  });
});

import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import { ownFunctions, printed, unitOf } from '../../experiments/activation';

const points = [-6, -2, -0.5, -0.01, 0.01, 0.5, 2, 6];

describe('activations of the experiments', () => {
  before(() => tf.enableProdMode());

  for (const [id, own] of Object.entries(ownFunctions)) {
    it(`${id}: TensorFlow.js's function and gradient are those of the catalogue's expression`, () => {
      const { expression, learned } = unitOf(id);
      const slopes = learned.map((value) => tf.fill([points.length], value));
      const both = [own, printed(expression)].map((apply) => {
        const { value, grad } = tf.valueAndGrad((x) => tf.sum(apply(x as tf.Tensor2D, slopes)))(
          tf.tensor2d([points]),
        );
        const all = apply(tf.tensor2d([points]), slopes);
        return [...value.dataSync(), ...all.dataSync(), ...grad.dataSync()];
      });
      const [first = [], second = []] = both;
      first.forEach((value, index) => {
        const other = second[index] ?? Number.NaN;
        assert.ok(
          Math.abs(value - other) <= 1e-6 * Math.max(1, Math.abs(other)),
          `${value} ${other}`,
        );
      });
    });
  }

  it('start their learned parameters where the catalogue does', () => {
    assert.deepEqual(unitOf('prelu').learned, [0.25]);
    assert.deepEqual(unitOf('elu').learned, []);
  });

  for (const [id, slope] of [
    ['relu', 0],
    ['prelu', 0.25],
    ['elu', 1],
    ['sigmoid', 0.25],
  ] as const) {
    it(`have the slope left of 0 that rules ask for: ${id} ${slope}`, () => {
      assert.equal(unitOf(id).leftSlope, slope);
    });
  }
});

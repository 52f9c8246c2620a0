import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import { normals, take } from '../../../src/math/random';
import { unitOf } from '../../experiments/activation';
import { preActivations } from '../../experiments/network';
import { uniform } from '../../experiments/random';
import { drawNetwork, type Start } from '../../experiments/starts';

const widths = [100, 100, 400, 4];
const points = () => tf.tensor2d(take(64 * 100, normals(uniform(9, 'points'))), [64, 100]);

describe('starts of the experiments', () => {
  before(() => tf.enableProdMode());

  const table: readonly (readonly [string, Start, readonly number[]])[] = [
    ['relu', { rule: 'he' }, [2 / 100, 2 / 100, 1 / 400]],
    ['relu', { rule: 'he', fan: 'out' }, [2 / 100, 2 / 400, 1 / 400]],
    ['relu', { rule: 'he', fan: 'mean' }, [2 / 100, 2 / 250, 1 / 400]],
    ['prelu', { rule: 'he' }, [2 / 1.0625 / 100, 2 / 1.0625 / 100, 1 / 400]],
    ['elu', { rule: 'taylor' }, [1 / 100, 1 / 100, 1 / 400]],
    ['elu', { rule: 'he', asForRelu: true }, [2 / 100, 2 / 100, 1 / 400]],
    ['tanh', { rule: 'torch_default' }, [1 / 300, 1 / 300, 1 / 400]],
  ];
  for (const [activation, start, variances] of table) {
    it(`${activation}, ${JSON.stringify(start)}: weights of the variance that the rule asks for`, () => {
      const { hidden, last } = drawNetwork(unitOf(activation), start, widths, points(), 1);
      [...hidden, last].forEach(({ weights }, index) => {
        const ratio = varianceOf(weights) / (variances[index] ?? 0);
        // Of 1,600 to 40,000 weights: four times the standard deviation of the estimate.
        assert.ok(
          Math.abs(ratio - 1) < 4 * Math.sqrt(2 / weights.size),
          `layer ${index}: ${ratio}`,
        );
      });
    });
  }

  it('have biases where PyTorch has them, and none elsewhere', () => {
    const biases = (start: Start) =>
      drawNetwork(unitOf('relu'), start, widths, points(), 1).hidden.map(({ biases }) => biases);
    for (const bias of biases({ rule: 'he' })) assert.equal(varianceOf(bias), 0);
    const [, second] = biases({ rule: 'torch_default' });
    assert.ok(second && Math.abs(varianceOf(second) * 300 - 1) < 0.3);
  });

  it('LSUV: what enters each activation has variance 1', () => {
    const unit = unitOf('elu');
    let signal = points();
    for (const layer of drawNetwork(unit, 'lsuv', widths, signal, 1).hidden) {
      const entering = preActivations(layer, signal);
      assert.ok(Math.abs(varianceOf(entering) - 1) < 1e-4, `${varianceOf(entering)}`);
      signal = unit.apply(entering, []);
    }
  });
});

function varianceOf(values: tf.Tensor): number {
  return tf.moments(values).variance.dataSync()[0] ?? Number.NaN;
}

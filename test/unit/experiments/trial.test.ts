import assert from 'node:assert/strict';
import * as tf from '@tensorflow/tfjs';
import { runTrial, type Trial } from '../../experiments/trial';

const trial: Trial = {
  activation: 'prelu',
  start: { rule: 'he' },
  hidden: [8, 8],
  optimiser: { kind: 'momentum', rate: 0.05 },
  steps: 40,
};

/** The loss of who guesses one of four classes. */
const AT_CHANCE = Math.log(4);

describe('a trial', () => {
  before(() => tf.enableProdMode());

  it('learns what it is shown, to the same digits with the same seed', () => {
    const trained = runTrial(trial, 1);
    assert.deepEqual(runTrial(trial, 1), trained);
    assert.equal(trained.steps, 40);
    assert.ok(trained.loss < AT_CHANCE / 2, JSON.stringify(trained));
    assert.ok(trained.accuracy > 0.6, JSON.stringify(trained));
  });

  it('has other points and weights with another seed', () => {
    const [one, other] = [1, 2].map((seed) => runTrial({ ...trial, steps: 1 }, seed));
    assert.notEqual(one?.loss, other?.loss);
  });

  it('learns by Adam too', () => {
    const trained = runTrial({ ...trial, optimiser: { kind: 'adam', rate: 0.02 } }, 1);
    assert.ok(trained.loss < AT_CHANCE / 2, JSON.stringify(trained));
  });

  it('ends where the loss is no finite number, and says so', () => {
    const broken = runTrial({ ...trial, optimiser: { kind: 'momentum', rate: 1e6 } }, 1);
    assert.ok(broken.steps < 40, `${broken.steps} steps`);
    assert.ok(!Number.isFinite(broken.loss), `${broken.loss}`);
    assert.ok(Number.isNaN(broken.deadUnits), `${broken.deadUnits}`);
  });

  it('scales its inputs as it is told', () => {
    const [small, large] = [1, 60].map((deviation) =>
      runTrial({ ...trial, deviation, optimiser: { kind: 'momentum', rate: 1e-9 }, steps: 1 }, 1),
    );
    assert.ok(small && large && large.loss > 10 * small.loss);
  });

  it('leaves no tensors behind that grow in number with the network', () => {
    const left = (hidden: readonly number[]) => {
      const before = tf.memory().numTensors;
      runTrial({ ...trial, hidden, steps: 1 }, 1);
      return tf.memory().numTensors - before;
    };
    assert.equal(left([8]), left([8, 8, 8, 8]));
  });
});

import assert from 'node:assert/strict';
import { catalogue } from '../../../src/activations/catalogue';
import { availabilityOf } from '../../../src/frameworks/availability';
import { frameworkOfPath } from '../../../src/frameworks/modules';

/** As the frameworks' documentation spells them. */
const known: readonly (readonly [id: string, framework: string, spellings: string])[] = [
  ['relu', 'torch', 'torch.nn.ReLU, torch.nn.functional.relu'],
  ['relu', 'keras', 'keras.layers.ReLU, keras.activations.relu'],
  ['relu', 'tensorflow', 'tensorflow.nn.relu'],
  ['relu', 'jax', 'jax.nn.relu'],
  ['sigmoid', 'torch', 'torch.nn.Sigmoid, torch.sigmoid'],
  ['leaky_relu', 'tfjs', '@tensorflow/tfjs.layers.leakyReLU, @tensorflow/tfjs.leakyRelu'],
  ['prelu', 'keras', 'keras.layers.PReLU'],
  ['crelu', 'tensorflow', 'tensorflow.nn.crelu'],
];

describe('where an activation is to be had', () => {
  for (const [id, framework, spellings] of known) {
    it(`is ${spellings} for ${id}`, () => {
      const found = availabilityOf(id).find((each) => each.framework === framework);
      assert.equal(found?.spellings.join(', '), spellings);
    });
  }

  it('says the arguments that make another function of it', () => {
    const [torch] = availabilityOf('gelu_tanh');
    assert.deepEqual(torch?.spellings, [
      "torch.nn.GELU(approximate='tanh')",
      "torch.nn.functional.gelu(approximate='tanh')",
    ]);
    const jax = availabilityOf('gelu_erf').find(({ framework }) => framework === 'jax');
    assert.deepEqual(jax?.spellings, ['jax.nn.gelu(approximate=False)']);
  });

  it('is nowhere for what no framework has', () => {
    for (const id of ['mpelu', 'noisy_hard_tanh', 'expression', '__proto__']) {
      assert.deepEqual(availabilityOf(id), []);
    }
  });

  it('names each framework once, with paths of its own', () => {
    for (const { id } of catalogue) {
      const found = availabilityOf(id);
      assert.equal(new Set(found.map(({ framework }) => framework)).size, found.length, id);
      for (const { framework, spellings } of found) {
        for (const path of spellings) assert.equal(frameworkOfPath(path), framework, path);
      }
    }
  });
});

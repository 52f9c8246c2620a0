import assert from 'node:assert/strict';
import { findActivation } from '../../../src/activations/catalogue';
import { elsewhere, placeText } from '../../../src/advice/elsewhere';
import { frameworkDefaults } from '../../../src/frameworks/defaults';
import { sameNames } from '../../../src/frameworks/sameNames';
import { words } from '../../../src/text/text';
import { detectText } from '../detect/sources';

async function others(text: string): Promise<readonly string[] | undefined> {
  const source = `import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\nimport keras\nimport jax\nfrom transformers.activations import ACT2FN\n${text}\n`;
  const { uses } = await detectText('python', source);
  const use = uses.at(-1);
  assert.ok(use, text);
  return elsewhere(use)?.others.map(
    ({ places, activation, settings }) =>
      `${activation} ${Object.values(settings).join()}: ${places.map((place) => placeText(place, words())).join(', ')}`,
  );
}

describe('elsewhere', () => {
  const cases: readonly (readonly [source: string, expected: readonly string[] | undefined])[] = [
    [
      'nn.LeakyReLU()',
      [
        'leaky_relu 0.3: Keras layers, TensorFlow.js layers',
        'leaky_relu 0.2: Keras functions, tf.nn, TensorFlow.js operations',
      ],
    ],
    [
      'keras.layers.LeakyReLU()',
      [
        'leaky_relu 0.01: PyTorch, JAX',
        'leaky_relu 0.2: Keras functions, tf.nn, TensorFlow.js operations',
      ],
    ],
    ['nn.LeakyReLU(0.1)', undefined],
    ['F.hardsigmoid(x)', ['hard_sigmoid_slope_0_2 : Keras 2, TensorFlow.js']],
    ['nn.GELU()', ['gelu_tanh : keras.ops, JAX']],
    ['jax.nn.gelu(x)', ['gelu_erf : PyTorch, keras.activations, tf.nn, TensorFlow.js']],
    ['nn.GELU(approximate="tanh")', undefined],
    ['F.gelu(x, approximate="none")', undefined],
    ['jax.nn.gelu(x, False)', undefined],
    ['keras.layers.Dense(3, activation="gelu")', ['gelu_tanh : keras.ops, JAX']],
    ['ACT2FN["gelu_new"]', undefined],
    ['nn.PReLU()', ['prelu 0: Keras, TensorFlow.js', 'prelu 0.01: Flax']],
    ['nn.PReLU(init=0.1)', undefined],
    ['nn.ReLU()', undefined],
  ];
  for (const [source, expected] of cases) {
    it(`tells what ${source} is under the same name in other frameworks`, async () => {
      assert.deepEqual(await others(source), expected);
    });
  }

  it('agrees with the tables of the frameworks', () => {
    for (const { parameter, meanings } of sameNames) {
      for (const { part, activation, settings, frameworks } of meanings) {
        assert.ok(findActivation(activation), activation);
        const isLayer = parameter !== undefined && (part === undefined || part === 'layers');
        for (const framework of isLayer ? frameworks : []) {
          const known = frameworkDefaults(framework, activation);
          assert.equal(known?.[parameter ?? ''], settings[parameter ?? ''], framework);
        }
      }
    }
  });
});

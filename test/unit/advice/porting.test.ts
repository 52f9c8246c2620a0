import assert from 'node:assert/strict';
import { hasCounterpart, type Porting, portingOf } from '../../../src/advice/porting';
import type { ActivationUse, SourceLanguage } from '../../../src/detect/use';
import { words } from '../../../src/text/text';
import { detectText } from '../detect/sources';

const PYTHON =
  'import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\nimport keras\nimport jax\nimport tensorflow as tf\nfrom transformers.activations import ACT2FN\n';
const TFJS = "import * as tf from '@tensorflow/tfjs';\n";

/** The last use of a text. */
async function useIn(text: string, language: SourceLanguage = 'python'): Promise<ActivationUse> {
  const source = `${language === 'python' ? PYTHON : TFJS}${text}\n`;
  const { uses } = await detectText(language, source);
  const use = uses.at(-1);
  assert.ok(use, text);
  return use;
}

async function ported(text: string, language?: SourceLanguage): Promise<Porting | undefined> {
  return portingOf(await useIn(text, language), words());
}

/** `leaky_relu 0.3: Keras layers`, a line a function. */
async function lines(text: string, language?: SourceLanguage): Promise<readonly string[]> {
  const porting = await ported(text, language);
  assert.ok(porting, text);
  return porting.counterparts.map(({ activation, settings, places }) => {
    const values = Object.values(settings).join(' ');
    return `${activation}${values === '' ? '' : ` ${values}`}: ${places.join(', ')}`;
  });
}

const EVERYWHERE = 'PyTorch, Keras, TensorFlow, TensorFlow.js, JAX';

describe('porting', () => {
  const cases: readonly (readonly [source: string, expected: readonly string[]])[] = [
    [
      'nn.LeakyReLU()',
      [
        'leaky_relu 0.01: PyTorch, JAX',
        'leaky_relu 0.3: Keras layers, TensorFlow.js layers',
        'leaky_relu 0.2: Keras functions, tf.nn, TensorFlow.js operations',
      ],
    ],
    [
      "keras.layers.Dense(3, activation='leaky_relu')",
      [
        'leaky_relu 0.2: Keras functions, tf.nn, TensorFlow.js operations',
        'leaky_relu 0.01: PyTorch, JAX',
        'leaky_relu 0.3: Keras layers, TensorFlow.js layers',
      ],
    ],
    [
      'F.hardsigmoid(x)',
      [
        'hard_sigmoid_slope_1_6: PyTorch, Keras 3, JAX',
        'hard_sigmoid_slope_0_2: Keras 2, TensorFlow.js',
      ],
    ],
    [
      'jax.nn.gelu(x)',
      ['gelu_tanh: JAX, keras.ops', 'gelu_erf: PyTorch, keras.activations, tf.nn, TensorFlow.js'],
    ],
    [
      "ACT2FN['gelu']",
      [
        'gelu_erf: Transformers, PyTorch, keras.activations, tf.nn, TensorFlow.js',
        'gelu_tanh: keras.ops, JAX',
      ],
    ],
    ['nn.PReLU()', ['prelu 0.25: PyTorch', 'prelu 0: Keras, TensorFlow.js', 'prelu 0.01: Flax']],
    ['nn.ELU()', [`elu 1: ${EVERYWHERE}`]],
  ];
  for (const [source, expected] of cases) {
    it(`gives each framework its own default: ${source}`, async () => {
      assert.deepEqual(await lines(source), expected);
      assert.equal((await ported(source))?.told, false);
    });
  }

  const told: readonly (readonly [source: string, expected: readonly string[]])[] = [
    ['nn.ReLU()', [`relu: ${EVERYWHERE}`]],
    ['nn.LeakyReLU(0.2)', [`leaky_relu 0.2: ${EVERYWHERE}`]],
    ['nn.LeakyReLU(slope)', [`leaky_relu 0.01: ${EVERYWHERE}`]],
    ["F.gelu(x, approximate='tanh')", [`gelu_tanh: ${EVERYWHERE}`]],
    ["ACT2FN['gelu_new']", [`gelu_tanh: Transformers, ${EVERYWHERE}`]],
  ];
  for (const [source, expected] of told) {
    it(`finds no difference where there is no default, or the code does not need it: ${source}`, async () => {
      assert.deepEqual(await lines(source), expected);
      assert.equal((await ported(source))?.told, true);
    });
  }

  it('says which parameters a framework does not let the code set', async () => {
    const porting = await ported('nn.ELU(0.5)');
    assert.deepEqual(
      porting?.counterparts.map(({ places, settings, fixed }) => [places, settings, fixed]),
      [
        [['PyTorch', 'Keras', 'TensorFlow.js', 'JAX'], { alpha: 0.5 }, []],
        [['TensorFlow'], { alpha: 1 }, ['alpha']],
      ],
    );
    // `tf.clip_by_value` and the like can be any of them, `jax.nn.hard_tanh` only one.
    assert.deepEqual(await lines('nn.Hardtanh(-2, 2)'), [
      'hard_tanh -2 2: PyTorch, Keras, TensorFlow, TensorFlow.js',
      'hard_tanh -1 1: JAX',
    ]);
  });

  it('speaks of TensorFlow.js as of the others', async () => {
    assert.deepEqual(await lines('tf.layers.leakyReLU();', 'typescript'), [
      'leaky_relu 0.3: TensorFlow.js layers, Keras layers',
      'leaky_relu 0.01: PyTorch, JAX',
      'leaky_relu 0.2: Keras functions, tf.nn, TensorFlow.js operations',
    ]);
  });

  it('takes a function of the project’s own for what it equals, with its values', async () => {
    const own = 'def act(x):\n    return x * torch.sigmoid(2.0 * x)\ny = act(torch.ones(1))';
    assert.deepEqual(await lines(own), [
      'silu 2: this file, TensorFlow',
      'silu 1: PyTorch, Keras, TensorFlow.js, JAX',
    ]);
  });

  it('names the frameworks that have nothing of the kind', async () => {
    const absent = async (text: string) => (await ported(text))?.absent;
    assert.deepEqual(await absent('nn.Hardswish()'), ['TensorFlow outside Keras', 'TensorFlow.js']);
    assert.deepEqual(await absent('nn.PReLU()'), ['TensorFlow outside Keras']);
    assert.deepEqual(await absent('nn.ReLU()'), []);
    assert.deepEqual(await absent('nn.Softmin(dim=1)'), [
      'Keras',
      'TensorFlow outside Keras',
      'TensorFlow.js',
      'JAX',
    ]);
  });

  it('is possible where another framework than the own one has a counterpart', async () => {
    const possible = async (text: string) => hasCounterpart(await useIn(text));
    assert.ok(await possible('nn.ReLU()'));
    assert.ok(await possible("ACT2FN['gelu']"));
    assert.ok(!(await possible('nn.Softmin(dim=1)')));
    assert.ok(!(await possible('ACT2FN[config.hidden_act]')));
  });

  it('has nothing to say of what the catalogue does not know', async () => {
    assert.equal(await ported('ACT2FN[config.hidden_act]'), undefined);
    const own = 'def act(x):\n    return torch.sin(x) * torch.exp(-x * x)\ny = act(torch.ones(1))';
    assert.equal(await ported(own), undefined);
  });
});

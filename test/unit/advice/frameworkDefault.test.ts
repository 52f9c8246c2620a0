import assert from 'node:assert/strict';
import { defaultsOf } from '../../../src/advice/frameworkDefault';
import type { SourceLanguage } from '../../../src/detect/use';
import { detectText } from '../detect/sources';

const tfjs = "import * as tf from '@tensorflow/tfjs';\n";

describe('the default of the framework', () => {
  const cases: readonly (readonly [
    what: string,
    language: SourceLanguage,
    source: string,
    defaults: Readonly<Record<string, number>>,
  ])[] = [
    ['of a class', 'python', 'from torch import nn\nnn.LeakyReLU(0.2)', { negative_slope: 0.01 }],
    [
      'of a function',
      'python',
      'import torch.nn.functional as F\nF.leaky_relu(x, 0.2)',
      { negative_slope: 0.01 },
    ],
    [
      'where the value is not known',
      'python',
      'from torch import nn\nnn.ELU(config.alpha)',
      { alpha: 1 },
    ],
    ['where it is the value', 'python', 'from torch import nn\nnn.ELU()', { alpha: 1 }],
    [
      'of two parameters',
      'python',
      'from torch import nn\nnn.RReLU(0.1)',
      { lower: 1 / 8, upper: 1 / 3 },
    ],
    [
      'of a layer of Keras 3',
      'python',
      'from keras import layers\nlayers.LeakyReLU(negative_slope=0.1)',
      { negative_slope: 0.3 },
    ],
    [
      'of a function of Keras 3, which is another',
      'python',
      'import keras\nkeras.activations.leaky_relu(x, 0.1)',
      { negative_slope: 0.2 },
    ],
    [
      'of Keras 2, by its own name of the argument',
      'python',
      'import tf_keras\ntf_keras.layers.LeakyReLU(alpha=0.1)',
      { negative_slope: 0.3 },
    ],
    [
      'of what starts to be learned',
      'python',
      'from torch import nn\nnn.PReLU(init=0.1)',
      { a: 0.25 },
    ],
    [
      'as an initialiser says it',
      'python',
      'import keras\nkeras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.1))',
      { a: 0 },
    ],
    [
      'of an object that was made before',
      'python',
      'from torch import nn\nact = nn.ELU(0.5)\ny = act(x)',
      { alpha: 1 },
    ],
    [
      'of a layer of TensorFlow.js',
      'javascript',
      `${tfjs}tf.layers.elu({ alpha: 0.5 });`,
      { alpha: 1 },
    ],
    [
      'of a function of TensorFlow.js',
      'javascript',
      `${tfjs}tf.leakyRelu(x, 0.5);`,
      { negative_slope: 0.2 },
    ],
    [
      'of none, where the call has to say it',
      'python',
      'from torch import nn\nnn.Threshold(0.1, 20)',
      {},
    ],
  ];
  for (const [what, language, source, defaults] of cases) {
    it(`is known ${what}`, async () => {
      const use = (await detectText(language, source)).uses.at(-1);
      assert.ok(use);
      assert.deepEqual(defaultsOf(use), defaults);
    });
  }
});

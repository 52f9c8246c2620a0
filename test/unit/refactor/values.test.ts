import assert from 'node:assert/strict';
import type { SourceLanguage } from '../../../src/detect/use';
import { type Values, writeValues } from '../../../src/refactor/values';
import { edited, optionsFor, read } from './edited';

/** A source with the name of a use in «», the values that it gets, and the source after that. */
type Case = readonly [what: string, marked: string, values: Values, after: string];

const torch: readonly Case[] = [
  [
    'in the place of the number, by position',
    'from torch import nn\nact = nn.«LeakyReLU»(0.1, True)',
    { negative_slope: 0.25 },
    'from torch import nn\nact = nn.LeakyReLU(0.25, True)',
  ],
  [
    'in the place of the number, by name, with its comment',
    'from torch import nn\nact = nn.«ELU»(\n    alpha=0.5,  # gentle\n)',
    { alpha: 2 },
    'from torch import nn\nact = nn.ELU(\n    alpha=2.0,  # gentle\n)',
  ],
  [
    'as an argument of its own where there is none',
    'from torch import nn\nact = nn.«LeakyReLU»(inplace=True)',
    { negative_slope: 0.25 },
    'from torch import nn\nact = nn.LeakyReLU(inplace=True, negative_slope=0.25)',
  ],
  [
    'as the only argument',
    'from torch import nn\nact = nn.«PReLU»()',
    { a: 0.1 },
    'from torch import nn\nact = nn.PReLU(init=0.1)',
  ],
  [
    'behind the tensor of a function',
    'import torch.nn.functional as F\ny = F.«leaky_relu»(x)',
    { negative_slope: 0.3 },
    'import torch.nn.functional as F\ny = F.leaky_relu(x, negative_slope=0.3)',
  ],
  [
    'in the place of a name, in this call alone',
    'from torch import nn\nslope = 0.2\nact = nn.«LeakyReLU»(slope)',
    { negative_slope: 0.3 },
    'from torch import nn\nslope = 0.2\nact = nn.LeakyReLU(0.3)',
  ],
  [
    'in the place of what is not known',
    'from torch import nn\nact = nn.«ELU»(alpha=config["alpha"])',
    { alpha: 0.3 },
    'from torch import nn\nact = nn.ELU(alpha=0.3)',
  ],
  [
    'several at once',
    'from torch import nn\nact = nn.«Hardtanh»(-2, max_val=1.5)',
    { min_val: -3, max_val: 4 },
    'from torch import nn\nact = nn.Hardtanh(-3, max_val=4.0)',
  ],
  [
    'one that is there and one that is not',
    'from torch import nn\nact = nn.«RReLU»(0.1)',
    { lower: 0.2, upper: 0.4 },
    'from torch import nn\nact = nn.RReLU(0.2, upper=0.4)',
  ],
  [
    'where an activation was made that is called',
    'from torch import nn\nclass Net(nn.Module):\n    def __init__(self):\n        self.act = nn.ELU(0.5)\n    def forward(self, x):\n        return self.«act»(x)',
    { alpha: 0.75 },
    'from torch import nn\nclass Net(nn.Module):\n    def __init__(self):\n        self.act = nn.ELU(0.75)\n    def forward(self, x):\n        return self.act(x)',
  ],
  [
    'in what is applied in part',
    'from functools import partial\nfrom torch import nn\nact = partial(nn.«LeakyReLU», inplace=True)',
    { negative_slope: 0.3 },
    'from functools import partial\nfrom torch import nn\nact = partial(nn.LeakyReLU, inplace=True, negative_slope=0.3)',
  ],
  [
    'in a member that is named by a string',
    "from torch import nn\nact = getattr(nn, '«LeakyReLU»')(0.2)",
    { negative_slope: 0.3 },
    "from torch import nn\nact = getattr(nn, 'LeakyReLU')(0.3)",
  ],
  [
    'in a configuration',
    "import torch\nact_cfg = dict(type='«LeakyReLU»', inplace=True)",
    { negative_slope: 0.3 },
    "import torch\nact_cfg = dict(type='LeakyReLU', inplace=True, negative_slope=0.3)",
  ],
  [
    'in a configuration in braces',
    "import torch\nact_cfg = {'type': '«LeakyReLU»', 'negative_slope': 0.1}",
    { negative_slope: 0.3 },
    "import torch\nact_cfg = {'type': 'LeakyReLU', 'negative_slope': 0.3}",
  ],
  [
    'beside the string that names it',
    "from torch import nn\nnn.init.kaiming_normal_(w, a=0.1, nonlinearity='«leaky_relu»')",
    { negative_slope: 0.3 },
    "from torch import nn\nnn.init.kaiming_normal_(w, a=0.3, nonlinearity='leaky_relu')",
  ],
  [
    'very small, and negative',
    'from torch import nn\nact = nn.«Hardtanh»(min_val=-1)',
    { min_val: -1e-7 },
    'from torch import nn\nact = nn.Hardtanh(min_val=-1e-7)',
  ],
];

const keras: readonly Case[] = [
  [
    'in Keras’s own spelling',
    'from keras import layers\nx = layers.«LeakyReLU»()(x)',
    { negative_slope: 0.1 },
    'from keras import layers\nx = layers.LeakyReLU(negative_slope=0.1)(x)',
  ],
  [
    'in the spelling of Keras 2',
    'from tf_keras import layers\nx = layers.«LeakyReLU»(name="a")(x)',
    { negative_slope: 0.1 },
    'from tf_keras import layers\nx = layers.LeakyReLU(name="a", alpha=0.1)(x)',
  ],
  [
    'under the name that is used already, old as it is',
    'from keras import layers\nx = layers.«LeakyReLU»(alpha=0.2)(x)',
    { negative_slope: 0.1 },
    'from keras import layers\nx = layers.LeakyReLU(alpha=0.1)(x)',
  ],
  [
    'within an initialiser',
    'import keras\nx = keras.layers.«PReLU»(alpha_initializer=keras.initializers.Constant(0.25))(x)',
    { a: 0.1 },
    'import keras\nx = keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.1))(x)',
  ],
  [
    'within an initialiser, by a word',
    'import keras\nx = keras.layers.«PReLU»(alpha_initializer="zeros")(x)',
    { a: 0.1 },
    'import keras\nx = keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.1))(x)',
  ],
  [
    'by an initialiser that has to be imported, in the place of a word',
    'from tensorflow.keras.layers import PReLU\nx = «PReLU»(alpha_initializer="zeros")(x)',
    { a: 0.1 },
    'from tensorflow.keras.layers import PReLU\nfrom tensorflow.keras.initializers import Constant\nx = PReLU(alpha_initializer=Constant(0.1))(x)',
  ],
  [
    'by an initialiser that has to be imported',
    'from tensorflow.keras.layers import PReLU\nx = «PReLU»()(x)',
    { a: 0.1 },
    'from tensorflow.keras.layers import PReLU\nfrom tensorflow.keras.initializers import Constant\nx = PReLU(alpha_initializer=Constant(0.1))(x)',
  ],
  [
    'that is infinite, as no bound',
    'from keras import layers\nx = layers.«ReLU»(max_value=4, threshold=1.0, negative_slope=0.1)(x)',
    { max_value: Number.POSITIVE_INFINITY },
    'from keras import layers\nx = layers.ReLU(max_value=None, threshold=1.0, negative_slope=0.1)(x)',
  ],
  [
    'in a function of TensorFlow',
    'import tensorflow as tf\ny = tf.nn.«leaky_relu»(x)',
    { negative_slope: 0.1 },
    'import tensorflow as tf\ny = tf.nn.leaky_relu(x, alpha=0.1)',
  ],
  [
    'in a function of JAX',
    'import jax\ny = jax.nn.«elu»(x, alpha=1.0)',
    { alpha: 2 },
    'import jax\ny = jax.nn.elu(x, alpha=2.0)',
  ],
];

const tfjs: readonly Case[] = [
  [
    'among the options of a layer',
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.«leakyReLU»({ alpha: 0.1, name: 'a' });",
    { negative_slope: 2 },
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.leakyReLU({ alpha: 2, name: 'a' });",
  ],
  [
    'as the first of its options',
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.«leakyReLU»();",
    { negative_slope: 0.2 },
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.leakyReLU({ alpha: 0.2 });",
  ],
  [
    'in the place of a short option',
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.«leakyReLU»({ alpha });",
    { negative_slope: 0.2 },
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.leakyReLU({ alpha: 0.2 });",
  ],
  [
    'as an initialiser',
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.«prelu»({ name: 'p' });",
    { a: 0.1 },
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.prelu({ name: 'p', alphaInitializer: tf.initializers.constant({ value: 0.1 }) });",
  ],
  [
    'in a function, by position',
    "import * as tf from '@tensorflow/tfjs';\ntf.«leakyRelu»(x);",
    { negative_slope: 0.1 },
    "import * as tf from '@tensorflow/tfjs';\ntf.leakyRelu(x, 0.1);",
  ],
  [
    'in a method',
    "import * as tf from '@tensorflow/tfjs';\nconst y = tf.tensor([1]).«leakyRelu»(0.3);",
    { negative_slope: 0.1 },
    "import * as tf from '@tensorflow/tfjs';\nconst y = tf.tensor([1]).leakyRelu(0.1);",
  ],
];

describe('a value from the panel', () => {
  for (const [language, cases] of [
    ['python', [...torch, ...keras]],
    ['typescript', tfjs],
  ] as const) {
    for (const [what, marked, values, after] of cases) {
      it(`is written ${what}`, async () => {
        const { source, written, index } = await writing(language, marked, values);
        assert.equal(written.kind === 'edits' && edited(source.text, written.edits), after);
        const again = (await read(language, after)).uses[index];
        for (const [name, value] of Object.entries(values)) {
          const found = again?.parameters[name]?.value;
          assert.ok(found === value || !Number.isFinite(value), `${name} is read as ${found}`);
        }
      });
    }
  }

  it('says how the call will read', async () => {
    const marked = 'from torch import nn\nact = nn.«ELU»(\n    alpha=0.5,\n)';
    const { written } = await writing('python', marked, { alpha: 0.7 });
    assert.equal(written.kind === 'edits' && written.text, 'nn.ELU( alpha=0.7, )');
  });

  it('is offered in a layer of its own where a string takes none', async () => {
    const marked = "from keras import layers\nx = layers.Activation('«leaky_relu»', name='a')(x)";
    const { source, written } = await writing('python', marked, { negative_slope: 0.1 });
    assert.ok(written.kind === 'instead');
    assert.equal(
      edited(source.text, written.replacement.edits),
      "from keras import layers\nx = layers.LeakyReLU(name='a', negative_slope=0.1)(x)",
    );
  });

  const refusals: readonly (readonly [
    reason: string,
    language: SourceLanguage,
    marked: string,
    values: Values,
  ])[] = [
    [
      'string',
      'python',
      'from keras import layers\nlayers.Dense(8, activation="«elu»")',
      { alpha: 0.5 },
    ],
    [
      'string',
      'python',
      'from transformers.activations import ACT2FN\nact = ACT2FN["«leaky_relu»"]',
      { negative_slope: 0.5 },
    ],
    [
      'string',
      'javascript',
      "import * as tf from '@tensorflow/tfjs';\ntf.layers.dense({ units: 3, activation: '«elu»' });",
      { alpha: 0.5 },
    ],
    [
      'named',
      'python',
      'from torch import nn\ndef block(act=nn.«ELU»):\n    return act()',
      { alpha: 0.5 },
    ],
    ['spread', 'python', 'from torch import nn\nact = nn.«ELU»(**options)', { alpha: 0.5 }],
    ['parameter', 'python', 'from torch import nn\nact = nn.«SiLU»()', { beta: 2 }],
    ['parameter', 'python', 'import tensorflow as tf\ny = tf.nn.«elu»(x)', { alpha: 2 }],
  ];
  for (const [reason, language, marked, values] of refusals) {
    it(`is refused for the reason ${reason}: ${marked.split('\n').at(-1)}`, async () => {
      const { written } = await writing(language, marked, values);
      assert.deepEqual(written, { kind: 'refused', reason });
    });
  }
});

async function writing(language: SourceLanguage, marked: string, values: Values) {
  const [before = '', name = ''] = marked.split(/[«»]/);
  const source = await read(language, marked.replace(/[«»]/g, ''));
  const span = { start: before.length, end: before.length + name.length };
  const index = source.uses.findIndex((use) => use.span.start === span.start);
  assert.ok(index >= 0, 'the use is found');
  const written = writeValues(source.writing(span), values, optionsFor(language, source.text));
  return { source, written, index };
}

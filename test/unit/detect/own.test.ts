import assert from 'node:assert/strict';
import type { SourceLanguage } from '../../../src/detect/use';
import { toInfix } from '../../../src/math/print';
import { simplify } from '../../../src/math/simplify';
import { detectText } from './sources';

const TORCH =
  'import math\nimport numpy as np\nimport torch\nfrom torch import nn\nimport torch.nn.functional as F\n';
const KERAS = 'import tensorflow as tf\nfrom tensorflow import keras\nfrom keras import ops\n';
const TFJS = "import * as tf from '@tensorflow/tfjs';\n";

type Case = readonly [what: string, source: string, formula: string, equals: string | null];

/** Expected formulas are the definitions read by hand, in the order in which they are written. */
const python: readonly Case[] = [
  ['a named lambda', 'relu = lambda t: np.maximum(t, 0)', 'max(x, 0)', 'relu'],
  ['a method of a tensor', 'def relu(x):\n    return x.clamp(min=0)', 'max(x, 0)', 'relu'],
  ['a mask', 'def relu(x):\n    return x * (x > 0).float()', 'where(x > 0, x, 0)', 'relu'],
  [
    'a comparison',
    'def relu(x):\n    return torch.where(x.gt(0), x, 0)',
    'where(x > 0, x, 0)',
    'relu',
  ],
  [
    'a choice for numbers',
    'def relu(x):\n    return x if x > 0 else 0.0',
    'where(x > 0, x, 0)',
    'relu',
  ],
  [
    'locals',
    'def mish(x):\n    sp = F.softplus(x)\n    gate = torch.tanh(sp)\n    return x * gate',
    'x * tanh(softplus(x))',
    'mish',
  ],
  [
    'constants of the module',
    'ALPHA = 1.5\nSCALE = 2 * ALPHA\ndef my_elu(x):\n    return torch.where(x > 0, x, SCALE * torch.expm1(x))',
    'where(x > 0, x, 3 * expm1(x))',
    'elu',
  ],
  [
    'another function of the file',
    'def hsigmoid(x):\n    return F.relu6(x + 3) / 6\ndef hswish(x):\n    return x * hsigmoid(x)',
    'x * (min(max(0, x + 3), 6) / 6)',
    'hard_swish',
  ],
  [
    'parameters of an object',
    'class Act(nn.Module):\n    def __init__(self, a=0.3):\n        super().__init__()\n        self.a = nn.Parameter(torch.full((1,), a))\n    def forward(self, x):\n        return torch.relu(x) - self.a * torch.relu(-x)',
    'max(0, x) - 0.3 * max(0, -x)',
    'leaky_relu',
  ],
  [
    'a layer that an object holds',
    'class Swish(nn.Module):\n    def __init__(self):\n        super().__init__()\n        self.gate = nn.Sigmoid()\n    def forward(self, x):\n        return x * self.gate(x)',
    'x * sigmoid(x)',
    'silu',
  ],
  [
    'a weight in the shape of the input',
    'class Elu(nn.Module):\n    def __init__(self, channels):\n        super().__init__()\n        self.a = nn.Parameter(torch.full((channels,), 0.5))\n    def forward(self, x):\n        shape = [1, -1] + [1] * (x.dim() - 2)\n        a = self.a.view(shape)\n        return torch.where(torch.gt(x, 0), x, a * torch.expm1(x))',
    'where(x > 0, x, 0.5 * expm1(x))',
    'elu',
  ],
  [
    'what it does when nothing is trained',
    'class NoisyReLU(nn.Module):\n    def forward(self, x):\n        if not self.training:\n            return torch.relu(x)\n        return torch.relu(x + torch.randn_like(x))',
    'max(0, x)',
    'relu',
  ],
  [
    'a formula that nobody knows',
    'def bent_activation(x):\n    return (torch.sqrt(x ** 2 + 1) - 1) / 2 + x',
    '(sqrt(x^2 + 1) - 1) / 2 + x',
    null,
  ],
];

const keras: readonly Case[] = [
  [
    'a layer’s weights',
    'class Swish(keras.layers.Layer):\n    def build(self, shape):\n        self.beta = self.add_weight(shape=(1,), initializer="ones")\n    def call(self, inputs):\n        return inputs * tf.sigmoid(self.beta * inputs)',
    'x * sigmoid(x)',
    'silu',
  ],
  [
    'Keras operations',
    'def gelu(x):\n    return 0.5 * x * (1 + ops.erf(x / ops.sqrt(2.0)))',
    '0.5 * (x * erfc(-(x / sqrt(2))))',
    'gelu_erf',
  ],
  [
    'layers that are made and called at once',
    'from keras import layers\ndef hard_sigmoid(x):\n    return layers.ReLU(6.0)(x + 3.0) * (1.0 / 6.0)\ndef hard_swish(x):\n    return layers.Multiply()([x, hard_sigmoid(x)])',
    'x * (min(max(0, x + 3), 6) * (1 / 6))',
    'hard_swish',
  ],
  [
    'a layer that is given the name of an activation',
    'from keras.layers import Activation, multiply\ndef swish(x):\n    return multiply([x, Activation("sigmoid")(x)])',
    'x * sigmoid(x)',
    'silu',
  ],
  [
    'a gradient of its own',
    '@tf.custom_gradient\ndef swish(x):\n    y = x * tf.nn.sigmoid(x)\n    return y, lambda dy: dy',
    'x * sigmoid(x)',
    'silu',
  ],
];

const script: readonly Case[] = [
  ['an arrow', 'const swish = (x) => x.mul(x.sigmoid());', 'x * sigmoid(x)', 'silu'],
  [
    'a block with constants',
    'function leaky(x: tf.Tensor, alpha = 0.2) {\n  const pos = tf.relu(x);\n  return pos.sub(tf.relu(tf.neg(x)).mul(alpha));\n}\nconst leakyReluAct = leaky;\nexport const act = (x: tf.Tensor) => leaky(x, 0.1);',
    'max(0, x) - 0.1 * max(0, -x)',
    'leaky_relu',
  ],
  [
    'the options and weights of a layer',
    'class Elu extends tf.layers.Layer {\n  constructor(config) {\n    super(config);\n    this.alpha = config.alpha ?? 0.5;\n  }\n  build(inputShape) {\n    this.a = this.addWeight("a", [], "float32", tf.initializers.constant({ value: this.alpha }));\n    super.build(inputShape);\n  }\n  call(inputs) {\n    return tf.tidy(() => {\n      const x = Array.isArray(inputs) ? inputs[0] : inputs;\n      return tf.where(tf.greater(x, 0), x, tf.mul(this.a.read(), tf.expm1(x)));\n    });\n  }\n}',
    'where(x > 0, x, 0.5 * expm1(x))',
    'elu',
  ],
  ['a choice', 'const relu = (x: number) => x > 0 ? x : 0;', 'where(x > 0, x, 0)', 'relu'],
  [
    'a comparison by a function',
    'const relu = (x: tf.Tensor) => tf.where(tf.greater(x, 0), x, 0);',
    'where(x > 0, x, 0)',
    'relu',
  ],
  [
    'a comparison by a method, as a mask',
    'const relu = (x: tf.Tensor) => x.mul(x.greaterEqual(0));',
    'where(x >= 0, x, 0)',
    'relu',
  ],
];

describe('functions of the user’s own', () => {
  const groups: readonly (readonly [SourceLanguage, string, readonly Case[]])[] = [
    ['python', TORCH, python],
    ['python', KERAS, keras],
    ['typescript', TFJS, script],
  ];
  for (const [language, imports, cases] of groups) {
    for (const [what, source, formula, equals] of cases) {
      it(`are read through ${what} (${language})`, async () => {
        const { uses } = await detectText(language, imports + source);
        const last = uses.filter((use) => use.form === 'definition').at(-1);
        assert.ok(last?.expression !== undefined, 'no definition is found');
        assert.equal(toInfix(simplify(last.expression)), formula);
        assert.equal(last.equals, equals);
      });
    }
  }

  it('take the arguments that they are made with', async () => {
    const source = `${TORCH}class Swish(nn.Module):
    def __init__(self, beta=1.0):
        super().__init__()
        self.beta = beta
    def forward(self, x):
        return x * torch.sigmoid(self.beta * x)
net = nn.Sequential(Swish(2.0), Swish(beta=1.702))`;
    const { uses } = await detectText('python', source);
    const made = uses.filter((use) => use.form === 'class');
    assert.deepEqual(
      made.map(({ expression, equals }) => [expression && toInfix(simplify(expression)), equals]),
      [
        ['x * sigmoid(2 * x)', 'silu'],
        ['x * sigmoid(1.702 * x)', 'quick_gelu'],
      ],
    );
  });

  it('are not guessed from an input in another shape, nor from locals that cannot be read', async () => {
    for (const body of ['x.view(-1).relu()', 'torch.relu(y)']) {
      const source = `${TORCH}def relu(x):\n    y = other(x)\n    return ${body}`;
      const { uses } = await detectText('python', source);
      assert.deepEqual(
        uses.filter(({ form, expression }) => form === 'definition' && expression !== undefined),
        [],
      );
    }
  });

  it('that rest on themselves have no formula', async () => {
    const made = (values: string) =>
      `${TORCH}class Act(nn.Module):\n    def __init__(self):\n${values}    def forward(self, x):\n        return torch.relu(x) * self.a\n`;
    for (const values of [
      '        self.a = self.a + 1\n',
      '        self.a = self.b\n        self.b = self.a\n',
    ]) {
      const { uses } = await detectText('python', made(values));
      assert.deepEqual(
        uses.map(({ form }) => form),
        ['function'],
      );
    }
  });

  it('are read where a local takes the place of its parameter again and again', async () => {
    const steps = (count: number) => '    x = torch.tanh(x)\n'.repeat(count);
    for (const [count, isRead] of [
      [20, true],
      [2000, false],
    ] as const) {
      const source = `${TORCH}def deep_activation(x):\n${steps(count)}    return x\n`;
      const { uses } = await detectText('python', source);
      assert.equal(
        uses.some(({ form }) => form === 'definition'),
        isRead,
      );
    }
  });

  it('that call each other in a circle are left alone', async () => {
    const source = `${TORCH}def relu(x):\n    return elu(x)\ndef elu(x):\n    return relu(x)`;
    assert.deepEqual((await detectText('python', source)).uses, []);
  });
});

import assert from 'node:assert/strict';
import type { SourceLanguage } from '../../../src/detect/use';
import { isReplaceable, type Replacement, replacements } from '../../../src/refactor/replace';
import { nameOf, sensible } from '../../../src/refactor/sensible';
import { words } from '../../../src/text/text';
import { edited, optionsFor, type Read, read } from './edited';

/** A source with the name of a use in «», what is put in its place, and the source after that. */
type Case = readonly [what: string, marked: string, activation: string, after: string | undefined];

const python: readonly Case[] = [
  [
    'another name behind the same qualifier, arguments that both take kept',
    'from torch import nn\nact = nn.«ReLU»(inplace=True)',
    'silu',
    'from torch import nn\nact = nn.SiLU(inplace=True)',
  ],
  [
    'what the other does not take left out',
    'from torch import nn\nact = nn.«ReLU»(inplace=True)',
    'tanh',
    'from torch import nn\nact = nn.Tanh()',
  ],
  [
    'a positional argument that is another there given by its name',
    'from torch import nn\nact = nn.«LeakyReLU»(0.1, True)',
    'elu',
    'from torch import nn\nact = nn.ELU(inplace=True)',
  ],
  [
    'a slope that starts to be learned',
    'from torch import nn\nact = nn.«LeakyReLU»(0.1)',
    'prelu',
    'from torch import nn\nact = nn.PReLU(init=0.1)',
  ],
  [
    'a slope that is no longer learned',
    'from torch import nn\nact = nn.«PReLU»(num_parameters=64, init=0.1)',
    'leaky_relu',
    'from torch import nn\nact = nn.LeakyReLU(negative_slope=0.1)',
  ],
  [
    'a value that is not known, as it is written',
    'from torch import nn\nact = nn.«ELU»(config.alpha)',
    'celu',
    'from torch import nn\nact = nn.CELU(config.alpha)',
  ],
  [
    'nothing in the place of an α that means something else',
    'import jax\ny = jax.nn.«leaky_relu»(x, 0.2)',
    'celu',
    'import jax\ny = jax.nn.celu(x)',
  ],
  [
    'both bounds of a threshold, each for its own side',
    'import tensorflow_addons as tfa\ny = tfa.activations.«softshrink»(x, lower=-0.3, upper=0.3)',
    'hardshrink',
    'import tensorflow_addons as tfa\ny = tfa.activations.hardshrink(x, lower=-0.3, upper=0.3)',
  ],
  [
    'the axis of a softmax',
    'from torch import nn\nact = nn.«Softmax»(dim=1)',
    'log_softmax',
    'from torch import nn\nact = nn.LogSoftmax(dim=1)',
  ],
  [
    'an axis that has to be said',
    'from torch import nn\nact = nn.«Sigmoid»()',
    'softmax',
    'from torch import nn\nact = nn.Softmax(dim=-1)',
  ],
  [
    'a function that arguments make the other, in the quotes of the source',
    'from torch import nn\nact, name = nn.«ReLU»(), "first"',
    'gelu_tanh',
    'from torch import nn\nact, name = nn.GELU(approximate="tanh"), "first"',
  ],
  [
    'another item of the same import',
    'from torch.nn import Linear, ReLU\nact = «ReLU»()',
    'elu',
    'from torch.nn import Linear, ReLU, ELU\nact = ELU()',
  ],
  [
    'another line of the same import',
    'from torch.nn import (\n    ReLU as R,\n)\nact = «R»()',
    'elu',
    'from torch.nn import (\n    ReLU as R,\n    ELU,\n)\nact = ELU()',
  ],
  [
    'what a star has imported already',
    'from torch.nn import *\nact = «ReLU»()',
    'elu',
    'from torch.nn import *\nact = ELU()',
  ],
  [
    'a function of another module, by a name that leads there',
    'from torch import nn, relu\ny = «relu»(x)',
    'elu',
    'from torch import nn, relu\ny = nn.functional.elu(x)',
  ],
  [
    'a function of another module, by an import of its own',
    'from torch import relu\ny = «relu»(x)',
    'elu',
    'from torch import relu\nimport torch.nn.functional as F\ny = F.elu(x)',
  ],
  [
    'an import behind another, when its usual name is taken',
    'from torch import relu\nF = 1\ny = «relu»(x)',
    'elu',
    'from torch import relu\nfrom torch.nn.functional import elu\nF = 1\ny = elu(x)',
  ],
  [
    'PyTorch’s own sigmoid, not the deprecated one',
    'import torch\nimport torch.nn.functional as F\ny = F.«relu»(x)',
    'sigmoid',
    'import torch\nimport torch.nn.functional as F\ny = torch.sigmoid(x)',
  ],
  [
    'a function that changes its input by one that does',
    'import torch.nn.functional as F\nF.«relu_»(x)',
    'elu',
    'import torch.nn.functional as F\nF.elu_(x)',
  ],
  [
    'not by one that does not',
    'import torch.nn.functional as F\nF.«relu_»(x)',
    'gelu_erf',
    undefined,
  ],
  [
    'a method by a method',
    'import torch\ndef f(x):\n    return x.«sigmoid»()',
    'tanh',
    'import torch\ndef f(x):\n    return x.tanh()',
  ],
  [
    'not a method by a function',
    'import torch\ndef f(x):\n    return x.«sigmoid»()',
    'gelu_erf',
    undefined,
  ],
  [
    'not a number where a function is given a tensor',
    'import torch.nn.functional as F\ny = F.«leaky_relu»(x, 0.2)',
    'prelu',
    undefined,
  ],
  [
    'the input under the name that it has there',
    'import tensorflow as tf\ny = tf.nn.«relu»(features=x, name="r")',
    'sigmoid',
    'import tensorflow as tf\ny = tf.nn.sigmoid(x=x, name="r")',
  ],
  [
    'lines with their comments',
    'import torch.nn.functional as F\ny = F.«leaky_relu»(\n    x,  # input\n    0.2,  # slope\n    inplace=True,\n)',
    'elu',
    'import torch.nn.functional as F\ny = F.elu(\n    x,  # input\n    inplace=True,\n)',
  ],
  [
    'a class that is handed on',
    'from torch import nn\ndef block(act=nn.«GELU»):\n    return act()',
    'silu',
    'from torch import nn\ndef block(act=nn.SiLU):\n    return act()',
  ],
  [
    'not by what needs arguments, where a class is handed on',
    'from torch import nn\ndef block(act=nn.«GELU»):\n    return act()',
    'softmax',
    undefined,
  ],
  [
    'a class that is applied in part',
    'from functools import partial\nfrom torch import nn\nact = partial(nn.«LeakyReLU», 0.1, inplace=True)',
    'prelu',
    'from functools import partial\nfrom torch import nn\nact = partial(nn.PReLU, init=0.1)',
  ],
  [
    'where an activation was made that is called',
    'from torch import nn\nclass Net(nn.Module):\n    def __init__(self):\n        self.act = nn.ReLU()\n    def forward(self, x):\n        return self.«act»(x)',
    'elu',
    'from torch import nn\nclass Net(nn.Module):\n    def __init__(self):\n        self.act = nn.ELU()\n    def forward(self, x):\n        return self.act(x)',
  ],
  [
    'a member by its name',
    "from torch import nn\nact = getattr(nn, '«LeakyReLU»')(0.2)",
    'prelu',
    "from torch import nn\nact = getattr(nn, 'PReLU')(init=0.2)",
  ],
  [
    'a configuration',
    "import torch\nact_cfg = dict(type='«LeakyReLU»', negative_slope=0.1, inplace=True)",
    'elu',
    "import torch\nact_cfg = dict(type='ELU', inplace=True)",
  ],
  [
    'a configuration in braces',
    "import torch\nact_cfg = {'type': '«LeakyReLU»', 'negative_slope': 0.1}",
    'prelu',
    "import torch\nact_cfg = {'type': 'PReLU', 'init': 0.1}",
  ],
  [
    'a string',
    'from keras import layers\nlayer = layers.Dense(8, activation="«relu»")',
    'silu',
    'from keras import layers\nlayer = layers.Dense(8, activation="silu")',
  ],
  [
    'not by a string that the framework does not have',
    'from keras import layers\nlayer = layers.Dense(8, activation="«relu»")',
    'prelu',
    undefined,
  ],
  [
    'a string that PyTorch’s initialisers take',
    "from torch import nn\nnn.init.kaiming_normal_(w, a=0.1, nonlinearity='«leaky_relu»')",
    'relu',
    "from torch import nn\nnn.init.kaiming_normal_(w, a=0.1, nonlinearity='relu')",
  ],
  [
    'a key of a registry',
    'from transformers.activations import ACT2FN\nact = ACT2FN["«gelu»"]',
    'silu',
    'from transformers.activations import ACT2FN\nact = ACT2FN["silu"]',
  ],
  [
    'a layer that applies a string by a layer of its own',
    "from keras import layers\nx = layers.Activation('«relu»', name='a')(x)",
    'prelu',
    "from keras import layers\nx = layers.PReLU(name='a')(x)",
  ],
  [
    'a layer by one that applies a string',
    "from keras import layers\nx = layers.«ReLU»(name='a')(x)",
    'gelu_erf',
    "from keras import layers\nx = layers.Activation(name='a', activation='gelu')(x)",
  ],
  [
    'a layer by one that applies a string and nothing else',
    'from tensorflow.keras.layers import Dense, ReLU\nx = «ReLU»()(x)',
    'gelu_erf',
    "from tensorflow.keras.layers import Dense, ReLU, Activation\nx = Activation('gelu')(x)",
  ],
  [
    'a slope that an initialiser starts',
    'from tensorflow import keras\nx = keras.layers.«LeakyReLU»(0.1)(x)',
    'prelu',
    'from tensorflow import keras\nx = keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.1))(x)',
  ],
  [
    'an initialiser that has to be imported',
    'from tensorflow.keras.layers import LeakyReLU\nx = «LeakyReLU»(0.1)(x)',
    'prelu',
    'from tensorflow.keras.layers import LeakyReLU, PReLU\nfrom tensorflow.keras.initializers import Constant\nx = PReLU(alpha_initializer=Constant(0.1))(x)',
  ],
  [
    'arguments in the spelling of Keras 2',
    'from keras.layers.advanced_activations import PReLU\nfrom keras import initializers, layers\nx = «PReLU»(alpha_initializer=initializers.Constant(0.2))(x)',
    'leaky_relu',
    'from keras.layers.advanced_activations import PReLU, LeakyReLU\nfrom keras import initializers, layers\nx = LeakyReLU(alpha=0.2)(x)',
  ],
  [
    'a function of the source’s own by the framework’s',
    'import torch\ndef swish(x):\n    return x * torch.sigmoid(x)\ny = «swish»(z)',
    'silu',
    'import torch\ndef swish(x):\n    return x * torch.sigmoid(x)\ny = torch.nn.functional.silu(z)',
  ],
  [
    'a function that no module of the framework has, by one that is written',
    'import tensorflow as tf\ny = tf.nn.«relu»(x)',
    'mish',
    'import tensorflow as tf\n\n\ndef mish(x):\n    return x * tf.tanh(tf.nn.softplus(x))\n\n\ny = mish(x)',
  ],
  [
    'a class that the source imports already',
    'from torch import nn\nfrom .mpelu import MPELU\nact = nn.«ReLU»(inplace=True)',
    'mpelu',
    'from torch import nn\nfrom .mpelu import MPELU\nact = MPELU()',
  ],
  [
    'not by a class whose name is taken',
    'from torch import nn\nMPELU = None\nact = nn.«ReLU»()',
    'mpelu',
    undefined,
  ],
  [
    'not by what changes the number of channels',
    'from torch import nn\nact = nn.«ReLU»()',
    'crelu',
    undefined,
  ],
];

const typescript: readonly Case[] = [
  [
    'options kept, and the slope as an initialiser',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.«leakyReLU»({ alpha: 0.1, name: 'a' }));",
    'prelu',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.prelu({ alphaInitializer: tf.initializers.constant({ value: 0.1 }), name: 'a' }));",
  ],
  [
    'a short option by a long one',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.«leakyReLU»({ alpha }));",
    'prelu',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.prelu({ alphaInitializer: tf.initializers.constant({ value: alpha }) }));",
  ],
  [
    'an object that is left empty',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.«leakyReLU»({ alpha: 0.1 }));",
    'relu',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.reLU());",
  ],
  [
    'a layer by one that applies a string',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.«reLU»());",
    'silu',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.activation({ activation: 'swish' }));",
  ],
  [
    'a layer that applies a string by a layer of its own',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.activation({ activation: '«relu»', name: 'a' }));",
    'leaky_relu',
    "import * as tf from '@tensorflow/tfjs';\nmodel.add(tf.layers.leakyReLU({ name: 'a' }));",
  ],
  [
    'a string',
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.dense({ units: 3, activation: '«relu»' });",
    'silu',
    "import * as tf from '@tensorflow/tfjs';\ntf.layers.dense({ units: 3, activation: 'swish' });",
  ],
  [
    'another item of the same import',
    "import { relu } from '@tensorflow/tfjs';\nconst y = «relu»(x);",
    'elu',
    "import { relu, elu } from '@tensorflow/tfjs';\nconst y = elu(x);",
  ],
  [
    'another item of what was taken out',
    "const { relu } = require('@tensorflow/tfjs');\nconst y = «relu»(x);",
    'elu',
    "const { relu, elu } = require('@tensorflow/tfjs');\nconst y = elu(x);",
  ],
  [
    'a function that is written, with its types',
    "import * as tf from '@tensorflow/tfjs';\n\nconst y = tf.«relu»(x);",
    'mish',
    "import * as tf from '@tensorflow/tfjs';\n\nfunction mish(x: tf.Tensor): tf.Tensor {\n  return tf.mul(x, tf.tanh(tf.softplus(x)));\n}\n\nconst y = mish(x);",
  ],
  [
    'a function that is written where TensorFlow.js has no name yet, in the quotes of the source',
    'import { relu } from "@tensorflow/tfjs";\n\nconst y = «relu»(x);',
    'mish',
    'import { relu } from "@tensorflow/tfjs";\nimport * as tf from "@tensorflow/tfjs";\n\nfunction mish(x: tf.Tensor): tf.Tensor {\n  return tf.mul(x, tf.tanh(tf.softplus(x)));\n}\n\nconst y = mish(x);',
  ],
  [
    'not a class by a function that makes it, where that is handed on',
    "import * as tf from '@tensorflow/tfjs';\nbuild(tf.layers.«reLU»);",
    'mpelu',
    undefined,
  ],
];

describe('an activation in the place of another', () => {
  for (const [language, cases] of [
    ['python', python],
    ['typescript', typescript],
  ] as const) {
    for (const [what, marked, activation, after] of cases) {
      it(`is ${what}`, async () => {
        const { source, found } = await replacement(language, marked, activation);
        assert.equal(found && edited(source.text, found.edits), after);
      });
    }
  }

  it('is a class that is written above the definition that needs it, and its comments', async () => {
    const marked =
      'import torch.nn as nn\n\n\n# The net.\n@decorated\nclass Net(nn.Module):\n    act = nn.«ELU»(alpha=0.5)\n';
    const { source, found } = await replacement('python', marked, 'mpelu');
    assert.equal(found?.text, 'MPELU(alpha=0.5)');
    const text = edited(source.text, found.edits);
    assert.match(
      text,
      /^import torch\.nn as nn\nimport torch\n\n\nclass MPELU\(nn\.Module\):\n {4}"""/,
    );
    assert.match(
      text,
      /\n {8}\)\n\n\n# The net\.\n@decorated\nclass Net\(nn\.Module\):\n {4}act = MPELU\(alpha=0\.5\)\n$/,
    );
  });

  it('is a class with the options of the layer, made by `new`', async () => {
    const marked =
      "import * as tf from '@tensorflow/tfjs';\n\nexport const act = tf.layers.«elu»({ alpha: 0.5, name: 'a' });\n";
    const { source, found } = await replacement('javascript', marked, 'mpelu');
    const text = edited(source.text, found?.edits ?? []);
    assert.match(text, /^import \* as tf from '@tensorflow\/tfjs';\n\n\/\*\*\n \* MPELU/);
    assert.match(
      text,
      /\ntf\.serialization\.registerClass\(MPELU\);\n\nexport const act = new MPELU\(\{ alpha: 0\.5, name: 'a' \}\);\n$/,
    );
  });

  it('is a class by the operations of TensorFlow in Keras 2', async () => {
    const marked =
      'import tensorflow as tf\nfrom keras.utils import np_utils\nx = tf.keras.layers.«ReLU»()(x)\n';
    const { source, found } = await replacement('python', marked, 'mpelu');
    const text = edited(source.text, found?.edits ?? []);
    assert.match(
      text,
      /@tf\.keras\.utils\.register_keras_serializable\(\)\nclass MPELU\(tf\.keras\.layers\.Layer\):/,
    );
    assert.match(text, /return tf\.where\(x > 0, x, alpha \* tf\.math\.expm1/);
  });

  it('ends its lines, and indents them, as the source does', async () => {
    const marked = 'import tensorflow as tf\r\nif ready:\r\n\tprint(1)\r\ny = tf.nn.«relu»(x)\r\n';
    const { source, found } = await replacement('python', marked, 'mish');
    const text = edited(source.text, found?.edits ?? []);
    assert.doesNotMatch(text, /[^\r]\n/);
    assert.match(text, /\r\n\r\n\r\ndef mish\(x\):\r\n\treturn x \* /);
  });

  it('is written into one cell of a notebook', async () => {
    const cells = ['from torch.nn import ReLU', '# second\nact = «ReLU»()'];
    const marked = cells.join('\n');
    const source = await readMarked('python', marked);
    const start = marked.indexOf('# second');
    const region = { start, end: source.text.length };
    const [found] = replacements(
      source.writing(source.span),
      { ...optionsFor('python', source.text), region },
      (id) => id === 'elu',
    );
    assert.equal(
      edited(source.text, found?.edits ?? []),
      'from torch.nn import ReLU\n# second\nfrom torch import nn\n\nact = nn.ELU()',
    );
  });
});

describe('what can be put in the place of an activation', () => {
  it('is nothing where the call is not finished, or given what is not known', async () => {
    for (const marked of [
      'from torch import nn\nact = nn.«ReLU»(',
      'from torch import nn\nact = nn.«LeakyReLU»(**options)',
      'from torch import nn\ndef f(x):\n    return x\nacts = {"relu": nn.ReLU}\nact = acts["«relu»"]()',
      'from torch import nn\nmodel = nn.«GLU»()',
    ]) {
      const source = await readMarked('python', marked);
      const writing = source.writing(source.span);
      assert.deepEqual(replacements(writing, optionsFor('python', source.text)), [], marked);
    }
  });

  it('is told before it is worked out', async () => {
    const source = await readMarked('python', 'from torch import nn\nact = nn.«ReLU»()');
    assert.ok(isReplaceable(source.writing(source.span)));
    assert.ok(!isReplaceable(source.writing()));
  });

  it('is each activation once, MPELU first of those that are written', async () => {
    const source = await readMarked('python', 'from torch import nn\nact = nn.«ReLU»()');
    const all = replacements(source.writing(source.span), optionsFor('python', source.text));
    const ids = all.map(({ activation }) => activation);
    assert.deepEqual(ids, [...new Set(ids)]);
    assert.ok(!ids.includes('relu') && !ids.includes('glu') && !ids.includes('identity'));
    const written = all.filter(({ from }) => from === 'written').map(({ name }) => name);
    assert.equal(written[0], 'MPELU');
    assert.ok(all.findIndex(({ from }) => from === 'written') >= 24, 'the framework’s own first');
  });

  it('tells the version that brought it', async () => {
    const marked = 'from keras import layers\nlayer = layers.Dense(8, activation="«relu»")';
    const { found } = await replacement('python', marked, 'squareplus');
    assert.equal(found?.since, '3.7.0');
  });
});

describe('what is recommended in the place of a use', () => {
  it('is what its hover recommends, by the name of the catalogue', async () => {
    const text =
      'from torch import nn\nmodel = nn.Sequential(nn.Conv2d(3, 8, 3), nn.«ReLU»(), nn.Conv2d(8, 8, 3))';
    const source = await readMarked('python', text);
    const use = source.uses.find(({ span }) => span.start === source.span.start);
    assert.ok(use);
    const traits = { transformer: false, convolutional: true, batchNorm: false };
    assert.deepEqual(sensible(use, traits, words()), ['elu', 'prelu', 'mpelu']);
    assert.equal(nameOf(use), 'ReLU');
    assert.equal(nameOf({ ...use, activation: 'expression', text: 'my_act' }), 'my_act');
    assert.equal(nameOf({ ...use, activation: 'expression', equals: 'silu' }), 'SiLU');
  });
});

type Marked = Read & { readonly span: { readonly start: number; readonly end: number } };

async function readMarked(language: SourceLanguage, marked: string): Promise<Marked> {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const source = await read(language, marked.replace('«', '').replace('»', ''));
  return { ...source, span: { start, end } };
}

async function replacement(
  language: SourceLanguage,
  marked: string,
  activation: string,
): Promise<{ readonly source: Marked; readonly found: Replacement | undefined }> {
  const source = await readMarked(language, marked);
  assert.ok(
    source.uses.some(({ span }) => span.start === source.span.start),
    'nothing is used there',
  );
  const options = optionsFor(language, source.text);
  const [found] = replacements(source.writing(source.span), options, (id) => id === activation);
  return { source, found };
}

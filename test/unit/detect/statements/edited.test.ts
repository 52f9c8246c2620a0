import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { languageOfPath } from '../../../../src/detect/languages';
import type { SourceLanguage } from '../../../../src/detect/use';
import { edited } from '../../../fuzz/mutations';
import { Random } from '../../../fuzz/random';
import { TORCH, Typed } from './typed';

/** Edits after which something is found otherwise in a statement that they leave alone. */
const AFAR: readonly (readonly [
  what: string,
  SourceLanguage,
  text: string,
  from: string,
  to: string,
])[] = [
  [
    'a constant that a parameter is given',
    'python',
    `${TORCH}\nSLOPE = 0.1\n\n\ndef make():\n    return nn.LeakyReLU(SLOPE)\n`,
    '0.1',
    '0.25',
  ],
  [
    'a constant behind another one',
    'python',
    `${TORCH}\nBASE = 0.1\n\nSLOPE = 2 * BASE\n\n\ndef make():\n    return nn.LeakyReLU(SLOPE)\n`,
    '0.1',
    '0.25',
  ],
  [
    'a name that is bound elsewhere from now on',
    'python',
    `${TORCH}\nACT = nn.ReLU\n\n\ndef make():\n    return ACT()\n\n\nOTHER = nn.GELU\n`,
    'OTHER',
    'ACT',
  ],
  [
    'a function of the file that becomes an activation',
    'python',
    `${TORCH}\ndef swish(x):\n    return x * torch.sigmoid(y)\n\n\ndef forward(x):\n    return swish(x)\n`,
    'sigmoid(y)',
    'sigmoid(x)',
  ],
  [
    'the name of a function of the file',
    'python',
    `${TORCH}\ndef forward(x):\n    return swish(x)\n\n\ndef swis(x):\n    return x * torch.sigmoid(x)\n`,
    'swis(x)',
    'swish(x)',
  ],
  [
    'what an instance of the module is made of',
    'python',
    `${TORCH}\nact = nn.ReLU()\n\n\ndef forward(x):\n    return act(x)\n`,
    'nn.ReLU()',
    'nn.ELU(0.5)',
  ],
  [
    'an entry of a dictionary that is indexed before it',
    'python',
    `${TORCH}\ndef make(name):\n    return ACTS[name]()\n\n\nACTS = {"relu": nn.ReLU, "gelu": nn.GELU}\n`,
    'nn.ReLU',
    'nn.ELU',
  ],
  [
    'a call that a dictionary of options is given to',
    'python',
    'import keras\n\nOPTIONS = {"activation": "relu"}\n\n\ndef make():\n    return keras.layers.Dense(8, **OPTIONS)\n',
    'layers.Dense',
    'layers.Flatten',
  ],
  [
    'a field of a configuration class',
    'python',
    'from transformers.activations import ACT2FN\n\n\nclass NetConfig:\n    hidden_act = "gelu"\n\n\ndef make(config):\n    return ACT2FN[config.hidden_act]\n',
    '"gelu"',
    '"silu"',
  ],
  [
    'another configuration class with the same field',
    'python',
    'from transformers.activations import ACT2FN\n\n\nclass NetConfig:\n    hidden_act = "gelu"\n\n\ndef make(config):\n    return ACT2FN[config.hidden_act]\n\n\nclass Other:\n    hidden_act = "relu"\n',
    'Other',
    'OtherConfig',
  ],
  [
    'the framework that a file imports',
    'python',
    'import jax\n\n\ndef forward(x):\n    return x.relu()\n',
    'jax',
    'torch',
  ],
  [
    'the sign of a version',
    'python',
    'import keras\n\n\ndef make():\n    return keras.layers.LeakyReLU()\n\n\nx = keras.opsy.relu(1)\n',
    'opsy',
    'ops',
  ],
  [
    'a use that comes to follow another one',
    'python',
    `${TORCH}\ny = torch.sigmoid(x)\n\nz = torch.tan(y)\n`,
    'torch.tan(',
    'torch.tanh(',
  ],
  [
    'a module whose names are all brought',
    'python',
    'from torchy import *\n\n\ndef forward(x):\n    return relu(x)\n',
    'torchy',
    'torch',
  ],
  [
    'a constructor whose parameter names a string',
    'python',
    `${TORCH}\nclass Block(nn.Module):\n    def __init__(self, name):\n        pass\n\n\ndef make():\n    return Block("relu")\n`,
    'self, name',
    'self, activation',
  ],
  [
    'a parenthesis after a name at the end of the statement before',
    'python',
    `${TORCH}\nx = nn.ReLU\n \n`,
    '\n \n',
    '\n(\n',
  ],
  [
    'a variable of the module that a function assigns',
    'typescript',
    'import * as tf from "@tensorflow/tfjs";\nlet rate = 0.1;\nfunction set() { rat = 0.3; }\nfunction f(x) { return tf.leakyRelu(x, rate); }\n',
    'rat =',
    'rate =',
  ],
  [
    'the variable that a function assigns',
    'typescript',
    'import * as tf from "@tensorflow/tfjs";\nlet rat = 0.1;\nfunction set() { rate = 0.3; }\nfunction f(x) { return tf.leakyRelu(x, rate); }\n',
    'let rat ',
    'let rate ',
  ],
  [
    'an object of options that stands apart',
    'typescript',
    'import * as tf from "@tensorflow/tfjs";\nconst options = { units: 8, activation: "relu" };\nconst layer = tf.layers.dense(options);\n',
    '"relu"',
    '"elu"',
  ],
];

describe('an edit that changes what is found in another statement', () => {
  for (const [what, language, text, from, to] of AFAR) {
    it(`is seen there: ${what}`, async () => {
      const typed = await Typed.open(language, text);
      const shown = typed.change(text.replace(from, to));
      assert.notEqual(shown.statements.read, 0);
      typed.change(text);
      typed.close();
    });
  }
});

describe('an edit within a function', () => {
  it('reads nothing but the statement around it', async () => {
    const text = readFileSync('media/examples/residual_network.py', 'utf8');
    const typed = await Typed.open('python', text);
    const at = text.indexOf('return', text.length / 2);
    const { read: some, all } = typed.change(
      `${text.slice(0, at)}y = 1; ${text.slice(at)}`,
    ).statements;
    assert.equal(some, 1);
    assert.ok(all > 8);
    typed.close();
  });
});

const SOURCES = [
  'media/examples/residual_network.py',
  'media/examples/keras_functional.py',
  'media/examples/model.ts',
  'test/fixtures/detect/names/python_dynamic.py',
  'test/fixtures/detect/names/javascript_options.js',
  'test/fixtures/detect/own/definitions.py',
  'test/fixtures/detect/own/definitions.ts',
  'test/fixtures/detect/torch/strings.py',
  'test/fixtures/detect/tfjs/commonjs.js',
] as const;

describe('a source that is edited again and again', () => {
  for (const path of SOURCES) {
    it(`shows what it shows when it is read from its beginning: ${path}`, async () => {
      const language = languageOfPath(path) ?? 'python';
      const text = readFileSync(path, 'utf8');
      const random = new Random(20263);
      const typed = await Typed.open(language, text);
      for (let edit = 1; edit <= 40; edit++) {
        typed.change(edit % 8 === 0 ? text : edited(typed.text, random));
      }
      typed.close();
    });
  }
});

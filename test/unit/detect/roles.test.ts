import assert from 'node:assert/strict';
import { detectText } from './sources';

/** The role of each use, by its token. */
async function roles(language: 'python' | 'typescript', text: string) {
  const { uses } = await detectText(language, text);
  return uses.map((use) => `${use.text} ${use.role}`);
}

const TORCH = 'import torch\nfrom torch import nn\nimport torch.nn.functional as F\n';
const KERAS = 'from tensorflow import keras\nfrom tensorflow.keras.layers import *\n';
const TFJS = "import * as tf from '@tensorflow/tfjs';\n";

describe('roles', () => {
  const cases: readonly (readonly [string, 'python' | 'typescript', string, readonly string[]])[] =
    [
      [
        'of a stack: hidden between layers, output at the end',
        'python',
        `${TORCH}nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1), nn.Sigmoid())`,
        ['ReLU hidden', 'Sigmoid output'],
      ],
      [
        'of a tanh: output at the end of a stack, else not to be told',
        'python',
        `${TORCH}nn.Sequential(nn.Linear(2, 3), nn.Tanh())\ndef f(x):\n    return torch.tanh(x)`,
        ['Tanh output', 'tanh unknown'],
      ],
      [
        'of a rectifier at the end of a block: hidden',
        'python',
        `${TORCH}block = nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU())`,
        ['ReLU hidden'],
      ],
      [
        'of a softmax over scores: attention',
        'python',
        `${TORCH}def f(q, k):\n    attn = F.softmax(q @ k, dim=-1)\n    return attn`,
        ['softmax attention'],
      ],
      [
        'of a softmax whose input is named after attention',
        'python',
        `${TORCH}def f(attention_scores):\n    return nn.functional.softmax(attention_scores, dim=-1)`,
        ['softmax attention'],
      ],
      [
        'of a softmax over classes: output',
        'python',
        `${TORCH}def f(logits):\n    return F.log_softmax(logits, dim=1)`,
        ['log_softmax output'],
      ],
      [
        'of a sigmoid that multiplies: gate',
        'python',
        `${TORCH}def f(x, g):\n    y = x * torch.sigmoid(g)\n    return (g.sigmoid()) * y`,
        ['sigmoid gate', 'sigmoid gate'],
      ],
      [
        'of recurrent activations: gate',
        'python',
        `${KERAS}LSTM(4, activation="tanh", recurrent_activation="sigmoid")\nDense(3, activation="relu")`,
        ['tanh unknown', 'sigmoid gate', 'relu hidden'],
      ],
      [
        'of a Keras model: the last sigmoid is the output',
        'python',
        `${KERAS}m = keras.Sequential([Dense(4, activation="relu"), Dense(1, activation="sigmoid")])`,
        ['relu hidden', 'sigmoid output'],
      ],
      [
        'of a tfjs model',
        'typescript',
        `${TFJS}m.add(tf.layers.dense({units: 2, activation: 'tanh'}));\nm.add(tf.layers.dense({units: 2, activation: 'softmax'}));`,
        ['tanh unknown', 'softmax output'],
      ],
      [
        'of a tfjs gate',
        'typescript',
        `${TFJS}const f = (x: tf.Tensor, y: tf.Tensor) => x.mul(tf.sigmoid(y));`,
        ['sigmoid gate'],
      ],
    ];
  for (const [title, language, text, expected] of cases) {
    it(title, async () => assert.deepEqual(await roles(language, text), expected));
  }
});

describe('traits', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a convolutional network',
      `${TORCH}nn.Conv2d(1, 2, 3)\nnn.BatchNorm2d(2)`,
      ['convolutional', 'batchNorm'],
    ],
    ['an attention', `${TORCH}nn.MultiheadAttention(8, 2)`, ['transformer']],
    ['layer normalisation alone', `${TORCH}nn.LayerNorm(8)`, ['transformer']],
    [
      'layer normalisation beside convolutions',
      `${TORCH}nn.LayerNorm(8)\nnn.Conv2d(1, 2, 3)`,
      ['convolutional'],
    ],
    [
      'Keras layers by name',
      `${KERAS}BatchNormalization()\nConv2D(1, 2)`,
      ['convolutional', 'batchNorm'],
    ],
    ['classes of the file', 'class LayerNorm: pass\nLayerNorm()', []],
  ];
  for (const [title, text, expected] of cases) {
    it(`see ${title}`, async () => {
      const { traits } = await detectText('python', text);
      assert.deepEqual(
        Object.entries(traits)
          .filter(([, yes]) => yes)
          .map(([name]) => name),
        expected,
      );
    });
  }
});

import assert from 'node:assert/strict';
import { modelsIn } from './sources';

const TORCH =
  'import torch\nfrom torch import nn\nimport torch.nn.functional as F\nnet = nn.Sequential(nn.Linear(4, 2), nn.Softmax(dim=1))\n';
const KERAS =
  'import tensorflow as tf\nfrom tensorflow import keras\nnet = keras.Sequential([keras.layers.Dense(2)])\n';
const TFJS =
  "import * as tf from '@tensorflow/tfjs';\nconst net = tf.sequential();\nnet.add(tf.layers.dense({ units: 1 }));\n";

type Row = readonly [
  text: string,
  name: string,
  expects: string,
  classes: string | undefined,
  before: string | undefined,
];

/** What each takes, from the documentation of the frameworks. */
const LOSSES: readonly Row[] = [
  [
    `${TORCH}nn.CrossEntropyLoss()(net(x), y)`,
    'CrossEntropyLoss',
    'logits',
    'exclusive',
    'softmax',
  ],
  [`${TORCH}F.cross_entropy(net(x), y)`, 'cross_entropy', 'logits', 'exclusive', 'softmax'],
  [
    `${TORCH}F.nll_loss(target=y, input=net(x).log())`,
    'nll_loss',
    'logProbabilities',
    'exclusive',
    'arithmetic',
  ],
  [
    `${TORCH}F.binary_cross_entropy_with_logits(torch.sigmoid(m(x)), y)`,
    'binary_cross_entropy_with_logits',
    'logits',
    'independent',
    'sigmoid',
  ],
  [`${TORCH}c = nn.BCELoss()\nc(net(x), y)`, 'BCELoss', 'probabilities', 'independent', 'softmax'],
  [`${TORCH}c = nn.MSELoss()`, 'MSELoss', 'any', undefined, undefined],
  [
    `${KERAS}net.compile('adam', 'categorical_crossentropy')`,
    'categorical_crossentropy',
    'probabilities',
    'exclusive',
    undefined,
  ],
  [
    `${KERAS}net.compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))`,
    'BinaryCrossentropy',
    'logits',
    'independent',
    undefined,
  ],
  [
    `${KERAS}net.compile(loss=keras.losses.BinaryCrossentropy(from_logits=flag))`,
    'BinaryCrossentropy',
    'unknown',
    'independent',
    undefined,
  ],
  [
    `${KERAS}keras.losses.sparse_categorical_crossentropy(y, net(x), from_logits=True)`,
    'sparse_categorical_crossentropy',
    'logits',
    'exclusive',
    'weighted',
  ],
  [
    `${KERAS}loss = keras.losses.CategoricalCrossentropy()\nloss(y, net(x))`,
    'CategoricalCrossentropy',
    'probabilities',
    'exclusive',
    'weighted',
  ],
  [
    `${KERAS}tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=tf.sigmoid(net(x)))`,
    'sigmoid_cross_entropy_with_logits',
    'logits',
    'independent',
    'sigmoid',
  ],
];

describe('a loss', () => {
  for (const [text, name, expects, classes, before] of LOSSES) {
    it(`is read in ${text.split('\n').at(-1)}`, async () => {
      const { outline } = await modelsIn('python', text);
      assert.equal(outline.losses.length, 1);
      const [loss] = outline.losses;
      const last = loss?.input?.at(-1);
      const what = last?.kind === 'activation' ? last.activation : last?.kind;
      assert.deepEqual(
        [loss?.name, loss?.expects, loss?.classes, what],
        [name, expects, classes, before],
      );
    });
  }

  it('of tfjs is read from compile', async () => {
    const text = `${TFJS}net.compile({ optimizer: 'adam', loss: 'binaryCrossentropy' });`;
    const { outline } = await modelsIn('javascript', text);
    assert.deepEqual(
      outline.models[0]?.losses.map(({ name, expects, classes }) => [name, expects, classes]),
      [['binaryCrossentropy', 'probabilities', 'independent']],
    );
  });

  it('says whether from_logits is given, and where', async () => {
    const text = `${KERAS}net.compile(loss=keras.losses.BinaryCrossentropy(from_logits=True))`;
    const { outline } = await modelsIn('python', text);
    const setting = outline.losses[0]?.fromLogits;
    assert.deepEqual([setting?.value, setting?.source], [true, 'literal']);
    assert.equal(text.slice(setting?.span?.start, setting?.span?.end), 'True');
  });
});

describe('an optimiser', () => {
  const rows: readonly (readonly [string, number | undefined, number | undefined, string])[] = [
    ['torch.optim.Adam(net.parameters())', 0.001, 0, 'all'],
    ['torch.optim.AdamW(net.parameters(), 3e-4)', 3e-4, 0.01, 'all'],
    ['torch.optim.SGD(net.parameters(), lr=rate, weight_decay=5e-4)', undefined, 5e-4, 'all'],
    [
      "torch.optim.SGD([{'params': net.parameters(), 'weight_decay': 0}], lr=0.1)",
      0.1,
      0,
      'groups',
    ],
    [
      'torch.optim.Adam(filter(lambda p: p.requires_grad, net.parameters()), lr=1e-2)',
      1e-2,
      0,
      'all',
    ],
    ['torch.optim.Adam(params, lr=1e-2)', 1e-2, 0, 'unknown'],
  ];
  for (const [call, rate, decay, parameters] of rows) {
    it(`is read in ${call}`, async () => {
      const { outline } = await modelsIn('python', `${TORCH}rate = get()\no = ${call}\n`);
      const [optimiser] = outline.optimisers;
      assert.deepEqual(
        [optimiser?.learningRate.value, optimiser?.weightDecay.value, optimiser?.parameters],
        [rate, decay, parameters],
      );
    });
  }

  it('belongs to the model whose parameters it is given', async () => {
    const text = `${TORCH}other = nn.Sequential(nn.Linear(2, 2), nn.Tanh())\no = torch.optim.SGD(other.parameters(), lr=1)\n`;
    const { outline } = await modelsIn('python', text);
    assert.deepEqual(
      outline.models.map(({ name, optimisers }) => [name, optimisers.length]),
      [
        ['net', 0],
        ['other', 1],
      ],
    );
  });
});

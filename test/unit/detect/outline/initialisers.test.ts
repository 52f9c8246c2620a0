import assert from 'node:assert/strict';
import type { Initialiser } from '../../../../src/detect/outline/initialiser';
import { modelsIn } from './sources';

type Facts = Partial<Initialiser>;

const TORCH = 'import math\nimport torch\nfrom torch import nn\n';
const KERAS = 'import keras\nfrom keras import initializers, layers\n';

/** Of the first weighted layer of the only model. */
async function initialiserIn(language: 'python' | 'javascript', text: string) {
  const { outline } = await modelsIn(language, text);
  const layer = outline.models[0]?.layers.find(({ kind }) => kind === 'weighted');
  assert.ok(layer?.kind === 'weighted', text);
  return layer.initialiser;
}

function torch(call: string): string {
  return `${TORCH}layer = nn.Linear(8, 4)\nnet = nn.Sequential(layer, nn.ReLU())\n${call}\n`;
}

function keras(argument: string): string {
  return `${KERAS}net = keras.Sequential([layers.Dense(4${argument}), layers.ReLU()])\n`;
}

/**
 * n Var(w) by hand: He et al. 2/(1 + a²), Glorot and Bengio gain², PyTorch's U(−1/√n, 1/√n)
 * 1/3; gains as in the documentation of `torch.nn.init.calculate_gain`.
 */
const TABLE: readonly (readonly [title: string, text: string, facts: Facts])[] = [
  [
    'PyTorch leaves a third',
    torch(''),
    {
      scheme: 'torchDefault',
      source: 'default',
      mode: 'fanIn',
      scale: 1 / 3,
      distribution: 'uniform',
    },
  ],
  [
    'kaiming_normal_ is told of a leaky ReLU of slope 0, which is He’s rule',
    torch('nn.init.kaiming_normal_(layer.weight)'),
    {
      scheme: 'he',
      source: 'call',
      mode: 'fanIn',
      scale: 2.0000000000000004,
      a: 0,
      nonlinearity: 'leaky_relu',
    },
  ],
  [
    'a slope counts for leaky_relu',
    torch("nn.init.kaiming_uniform_(layer.weight, a=1, mode='fan_out')"),
    { scheme: 'he', mode: 'fanOut', scale: 1, distribution: 'uniform', a: 1 },
  ],
  [
    'a slope does not count for relu',
    torch("nn.init.kaiming_normal_(layer.weight, 1, 'fan_in', 'relu')"),
    { mode: 'fanIn', scale: 2, a: 1, nonlinearity: 'relu' },
  ],
  [
    'a slope that is worked out is known',
    torch('nn.init.kaiming_normal_(layer.weight.data, a=0.5 * 2)'),
    { a: 1, scale: 1 },
  ],
  [
    'xavier takes a gain',
    torch("nn.init.xavier_uniform_(layer.weight, gain=nn.init.calculate_gain('tanh'))"),
    { scheme: 'glorot', mode: 'average', gain: 5 / 3, scale: (5 / 3) ** 2 },
  ],
  [
    'a method of the weight fills it',
    torch('layer.weight.data.normal_(0, 0.02)'),
    { scheme: 'normal', deviation: 0.02, mode: undefined, scale: undefined },
  ],
  [
    'a bias is no weight',
    torch('nn.init.zeros_(layer.bias)'),
    { scheme: 'torchDefault', source: 'default' },
  ],
  [
    'a gain that is not known leaves the scale open',
    torch('nn.init.xavier_normal_(layer.weight, gain=config.gain)'),
    { scheme: 'glorot', gain: undefined, scale: undefined },
  ],
  [
    'a condition that is not known is kept',
    torch('if args.he:\n    nn.init.kaiming_normal_(layer.weight)'),
    { scheme: 'he', conditional: true },
  ],
  [
    'Keras starts by Glorot',
    keras(''),
    { scheme: 'glorot', source: 'default', mode: 'average', scale: 1, distribution: 'uniform' },
  ],
  [
    'a string names one',
    keras(", kernel_initializer='he_normal'"),
    { scheme: 'he', source: 'argument', name: 'he_normal', mode: 'fanIn', scale: 2 },
  ],
  [
    'an object names one',
    keras(', kernel_initializer=initializers.LecunNormal()'),
    { scheme: 'lecun', mode: 'fanIn', scale: 1, distribution: 'truncatedNormal' },
  ],
  [
    'a variance scaling says its own',
    keras(
      ", kernel_initializer=keras.initializers.VarianceScaling(2.0, 'fan_out', 'untruncated_normal')",
    ),
    { scheme: 'varianceScaling', mode: 'fanOut', scale: 2, distribution: 'normal' },
  ],
  [
    'a number stands for a deviation',
    keras(', kernel_initializer=initializers.RandomNormal(stddev=0.01)'),
    { scheme: 'normal', deviation: 0.01, scale: undefined },
  ],
  [
    'a function of the project is not told',
    keras(', kernel_initializer=my_init'),
    { scheme: 'unknown', source: 'argument', scale: undefined },
  ],
];

describe('the initialiser of a layer', () => {
  for (const [title, text, facts] of TABLE) {
    it(`is read: ${title}`, async () => {
      const initialiser = await initialiserIn('python', text);
      const named = Object.keys(facts) as (keyof Initialiser)[];
      assert.deepEqual(Object.fromEntries(named.map((name) => [name, initialiser[name]])), facts);
    });
  }

  it('is Glorot’s normal in tfjs, unless an option says otherwise', async () => {
    const model = (option: string) =>
      `import * as tf from '@tensorflow/tfjs';\nconst m = tf.sequential({ layers: [tf.layers.dense({ units: 2${option} }), tf.layers.reLU()] });\n`;
    const plain = await initialiserIn('javascript', model(''));
    assert.deepEqual(
      [plain.scheme, plain.distribution, plain.source],
      ['glorot', 'truncatedNormal', 'default'],
    );
    const given = await initialiserIn(
      'javascript',
      model(', kernelInitializer: tf.initializers.heNormal({ seed: 1 })'),
    );
    assert.deepEqual([given.scheme, given.scale, given.source], ['he', 2, 'argument']);
  });

  it('keeps the places that a change of it needs', async () => {
    const text = torch("nn.init.kaiming_normal_(layer.weight, mode='fan_in')");
    const { span, call, settings } = await initialiserIn('python', text);
    const at = (place: { start: number; end: number } | undefined) =>
      text.slice(place?.start, place?.end);
    assert.equal(at(span), 'kaiming_normal_');
    assert.equal(at(call), "nn.init.kaiming_normal_(layer.weight, mode='fan_in')");
    assert.deepEqual(
      settings.map((setting) => [setting.name, setting.value, at(setting.span)]),
      [
        [undefined, undefined, 'layer.weight'],
        ['mode', 'fan_in', "'fan_in'"],
      ],
    );
  });
});

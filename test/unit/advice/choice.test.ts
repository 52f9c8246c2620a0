import assert from 'node:assert/strict';
import { choiceFor } from '../../../src/advice/choice';
import type { ModelOutline } from '../../../src/detect/outline/model';
import { words } from '../../../src/text/text';
import { modelsIn } from '../detect/outline/sources';

const plain = { transformer: false, convolutional: true, batchNorm: false };

async function modelOf(layers: string): Promise<ModelOutline> {
  const text = `from torch import nn\nnet = nn.Sequential(${layers})\n`;
  const { outline } = await modelsIn('python', text);
  const [model] = outline.models;
  assert.ok(model);
  return model;
}

async function chosen(layers: string, traits = plain) {
  return choiceFor(await modelOf(layers), traits, words());
}

const SMALL =
  'nn.Conv2d(3, 32, 3), nn.ReLU(), nn.Conv2d(32, 64, 3), nn.ReLU(), nn.Flatten(), nn.Linear(64, 10)';
const NORMALISED = 'nn.Linear(8, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 2)';
const DEEP = `${'nn.Linear(8, 8), nn.ReLU(), '.repeat(30)}nn.Linear(8, 2)`;

describe('choiceFor', () => {
  it('keeps the survey’s order, with what each costs and how its weights start', async () => {
    const { options } = await chosen(SMALL);
    assert.deepEqual(
      options.map(({ activation, parameters, initialisation, normalisation, applies }) => [
        activation,
        parameters,
        initialisation?.rule,
        initialisation?.varianceTimesFan,
        normalisation,
        applies,
      ]),
      [
        // Channels 32 and 64; 2 / (1 + 1/16) = 32/17.
        ['relu', 0, 'he', 2, 'either', true],
        ['elu', 0, 'taylor', 1, 'without', true],
        ['prelu', 96, 'he', 32 / 17, 'wanted', false],
        ['mpelu', 192, 'taylor', 32 / 17, 'wanted', false],
      ],
    );
  });

  const applying: readonly (readonly [title: string, layers: string, activations: string])[] = [
    ['batch normalisation', NORMALISED, 'relu prelu mpelu'],
    ['another normalisation', NORMALISED.replace('BatchNorm1d', 'LayerNorm'), 'relu elu'],
    ['no normalisation', SMALL, 'relu elu'],
    ['no normalisation, and very deep', DEEP, 'elu'],
  ];
  for (const [title, layers, activations] of applying) {
    it(`says which apply to a net with ${title}`, async () => {
      const { options } = await chosen(layers);
      const ids = options.filter(({ applies }) => applies).map(({ activation }) => activation);
      assert.equal(ids.join(' '), activations);
    });
  }

  const models: readonly (readonly [layers: string, text: string])[] = [
    [SMALL, 'net: 3 weighted layers, without batch normalisation'],
    [NORMALISED, 'net: 2 weighted layers, with batch normalisation'],
    [
      `*[nn.Linear(8, 8) for _ in range(n)], nn.ReLU(), nn.Linear(8, 2)`,
      'net: 1 or more weighted layers, without batch normalisation',
    ],
  ];
  for (const [layers, text] of models) {
    it(`says which model it is about: ${text}`, async () => {
      assert.equal((await chosen(layers)).model, text);
    });
  }

  const costs: readonly (readonly [title: string, layers: string, prelu: number | undefined])[] = [
    [
      'a layer that is used twice once',
      'nn.Linear(4, 8), act := nn.ReLU(), nn.Linear(8, 8), act, nn.Linear(8, 2)',
      8,
    ],
    [
      'each layer of a list',
      '*[layer for _ in range(3) for layer in (nn.Linear(8, 8), nn.ReLU())], nn.Linear(8, 2)',
      24,
    ],
    [
      'nothing where it is not known how many there are',
      '*[nn.Sequential(nn.Linear(8, 8), nn.ReLU()) for _ in range(n)], nn.Linear(8, 2)',
      undefined,
    ],
  ];
  for (const [title, layers, prelu] of costs) {
    it(`counts ${title}`, async () => {
      const { options } = await chosen(layers);
      assert.equal(options.find(({ activation }) => activation === 'prelu')?.parameters, prelu);
    });
  }

  it('counts functions, which keep nothing, each time', async () => {
    const text = [
      'from torch import nn',
      'import torch.nn.functional as F',
      'class Net(nn.Module):',
      '    def __init__(self):',
      '        super().__init__()',
      '        self.a = nn.Linear(4, 8)',
      '        self.b = nn.Linear(8, 16)',
      '        self.c = nn.Linear(16, 2)',
      '    def forward(self, x):',
      '        return self.c(F.relu(self.b(F.relu(self.a(x)))))',
      '',
    ].join('\n');
    const { outline } = await modelsIn('python', text);
    const [model] = outline.models;
    assert.ok(model);
    const { options } = choiceFor(model, plain, words());
    assert.equal(options.find(({ activation }) => activation === 'prelu')?.parameters, 24);
  });

  const orders: readonly (readonly [title: string, layers: string, order: readonly string[]])[] = [
    ['a net with batch normalisation', NORMALISED, ['relu', 'prelu', 'mpelu', 'elu']],
    ['a very deep net without', DEEP, ['elu', 'relu', 'prelu', 'mpelu']],
    [
      'a very deep net with it',
      DEEP.replace('nn.ReLU()', 'nn.BatchNorm1d(8)'),
      ['relu', 'prelu', 'mpelu', 'elu'],
    ],
  ];
  for (const [title, layers, order] of orders) {
    it(`orders them for ${title}`, async () => {
      const { options } = await chosen(layers);
      assert.deepEqual(
        options.map(({ activation }) => activation),
        order,
      );
    });
  }

  it('says in transformer-like code what is used there today, and why', async () => {
    const { text, reference, options } = await chosen(SMALL, { ...plain, transformer: true });
    assert.deepEqual(
      options.map(({ activation, parameters }) => [activation, parameters]),
      [
        ['gelu_erf', 0],
        ['swiglu', undefined],
        ['relu', 0],
      ],
    );
    assert.match(text, /^Transformers today use GELU/);
    assert.match(reference, /^Shazeer 2020/);
  });

  it('does not count what it cannot: a width that the source does not say', async () => {
    const { options } = await chosen('nn.Linear(8, width), nn.ReLU(), nn.Linear(width, 2)');
    assert.deepEqual(
      options.map(({ activation, parameters }) => [activation, parameters]),
      [
        ['relu', 0],
        ['elu', 0],
        ['prelu', undefined],
        ['mpelu', undefined],
      ],
    );
  });

  it('gives a sentence for each', async () => {
    for (const layers of [SMALL, NORMALISED, DEEP]) {
      for (const { text } of (await chosen(layers)).options) {
        assert.match(text, /^[A-Z].*\.$/);
      }
    }
  });
});

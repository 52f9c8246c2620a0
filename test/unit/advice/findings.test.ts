import assert from 'node:assert/strict';
import { findings, findingsWithIgnored, type RuleLevels } from '../../../src/advice/findings';
import type { FileOutline } from '../../../src/detect/outline/model';
import type { Detection } from '../../../src/detect/use';
import { words } from '../../../src/text/text';
import { modelsIn } from '../detect/outline/sources';
import { detectText } from '../detect/sources';
import { activation, dense, model, outline, placed, spanOf } from './handBuilt';

const DEEP = `from torch import nn
def net():
    return nn.Sequential(
${'        nn.Linear(8, 8), nn.Sigmoid(),\n'.repeat(6)}        nn.Linear(8, 1),
    )
`;

async function codes(text: string, levels: RuleLevels = {}): Promise<readonly string[]> {
  const { detection, outline } = await modelsIn('python', text);
  return findings(detection, outline, text, words(), { levels }).map(
    ({ code, severity }) => `${code} ${severity}`,
  );
}

async function built(
  text: string,
  outlined: (detection: Detection) => FileOutline,
  levels: RuleLevels = {},
) {
  const detection = await detectText('python', text);
  return findings(detection, outlined(detection), text, words(), { levels });
}

describe('findings', () => {
  it('say one thing of one place: many hidden sigmoids are not told one by one', async () => {
    assert.deepEqual(await codes(DEEP), ['AL101 warning']);
  });

  it('tell of batch normalisation before an ELU, not of that behind it as well', async () => {
    const text = `from torch import nn
def net():
    return nn.Sequential(
        nn.Linear(8, 8), nn.BatchNorm1d(8), nn.ELU(), nn.BatchNorm1d(8), nn.Linear(8, 1)
    )
`;
    assert.deepEqual(await codes(text), ['AL108 info']);
    assert.deepEqual(await codes(text, { AL108: 'off' }), ['AL109 info']);
  });

  it('tell of the default start of a deep ELU net, not of how each layer should start', async () => {
    const layers = 'nn.Linear(8, 8), nn.ELU(), '.repeat(12);
    const text = `from torch import nn\ndef net():\n    return nn.Sequential(${layers}nn.Linear(8, 1))\n`;
    assert.deepEqual(await codes(text), ['AL203 info']);
  });

  it('say the lesser thing where the greater is switched off', async () => {
    const levels = { 'sigmoid-deep': 'off' } as const;
    assert.deepEqual(await codes(DEEP, levels), Array(6).fill('AL102 hint'));
  });

  it('take the level that is asked for, by code or slug', async () => {
    assert.deepEqual(await codes(DEEP, { AL101: 'error' }), ['AL101 error']);
    assert.deepEqual(await codes(DEEP, { 'sigmoid-deep': 'info' }), ['AL101 info']);
  });

  it('are off where the rule is off by default, and on where it is asked for', async () => {
    const text = `from torch import nn
def net():
    return nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1))
`;
    assert.deepEqual(await codes(text), []);
    assert.deepEqual(await codes(text, { AL901: 'on' }), ['AL901 info']);
  });

  it('heed the comments of the text', async () => {
    const silenced = DEEP.replace(
      'nn.Sigmoid(),',
      'nn.Sigmoid(),  # activation-lens: ignore[AL101]',
    );
    assert.deepEqual(await codes(silenced), []);
  });

  it('say the same of a block that several models are built of once', async () => {
    const text = 'from torch import nn\nblock = nn.Linear(8, 8), nn.Sigmoid(), nn.Linear(8, 8)\n';
    const found = await built(text, (detection) => {
      const layers = [
        dense(text, 'Linear'),
        activation(detection, spanOf(text, 'Sigmoid')),
        dense(text, 'Linear', 1),
      ];
      return outline(model(layers), model(layers));
    });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['AL102'],
    );
  });

  it('are none for nothing', async () => {
    assert.deepEqual(await codes(''), []);
  });
});

describe('rules of depth', () => {
  it('stay silent where a part of the model is not known', async () => {
    const text = DEEP;
    const { detection, outline: known } = await modelsIn('python', text);
    const [first] = known.models;
    assert.ok(first);
    const unknown = {
      kind: 'unknown' as const,
      reason: 'notInFile' as const,
      name: 'Block',
      ...placed({ start: 0, end: 1 }),
    };
    const models = [{ ...first, unknowns: [unknown] }];
    const found = findings(detection, { ...known, models }, text, words());
    assert.deepEqual(new Set(found.map(({ code }) => code)), new Set(['AL102']));
  });
});

/** A tensor method, which is a use only if `x` is a tensor. */
const METHODS = `from torch import nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Linear(8, 8)
        self.second = nn.Linear(8, 8)
        self.third = nn.Linear(8, 8)
        nn.init.xavier_normal_(self.second.weight, gain=nn.init.calculate_gain('tanh'))
    def forward(self, x):
        x = self.second(self.first(x).sigmoid())
        return self.third(x.relu())
`;

describe('findings of what is certain alone', () => {
  async function found(text: string) {
    const { detection, outline } = await modelsIn('python', text);
    return [false, true].map((certainOnly) =>
      findings(detection, outline, text, words(), { certainOnly }).map(
        ({ code, span }) => `${code} ${text.slice(span.start, span.end)}`,
      ),
    );
  }

  const cases: readonly (readonly [
    promise: string,
    text: string,
    all: readonly string[],
    certain: readonly string[],
  ])[] = [
    [
      'leave out those at a probable use, and those elsewhere that speak of probable uses alone',
      METHODS,
      ['AL202 xavier_normal_', 'AL102 sigmoid'],
      [],
    ],
    [
      'keep those at a certain use',
      METHODS.replace('self.first(x).sigmoid()', 'torch.sigmoid(self.first(x))').replace(
        'from torch',
        'import torch\nfrom torch',
      ),
      ['AL202 xavier_normal_', 'AL102 sigmoid'],
      ['AL102 sigmoid'],
    ],
    [
      'keep those elsewhere that speak of a certain use',
      METHODS.replace('x.relu()', 'nn.functional.relu(x)'),
      ['AL202 xavier_normal_', 'AL102 sigmoid'],
      ['AL202 xavier_normal_'],
    ],
    ['keep those of a model whose uses are certain', DEEP, ['AL101 Sigmoid'], ['AL101 Sigmoid']],
  ];
  for (const [promise, text, all, certain] of cases) {
    it(promise, async () => {
      assert.deepEqual(await found(text), [all, certain]);
    });
  }

  it('let a rule speak where one that it yields to is hidden', async () => {
    const text = DEEP;
    const { detection, outline } = await modelsIn('python', text);
    const [first, ...others] = detection.uses;
    assert.ok(first);
    const doubtful = {
      ...detection,
      uses: [{ ...first, certainty: 'probable' as const }, ...others],
    };
    const said = findings(doubtful, outline, text, words(), { certainOnly: true });
    assert.deepEqual(
      said.map(({ code }) => code),
      Array(5).fill('AL102'),
    );
  });
});

describe('findings with those that a comment ignores', () => {
  it('mark them, and are all there', async () => {
    const text = `${METHODS.replace('.sigmoid())', '.sigmoid())  # activation-lens: ignore[AL102]')}`;
    const { detection, outline } = await modelsIn('python', text);
    const said = findingsWithIgnored(detection, outline, text, words());
    assert.deepEqual(
      said.map(({ code, ignored }) => [code, ignored ?? false]),
      [
        ['AL202', false],
        ['AL102', true],
      ],
    );
    assert.deepEqual(
      findings(detection, outline, text, words()).map(({ code }) => code),
      ['AL202'],
    );
  });
});

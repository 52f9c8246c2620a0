import assert from 'node:assert/strict';
import { hiddenOf } from '../../../src/advice/hidden';
import type { FileOutline } from '../../../src/detect/outline/model';
import { modelsIn } from '../detect/outline/sources';

const IMPORTS = 'import torch\nfrom torch import nn\nimport torch.nn.functional as F\n';

async function outlineOf(text: string): Promise<FileOutline> {
  return (await modelsIn('python', IMPORTS + text)).outline;
}

/** `relu 16, relu ?` of the model of that name, in order. */
async function hidden(text: string, name = 'Net'): Promise<string> {
  const { models } = await outlineOf(text);
  const model = models.find((one) => one.name === name);
  assert.ok(model, name);
  return hiddenOf(model)
    .map(({ layer, channels }) => `${layer.activation} ${channels ?? '?'}`)
    .join(', ');
}

function module(init: readonly string[], forward: readonly string[]): string {
  const lines = [
    'class Net(nn.Module):',
    '    def __init__(self, width=8):',
    '        super().__init__()',
    ...init.map((line) => `        ${line}`),
    '    def forward(self, x):',
    ...forward.map((line) => `        ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}

describe('the hidden activations of a model', () => {
  it('are those that weighted layers follow', async () => {
    const text = module(
      ['self.a = nn.Linear(4, 16)', 'self.b = nn.Linear(16, 3)'],
      ['x = F.relu(self.a(x))', 'return F.softmax(self.b(x), dim=1)'],
    );
    assert.equal(await hidden(text), 'relu 16');
  });

  it('stand in both branches of a residual block, and behind its sum', async () => {
    const text = module(
      [
        'self.a = nn.Conv2d(8, 8, 3, padding=1)',
        'self.b = nn.Conv2d(8, 8, 3, padding=1)',
        'self.c = nn.Conv2d(8, 2, 1)',
      ],
      ['y = self.b(F.elu(self.a(x)))', 'x = F.relu(x + y)', 'return self.c(x)'],
    );
    assert.equal(await hidden(text), 'elu 8, relu 8');
  });

  it('act on all channels that were put side by side', async () => {
    const text = module(
      [
        'self.a = nn.Conv2d(3, 8, 1)',
        'self.b = nn.Conv2d(3, 16, 3)',
        'self.c = nn.Conv2d(24, 2, 1)',
      ],
      ['y = torch.cat([F.relu(self.a(x)), F.elu(self.b(x))], dim=1)', 'return self.c(F.silu(y))'],
    );
    const found = (await hidden(text)).split(', ').sort().join(', ');
    assert.equal(found, 'elu 16, relu 8, silu 24');
  });

  it('take what comes in where a branch begins with them', async () => {
    const text = module(
      ['self.a = nn.Conv2d(3, 8, 1)', 'self.b = nn.Conv2d(8, 8, 3)', 'self.c = nn.Conv2d(8, 2, 1)'],
      ['x = self.a(x)', 'x = x + self.b(F.relu(x))', 'return self.c(x)'],
    );
    assert.equal(await hidden(text), 'relu 8');
  });

  it('are not what a gate ends in, only what is inside of it', async () => {
    const text = module(
      [
        'self.a = nn.Linear(4, 16)',
        'self.squeeze = nn.Linear(16, 2)',
        'self.excite = nn.Linear(2, 16)',
        'self.b = nn.Linear(16, 3)',
      ],
      [
        'x = F.elu(self.a(x))',
        'x = x * torch.sigmoid(self.excite(F.relu(self.squeeze(x))))',
        'return self.b(x)',
      ],
    );
    assert.equal(await hidden(text), 'elu 16, relu 2');
  });

  it('have channels that nobody knows behind an unknown width, and behind a reshape', async () => {
    const text = module(
      [
        'self.a = nn.Linear(4, width)',
        'self.b = nn.Linear(width, 16)',
        'self.c = nn.Linear(16, 3)',
      ],
      ['x = F.relu(self.a(x))', 'x = F.elu(self.b(x).flatten(1))', 'return self.c(x)'],
    ).replace('width=8', 'width');
    assert.equal(await hidden(text), 'relu ?, elu ?');
  });
});

import assert from 'node:assert/strict';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const GATED = `import torch
from torch import nn


class Net(nn.Module):
    def __init__(self, deep):
        super().__init__()
        self.inp = nn.Conv1d(3, 8, 5)
        self.gate = nn.Conv1d(8, 8, 1)
        self.rest = nn.ModuleList([nn.Conv1d(8, 8, 3) for _ in range(deep)])
        nn.init.kaiming_normal_(self.inp.weight, mode="fan_out")

    def forward(self, x):
        x = self.inp(x).relu()
        x = x * torch.sigmoid(self.gate(x))
        for layer in self.rest:
            x = x + layer(x)
        return external(x)


net = Net(deep)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
loss = nn.MSELoss()(net(x), y)
`;

describe('scan --outline', () => {
  it('prints a model’s layers with their depths, branches, loss and optimiser', async () => {
    await withTree({ 'net.py': GATED }, async (folder) => {
      const result = await captured(['scan', '--outline', '.'], folder);
      assert.deepEqual(result, {
        code: 0,
        stdout: [
          'net.py:5:7 Net (module, torch): depth 1 or more',
          '     1  Conv1d 3 → 8, kernel 5, kaiming_normal_ by fan out',
          '        relu',
          '        gate',
          '          with',
          '         1  Conv1d 8 → 8, kernel 1',
          '            sigmoid',
          '        Conv1d 8 → 8, kernel 3, 0 or more times',
          '        sum, 0 or more times',
          '          with what came before',
          '        external: not followed (not in this file)',
          '        output',
          '        loss: MSELoss',
          '        optimiser: SGD, learning rate 0.1, weight decay 0',
          '',
        ].join('\n'),
        stderr: '',
      });
    });
  });

  it('places a model of a notebook by its cell', async () => {
    const { stdout } = await captured(['scan', '--outline', 'media/examples/notebook.ipynb']);
    assert.match(
      stdout,
      /^media\/examples\/notebook\.ipynb:cell 6:11:7 Classifier \(module, torch\)/,
    );
  });

  it('says when there are no models', async () => {
    await withTree({ 'a.py': 'print(1)\n' }, async (folder) => {
      const { code, stdout, stderr } = await captured(['scan', '--outline', 'a.py'], folder);
      assert.deepEqual([code, stdout], [0, '']);
      assert.equal(stderr, 'activation-lens: no models found; files searched: 1\n');
    });
  });

  it('goes on after a file that is too deep to follow, and says so', async () => {
    const endless = `from torch import nn\nlayers = []\n${'layers += [nn.Linear(1, 1)] * 1000\n'.repeat(6)}net = nn.Sequential(*layers)\n`;
    await withTree({ 'a.py': endless, 'b.py': GATED }, async (folder) => {
      const { stdout, stderr } = await captured(['scan', '--outline', '.'], folder);
      assert.match(stdout, /b\.py:5:7 Net/);
      assert.equal(
        stderr,
        'activation-lens: skipped a.py: A list of layers is too long to follow.\n',
      );
    });
  });
});

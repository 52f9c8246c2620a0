import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { captured } from './captured';
import { withTree } from './temporaryTree';

const SWISH = 'import torch\n\ndef my_swish(x):\n    return x * torch.sigmoid(x)\n';
const net = (module: string) => `import torch\nfrom ${module} import my_swish\n\ny = my_swish(x)\n`;

/** What a scan of a folder finds in its repository. */
async function usesIn(folder: string): Promise<string> {
  mkdirSync(join(folder, 'repository/.git'));
  return (await captured(['scan', '--quiet', 'models'], join(folder, 'repository'))).stdout;
}

describe('what a scanned file imports', () => {
  it('is looked for in the folders above it, too', async () => {
    const tree = {
      'repository/acts/mine.py': SWISH,
      'repository/models/net.py': net('acts.mine'),
    };
    await withTree(tree, async (folder) => {
      assert.equal(await usesIn(folder), 'models/net.py:4:5 my_swish = silu\n');
    });
  });

  for (const module of ['acts.mine', '...acts.mine']) {
    it(`is not looked for outside of the repository: ${module}`, async () => {
      const tree = { 'acts/mine.py': SWISH, 'repository/models/net.py': net(module) };
      await withTree(tree, async (folder) => {
        assert.equal(await usesIn(folder), '');
      });
    });
  }
});

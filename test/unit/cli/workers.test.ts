import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { captured } from './captured';
import { ended, startedProgram } from './program';
import { withTree } from './temporaryTree';

/** Sources of every kind, a module that others import, and what cannot be read or is left out. */
async function withSources(use: (folder: string) => Promise<void>): Promise<void> {
  const files = {
    'a/act.py': 'import torch\ndef swish(x):\n    return x * torch.sigmoid(x)\n',
    'a/net.py': 'from .act import swish\ny = swish(x)\n',
    'b/broken.ipynb': '{',
    'c/binary.py': 'x = "\0"\n',
    'd/node_modules/x.js': '',
    'z/last.py': 'from torch import nn\nnn.ReLU()\n',
  };
  await withTree(files, async (folder) => {
    cpSync('test/fixtures/detect', join(folder, 'm'), { recursive: true });
    await use(folder);
  });
}

describe('a scan by several workers', function () {
  this.timeout(120_000);

  for (const format of ['jsonl', 'json', 'sarif', 'text']) {
    it(`writes the same ${format}, and says the same, whatever their number`, async () => {
      await withSources(async (folder) => {
        const argv = (workers: number) => [
          'scan',
          `--workers=${workers}`,
          `--format=${format}`,
          '.',
        ];
        const alone = await captured(argv(1), folder);
        assert.ok(alone.stdout.length > 10_000);
        assert.equal(alone.code, 2);
        for (const workers of format === 'jsonl' ? [2, 4] : [2]) {
          assert.deepEqual(await ended(startedProgram(argv(workers), folder)), alone);
        }
      });
    });
  }

  it('is done all the same where threads end over it', async () => {
    await withSources(async (folder) => {
      const script = join(folder, 'ends.mjs');
      writeFileSync(script, 'process.exit(3);\n');
      const argv = ['scan', '--workers=2', '--format=jsonl', 'm/torch', 'z'];
      const alone = await captured(argv, folder);
      assert.deepEqual(await captured(argv, folder, {}, { script }), alone);
      assert.match(alone.stdout, /z\/last\.py/);
    });
  });

  it('leaves nothing running when it is interrupted', async () => {
    const child = startedProgram(['scan', '--workers=2', '--quiet', 'test/fixtures'], '.');
    assert.ok(child.stdout);
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    assert.deepEqual({ code, signal }, { code: null, signal: 'SIGINT' });
  });
});

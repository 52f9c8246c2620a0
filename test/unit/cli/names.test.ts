import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { captured } from './captured';
import { builtProgram } from './program';
import { withTree } from './temporaryTree';

const SOURCE = 'from torch import nn\nact = nn.LeakyReLU(1.0)\n';

/** A path below a folder, by bytes: each character is one. */
function at(folder: string, path: string): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(path, 'latin1')]);
}

// Elsewhere names are Unicode by themselves.
const whereBytes = process.platform === 'linux' ? describe : describe.skip;

whereBytes('names that are not UTF-8', () => {
  const inTree = (body: (folder: string) => Promise<void>) =>
    withTree({ 'good.py': SOURCE }, async (folder) => {
      mkdirSync(at(folder, 'caf\xe9'));
      for (const path of ['\xff.py', '\xfe.py', 'caf\xe9/a.py', 'caf\xe9/skipped.py']) {
        writeFileSync(at(folder, path), SOURCE);
      }
      writeFileSync(at(folder, 'caf\xe9/.gitignore'), 'skipped.py\n');
      await body(folder);
    });

  const USES = ['\\xfe.py', '\\xff.py', 'caf\\xe9/a.py', 'good.py'];

  it('are scanned, and told apart by their bytes', async () => {
    await inTree(async (folder) => {
      const { code, stdout, stderr } = await captured(['scan', '--quiet', '.'], folder);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
      const uses = stdout.split('\n').filter((line) => line.includes(':2:10 leaky_relu'));
      assert.deepEqual(
        uses.map((line) => line.replace(/:2:10.*/, '')),
        USES,
      );
    });
  });

  it('are that by several threads, and in formats for programs', async () => {
    await inTree(async (folder) => {
      const argv = ['scan', '--format', 'jsonl', '--workers', '2', '.'];
      const script = builtProgram();
      const { code, stdout } = await captured(argv, folder, {}, { script });
      assert.equal(code, 0);
      const records = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      const uses = records.filter(({ kind }) => kind === 'use');
      assert.deepEqual(
        uses.map(({ path }) => path),
        USES,
      );
    });
  });

  it('that are named are not found, and the reason is said', async () => {
    await inTree(async (folder) => {
      // What Node makes of the bytes that a shell hands over.
      const { code, stdout, stderr } = await captured(['scan', '--quiet', '\ufffd.py'], folder);
      assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
      assert.equal(
        stderr,
        'activation-lens: cannot read \ufffd.py: no such file or folder; one whose name is not UTF-8 is found by scanning a folder above it\n',
      );
    });
  });

  it('may hold the sign that stands for what is none', async () => {
    await withTree({ '\ufffd.py': SOURCE }, async (folder) => {
      const { code, stdout } = await captured(['scan', '.'], folder);
      assert.equal(code, 0);
      assert.match(stdout, /^\ufffd\.py:2:10 leaky_relu/);
      assert.equal((await captured(['scan', '\ufffd.py'], folder)).code, 0);
    });
  });
});

import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSource } from '../../../src/cli/sources';
import { SCAN_FORMATS } from '../../../src/configuration/configuration';
import { captured } from './captured';
import { withTree } from './temporaryTree';

/** Would clear a screen, forge lines and commands, set a title, and turn text around. */
const NAME = 'a\u001b[2J\n::error::b\r\u0007\u202e,c%0A.py';
const SOURCE = 'from torch import nn\nact = nn.LeakyReLU(1.0)\n';

/** Files may not be named so everywhere. */
const whereNamed = process.platform === 'win32' ? it.skip : it;

describe('a file with a hostile name', () => {
  for (const format of SCAN_FORMATS) {
    whereNamed(`writes nothing that a terminal obeys, as ${format}`, async () => {
      await withTree({ [NAME]: SOURCE }, async (folder) => {
        const { code, stdout, stderr } = await captured(['scan', '--format', format, '.'], folder);
        assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
        assert.doesNotMatch(stdout.replace(/\n/g, ''), /[\p{Cc}\u202e]/u);
        assert.doesNotMatch(stdout, /^::error::/m);
      });
    });
  }

  whereNamed('keeps its name where that can be written', async () => {
    await withTree({ [NAME]: SOURCE }, async (folder) => {
      const json = JSON.parse((await captured(['scan', '--format', 'json', '.'], folder)).stdout);
      assert.equal(json.uses[0].path, NAME);
      const sarif = JSON.parse((await captured(['scan', '--format', 'sarif', '.'], folder)).stdout);
      const { artifactLocation } = sarif.runs[0].results[0].locations[0].physicalLocation;
      assert.equal(decodeURIComponent(artifactLocation.uri), NAME);
    });
  });

  whereNamed('is one line of a notice', async () => {
    await withTree({ [NAME.replace('.py', '.ipynb')]: '{' }, async (folder) => {
      const { stderr } = await captured(['scan', '.'], folder);
      assert.match(stderr, /^activation-lens: cannot read a\\u001b\[2J\\u000a::error::b[^\n]*\n$/);
    });
  });

  whereNamed('is one line of a mistake in its settings', async () => {
    const files = { 'sub\u001b[2J\n/activation-lens.json': '7', 'sub\u001b[2J\n/net.py': SOURCE };
    await withTree(files, async (folder) => {
      const { code, stderr } = await captured(['scan', 'sub\u001b[2J\n'], folder);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /^activation-lens: sub\\u001b\[2J\\u000a\/activation-lens\.json: [^\n]*\n$/,
      );
    });
  });
});

describe('names in the code', () => {
  it('write nothing that a terminal obeys', async () => {
    const source = `from torch import nn\nm = nn.Sequential(nn.Linear(2, 2), Block['\u001b[2J'](), nn.ReLU())\n`;
    await withTree({ 'net.py': source }, async (folder) => {
      for (const argv of [[], ['--outline'], ['--outline', '--format', 'json']]) {
        const { stdout } = await captured(['scan', ...argv, '.'], folder);
        assert.doesNotMatch(stdout.replace(/\n/g, ''), /\p{Cc}/u);
      }
    });
  });
});

describe('a file that vanishes', () => {
  it('is told, and is the only one that is missing', async () => {
    await withTree({ 'a.py': SOURCE }, async (folder) => {
      const file = { path: 'a.py', absolute: join(folder, 'a.py') };
      await rm(file.absolute);
      const told: string[] = [];
      const text = await readSource(file, {
        skipped() {},
        unreadable: (path) => told.push(path),
      });
      assert.deepEqual([text, told], [undefined, ['a.py']]);
    });
  });
});

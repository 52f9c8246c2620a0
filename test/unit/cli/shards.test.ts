import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { captured } from './captured';
import { withTree } from './temporaryTree';

/** Files with uses, models, findings, ignored findings and notebooks, and what is not read. */
async function withSources(use: (folder: string) => Promise<void>): Promise<void> {
  const files = {
    'a b/net.py': 'from torch import nn\nnn.ReLU()\n',
    'a/net.py': 'import torch\nx = torch.relu(x)  # activation-lens: ignore\n',
    'a.py': 'from torch import nn\nnn.Softmax()\n',
    'broken.ipynb': '{',
    'c/node_modules/x.js': '',
    'c/zero.py': 'x = "\0"\n',
    'é (1)/net.py': 'from torch import nn\nnn.Softmax()\n',
  };
  await withTree(files, async (folder) => {
    cpSync('media/examples', join(folder, 'examples'), { recursive: true });
    for (const name of readdirSync('test/fixtures/advice').slice(0, 12)) {
      cpSync(join('test/fixtures/advice', name), join(folder, 'm', name), { recursive: true });
    }
    await use(folder);
  });
}

async function shards(folder: string, count: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index += 1) {
    const name = `${index}of${count}.shard`;
    const argv = ['scan', '--quiet', '--format', 'shard', '--shard', `${index}/${count}`, '.'];
    writeFileSync(join(folder, name), (await captured(argv, folder)).stdout);
    names.push(name);
  }
  // Parts come in any order.
  return names.reverse();
}

describe('a report of the parts of a scan', function () {
  this.timeout(60_000);

  for (const [format, options] of [
    ['json', []],
    ['json', ['--outline']],
    ['sarif', []],
    ['sarif', ['--without-ignored']],
  ] as const) {
    it(`is the ${format} that one scan writes ${options.join(' ')}`, async () => {
      await withSources(async (folder) => {
        const parts = await shards(folder, 3);
        const argv = ['--format', format, ...options, '--fail-on', 'warning'];
        const whole = await captured(['scan', '--quiet', ...argv, '.'], folder);
        const merged = await captured(['report', ...argv, ...parts], folder);
        assert.equal(merged.stdout, whole.stdout);
        assert.equal(merged.code, whole.code);
        assert.ok(whole.stdout.length > 5_000);
      });
    });
  }

  for (const format of ['markdown', 'html']) {
    it(`is the same ${format} for any number of parts`, async () => {
      await withSources(async (folder) => {
        const argv = ['report', '--format', format, '--title', 'examples'];
        const [one = ''] = await shards(folder, 1);
        const whole = await captured([...argv, one], folder);
        assert.match(whole.stdout, /Activations of examples/);
        assert.match(whole.stdout, /%C3%A9%20%281%29\/net\.py/);
        assert.deepEqual(await captured([...argv, ...(await shards(folder, 4))], folder), whole);
      });
    });
  }

  describe('of which something is wrong', () => {
    const SOURCES = {
      'net.py': 'from torch import nn\nnn.ReLU()\nnn.ELU()\n',
      'none.py': '',
    };
    const complaint = (text: string) => `activation-lens: ${text}\n`;
    const cutOff = complaint('part.shard does not end with a summary: it was cut off');
    const apart = (held: number, counted: number) =>
      complaint(
        `the parts hold ${held} uses and findings, their summaries count ${counted}: something is missing`,
      );
    const cases: readonly (readonly [
      title: string,
      part: (lines: readonly string[]) => readonly string[],
      stderr: string,
    ])[] = [
      ['its summary is missing', (lines) => lines.slice(0, -1), cutOff + apart(2, 0)],
      ['its end is missing', (lines) => lines.slice(0, 1), cutOff + apart(1, 0)],
      ['its beginning is missing', (lines) => lines.slice(1), apart(1, 2)],
      ['it is empty', () => [], cutOff],
      [
        'it is there twice',
        (lines) => [...lines, ...lines],
        complaint('2 uses and findings are there twice: a part, or a file in it, was given twice'),
      ],
    ];
    for (const [title, part, expected] of cases) {
      it(`tells that ${title}, and ends with 2`, async () => {
        await withTree(SOURCES, async (folder) => {
          const [name = ''] = await shards(folder, 1);
          const whole = await captured(['report', name], folder);
          assert.deepEqual([whole.code, whole.stderr], [0, '']);
          const lines = readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
          writeFileSync(join(folder, 'part.shard'), part(lines).join('\n'));
          const { code, stdout, stderr } = await captured(['report', 'part.shard'], folder);
          assert.equal(stderr, expected);
          assert.equal(code, 2);
          assert.match(stdout, /^# Activations of /);
        });
      });
    }
  });

  it('has a title in the topmost folder, too, which has no name', async () => {
    await withTree({ 'net.py': 'from torch import nn\nnn.ReLU()\n' }, async (folder) => {
      const [name = ''] = await shards(folder, 1);
      const { root } = parse(folder);
      const { stdout } = await captured(['report', join(folder, name)], root);
      assert.equal(stdout.split('\n')[0], `# Activations of ${root}`);
    });
  });

  it('has each file in exactly one part', async () => {
    await withSources(async (folder) => {
      const counts = [];
      for (const part of await shards(folder, 4)) {
        const { stdout } = await captured(['report', '--format', 'json', part], folder);
        counts.push(JSON.parse(stdout).summary.files);
      }
      const { stdout } = await captured(['scan', '--format', 'json', '--quiet', '.'], folder);
      const sum = counts.reduce((total, files) => total + files, 0);
      assert.equal(sum, JSON.parse(stdout).summary.files);
      assert.ok(counts.every((files) => files > 0));
    });
  });
});

// Walks the recipes of src/README.md in a copy of the sources, as a newcomer would.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generate } from '../tables/generate.mjs';

const root = join(import.meta.dirname, '..', '..');

/** A new activation, as in CONTRIBUTING, under another name. */
const ENTRY = `{
    id: 'newcomer',
    name: 'Newcomer',
    aliases: [],
    family: 'other',
    arity: 'elementwise',
    expression: multiply(x, tanh(x)),
    parameters: [],
    inSurvey: false,
    papers: [papers.roy2019],
  },
  `;

describe('the recipes of the architecture page', function () {
  this.timeout(120_000);
  let folder = '';

  before(async () => {
    // Within the project, where the packages are found.
    await mkdir(join(root, 'out'), { recursive: true });
    folder = mkdtempSync(join(root, 'out', 'recipes-'));
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    addActivation();
    addSpelling();
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('give an activation everything by its one entry', async () => {
    const { code, text } = await captured(['explain', 'newcomer', '--format', 'json']);
    assert.equal(code, 0, text);
    const { name, range } = JSON.parse(text);
    assert.equal(name, 'Newcomer');
    assert.match(JSON.stringify(range), /0/);
  });

  it('find a spelling by its one line', async () => {
    writeFileSync(join(folder, 'net.py'), 'from torch import nn\nact = nn.Newcomer()\n');
    const { code, text } = await captured(['scan', '--format', 'jsonl', 'net.py']);
    assert.equal(code, 0, text);
    const [use] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(use.activation, 'newcomer');
    assert.equal(use.framework, 'torch');
  });

  it('are written down in five lines each', () => {
    const page = readFileSync(join(root, 'src', 'README.md'), 'utf8');
    const recipes =
      page
        .split('## How to add')[1]
        ?.split(/^… \*\*/m)
        .slice(1) ?? [];
    assert.deepEqual(
      recipes.map((recipe) => recipe.match(/^\d\. /gm)?.length),
      [5, 5, 5],
    );
  });

  function addActivation(): void {
    const file = join(folder, 'src', 'activations', 'unusual.ts');
    const source = readFileSync(file, 'utf8');
    const written = source.replace(/(: readonly Activation\[\] = \[\s*)/, `$1${ENTRY}`);
    assert.notEqual(written, source);
    writeFileSync(file, written);
  }

  function addSpelling(): void {
    const frameworks = join(folder, 'src', 'frameworks');
    const read = (name: string) => readFileSync(join(frameworks, 'source', `${name}.tsv`), 'utf8');
    const sources = {
      spellings: `${read('spellings').trimEnd()}\nclass\ttorch.nn.Newcomer\tnewcomer\n`,
      strings: read('strings'),
      arguments: read('arguments'),
      implicit: read('implicit'),
    };
    for (const [file, text] of generate(sources)) {
      writeFileSync(join(frameworks, 'tables', file), text);
    }
  }

  /** In a process of its own: this one has the sources as they are. */
  function captured(argv: readonly string[]): Promise<{ code: number; text: string }> {
    const main = join(folder, 'src', 'cli', 'main.ts');
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--import=tsx', main, ...argv],
        { cwd: folder },
        (error, stdout, stderr) =>
          resolve({ code: error === null ? 0 : 1, text: error === null ? stdout : stderr }),
      );
    });
  }
});

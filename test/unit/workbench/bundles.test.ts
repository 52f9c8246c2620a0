import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { bundles } from '../../../esbuild.config.mjs';
import { root } from '../../workbench/project.mjs';

interface Built {
  readonly text: string;
  readonly metafile: Metafile;
}

/** As it ships, but kept in memory. */
async function bundle(outfile: string): Promise<Built> {
  const options = (bundles as readonly BuildOptions[]).find((one) => one.outfile === outfile);
  assert.ok(options, outfile);
  const { outputFiles, metafile } = await build({
    ...options,
    absWorkingDir: root,
    minify: true,
    sourcemap: false,
    metafile: true,
    write: false,
  });
  return { text: outputFiles[0]?.text ?? '', metafile };
}

/** What stands in a text, each once; a bundle is too long to be shown whole when a test fails. */
function foundIn({ text }: Built, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([whole, part]) => part ?? whole))];
}

const REQUIRED = /\brequire\(([^)]*)\)/g;

describe('the bundle of the web worker’s extension host', () => {
  let built: Built;

  before(async () => {
    built = await bundle('dist/web/extension.js');
  });

  it('requires nothing but the editor, and imports no other file', () => {
    assert.deepEqual(foundIn(built, REQUIRED), ['"vscode"']);
    assert.deepEqual(foundIn(built, /\bimport\s*\(/g), []);
  });

  it('has no words of the experiments, for nothing in it says them', () => {
    assert.deepEqual(foundIn(built, /\bexperiment\.\w+/g), []);
  });

  it('makes no code of text', () => {
    const makers = /\beval\s*\((?!\))|\bnew Function\b|[^\w.]Function\s*\(|importScripts/g;
    assert.deepEqual(foundIn(built, makers), []);
  });
});

/** Of the rooms, what is loaded with the entry: words that a file is searched for. */
const ENTRY = ['frameworks/words.ts', 'parsing/retried.ts', 'text/editorEnglish.ts'];

describe('the bundle of the Node extension host', () => {
  let built: Built;

  before(async () => {
    built = await bundle('dist/extension.js');
  });

  it('requires the editor, and later the file of the other host', () => {
    assert.deepEqual(foundIn(built, REQUIRED), ['"vscode"', '"./web/extension.js"']);
    assert.deepEqual(foundIn(built, /\bimport\s*\(/g), []);
  });

  it('is a small entry, without what reads, computes and draws', () => {
    const inputs = Object.keys(built.metafile.inputs).map((path) => path.replace(/^src\//, ''));
    const own = /^(editor\/|extension|detect\/(languages|prefilter|lastAtMost|notebook\/))/;
    assert.deepEqual(inputs.filter((path) => !own.test(path)).sort(), ENTRY);
    assert.ok(built.text.length < 250_000, `${built.text.length}`);
  });

  it('ships with what it requires', () => {
    const shipped = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    const needed = ['!dist/extension.js', '!dist/web/extension.js'];
    assert.deepEqual(
      needed.filter((line) => !shipped.includes(line)),
      [],
    );
  });
});

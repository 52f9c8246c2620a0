import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';
import { english } from '../../../src/text/english';
import { panelTexts } from '../../../src/text/panelTexts';
import { panelBundle, panelFiles } from '../../workbench/panelBundle.mjs';

/** Bytes that the panel may open with, beside the toolkit. */
const MOST = 300_000;

const production: BuildOptions = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  target: 'es2022',
  legalComments: 'none',
};

describe('the bundle of the panel', () => {
  let files: ReturnType<typeof panelFiles>['files'] = [];
  let opening: readonly string[] = [];
  let beginning = '';

  before(async function () {
    this.timeout(60_000);
    const plugins = panelBundle(production).plugins?.filter(({ name }) => name !== 'written') ?? [];
    const built = await build({ ...panelBundle(production), plugins });
    if (built.metafile === undefined) throw new Error('Nothing is known of the bundle.');
    const begun = await build({
      ...production,
      entryPoints: ['webview/beginning.ts'],
      write: false,
    });
    beginning = begun.outputFiles[0]?.text ?? '</script';
    ({ files, opening } = panelFiles(built.outputFiles ?? [], built.metafile));
  });

  it('is one script to open with, and the rest in parts', () => {
    const script = files.find(({ name }) => name === 'panel.js');
    const size = Buffer.byteLength(script?.text ?? '');
    assert.ok(size > 0 && size < MOST, `${String(size)} bytes`);
    assert.doesNotMatch(script?.text ?? 'import ', /^import\b|[;}]import["{]|\bexport\s*\{/);
    const parts = [
      'fullAnalyser',
      'emptyState',
      'compare',
      'depthView',
      'fileView',
      'copyGroups',
      'worker',
    ];
    for (const part of parts) {
      assert.ok(
        files.some(({ name }) => name.startsWith(`${part}-`)),
        part,
      );
    }
  });

  it('is begun by a script that takes no time to read', () => {
    assert.ok(beginning.length < 2000, `${String(beginning.length)} bytes`);
  });

  it('can stand in its page as it is, as can its style', () => {
    const script = files.find(({ name }) => name === 'panel.js')?.text ?? '</script';
    assert.doesNotMatch(script, /<\/script|<!--/i);
    assert.doesNotMatch(beginning, /<\/script|<!--/i);
    assert.doesNotMatch(readFileSync('media/panel.css', 'utf8'), /<\/style|url\(|@import/i);
  });

  it('moves nothing by itself, so that nothing is left to be reduced for who wants less motion', () => {
    const style = readFileSync('media/panel.css', 'utf8');
    assert.doesNotMatch(style, /\b(?:transition|animation|scroll-behavior|@keyframes)\b/);
  });

  it('knows its parts by names that its page explains, for it has no address', () => {
    const script = files.find(({ name }) => name === 'panel.js')?.text ?? '';
    const parts = [...script.matchAll(/\bimport\(["'`]([^"'`]*)/g)].map(([, part = '']) => part);
    assert.ok(parts.length > 5);
    for (const part of parts) {
      const [, name = ''] = /^panel\/([\w-]+\.js)$/.exec(part) ?? [];
      assert.ok(
        files.some((file) => file.name === name),
        part,
      );
    }
  });

  it('hands what it has to its parts, which have no other way to it', () => {
    const { text: script = '' } = files.find(({ name }) => name === 'panel.js') ?? {};
    const { text: shared = '' } = files.find(({ name }) => name === 'shared.js') ?? {};
    const [, left = ''] = /globalThis\.panelOpening=\{([^}]*)\}/.exec(script) ?? [];
    const [, given = ''] = /^export const \{([^}]*)\}=globalThis\.panelOpening;/.exec(shared) ?? [];
    const names = left.split(',').map((pair) => pair.split(':')[0] ?? '');
    assert.ok(names.length > 20);
    assert.deepEqual(given.split(',').sort(), names.sort());
    for (const { name, text } of files) {
      if (name === 'panel.js' || name === 'shared.js') continue;
      assert.doesNotMatch(text, /["']\.\/panel\.js["']/, name);
      for (const [, wanted = ''] of text.matchAll(/import\{([^}]*)\}from"\.\/shared\.js"/g)) {
        const unknown = wanted.split(',').map((one) => one.split(' as ')[0] ?? '');
        assert.deepEqual(
          unknown.filter((one) => !names.includes(one)),
          [],
          name,
        );
      }
    }
  });

  it('opens without words, analysis, tables of frameworks, code generation and what other tabs show', () => {
    assert.ok(opening.length > 100);
    for (const other of [
      // But for those by which a sentence is known in any language.
      /(?<!phrases)English\.ts$/,
      /frameworks\/tables\//,
      /codegen\/(functionCode|latex)/,
      /math\/(analyse|dissection|moments|zeros)\./,
      /report\/(facts|recognise|worked)\./,
      /math\/network\//,
      /webview\/(compare|depthView|fileView|worker)\.ts/,
    ]) {
      assert.deepEqual(
        opening.filter((input) => other.test(input)),
        [],
      );
    }
  });

  it('says nothing that its page does not carry', () => {
    const code = files.map(({ text }) => text).join('\n');
    const written = new Set(
      [...code.matchAll(/["'`]([\w.]+)(?=["'`]|\$\{)/g)].map(([, key]) => key),
    );
    const carried = panelTexts();
    const missing = Object.keys(english).filter((key) => {
      const parts = key.split('.').map((_, end, all) => all.slice(0, end + 1).join('.'));
      // A key is written whole, or put together after a dot.
      const isSaid = parts.some((part, at) => written.has(part) && (at > 0 || part === key));
      const isBegun = parts.some((part) => written.has(`${part}.`));
      return (isSaid || isBegun) && !Object.hasOwn(carried, key);
    });
    assert.deepEqual(missing, [], 'add what they begin with to src/text/panelTexts.ts');
  });
});

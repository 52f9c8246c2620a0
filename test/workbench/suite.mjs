// The in-editor suite, made ready for one extension host: the extension staged so that only that
// host will load it, and the tests bundled beside it.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { shippedFiles } from './build.mjs';
import { readManifest, root } from './project.mjs';

/** @typedef {import('./payload.mjs').ExtensionHost} ExtensionHost */
/** @typedef {import('./project.mjs').Manifest} Manifest */

/**
 * @typedef {object} StagedSuite
 * @property {ExtensionHost} host
 * @property {string} extension the staged extension's folder
 * @property {string} tests the module that exports `run()`, without ".js"
 * @property {string} resultFile where the Node host writes what it found out
 */

const testFolder = join(root, 'test', 'editor');

/** @typedef {keyof typeof suites} SuiteName */

/** What can be run in one VS Code: the files of test/editor whose paths match. */
export const suites = Object.freeze({
  whole: /^[^/]+\.test\.ts$/,
  /** What each part of the editor that is used is tried by, in half a minute. */
  smoke: /^(activation|diagnostics|saveFigure|smoke|virtual)\.test\.ts$/,
  /** In a window whose folder is on no disk. */
  virtual: /^virtual\/.*\.test\.ts$/,
  restricted: /^restricted\/.*\.test\.ts$/,
  bench: /^bench\/.*\.bench\.ts$/,
});

/**
 * @param {ExtensionHost} host
 * @param {string} folder an empty one
 * @param {{ titles?: string, suite?: SuiteName }} [options] titles: a regular expression; only
 * tests that match run. suite: the whole one unless told
 * @returns {Promise<StagedSuite>}
 */
export async function stageSuite(host, folder, options = {}) {
  const extension = join(folder, 'extension');
  // Within the extension, or VS Code would run them in another host than it.
  const tests = join(extension, 'test', 'index');
  const resultFile = join(folder, 'result.json');
  await stageExtension(host, extension);
  await bundleTests(host, `${tests}.js`, suites[options.suite ?? 'whole'], {
    EXTENSION_HOST: JSON.stringify(host),
    RESULT_FILE: JSON.stringify(resultFile),
    TITLE_PATTERN: JSON.stringify(options.titles ?? ''),
  });
  return { host, extension, tests, resultFile };
}

/**
 * With `main` or `extensionKind` in the manifest the Node host wins, even when asked for the web.
 * @param {Manifest} manifest
 * @param {ExtensionHost} host
 * @returns {Manifest}
 */
export function manifestFor(manifest, host) {
  const { main, browser, extensionKind, ...rest } = manifest;
  if (host === 'web') {
    return { ...rest, ...(browser === undefined ? {} : { browser }) };
  }
  return { ...rest, ...(main === undefined ? {} : { main }) };
}

/**
 * @param {ExtensionHost} host
 * @param {string} folder
 */
async function stageExtension(host, folder) {
  for (const file of await shippedFiles()) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(root, file), join(folder, file));
  }
  const manifest = manifestFor(readManifest(), host);
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
}

/**
 * @param {ExtensionHost} host
 * @param {string} outfile
 * @param {RegExp} wanted
 * @param {Record<string, string>} define
 */
async function bundleTests(host, outfile, wanted, define) {
  const { build } = await import('esbuild');
  const files = (await readdir(testFolder, { recursive: true })).map(toSlashes);
  const mocha = await readFile(join(root, 'node_modules', 'mocha', 'mocha.js'), 'utf8');
  const tests = files.filter((file) => wanted.test(file)).sort();
  const loading = tests.map((file) => `require(${JSON.stringify(`./${file}`)});`);
  const contents = [
    `import { runSuite } from './index.ts';`,
    `export const run = () => runSuite(() => { ${loading.join(' ')} });`,
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: testFolder, loader: 'ts' },
    outfile,
    // The parser's module, in tests that make the extension's parts anew, reads where it is.
    define: { ...define, 'import.meta.url': host === 'web' ? '"file:///suite.js"' : 'suiteUrl' },
    // Bundled as a module it would take this bundle's exports for its own.
    banner: {
      js: `${host === 'web' ? '' : SUITE_URL}((module, exports, define) => {${mocha}\n})();`,
    },
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    ...(host === 'web' ? webOptions : nodeOptions),
  });
}

const SUITE_URL = `const suiteUrl = require('node:url').pathToFileURL(__filename).href;\n`;

/** @type {import('esbuild').BuildOptions} */
const nodeOptions = { platform: 'node', external: ['vscode'] };

/** @type {import('esbuild').BuildOptions} */
const webOptions = {
  platform: 'browser',
  external: ['vscode', 'node:*', 'fs/promises', 'module'],
  alias: { 'node:assert/strict': join(testFolder, 'webAssert.ts') },
};

/** @param {string} path */
function toSlashes(path) {
  return path.replaceAll('\\', '/');
}

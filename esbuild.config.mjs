// Builds all of dist/. `--watch` rebuilds on change, `--production` minifies.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import {
  otherEntry,
  parserForAnyHost,
  withoutCodeOfText,
  withoutExperiments,
} from './test/workbench/esbuildPlugins.mjs';
import { panelBundle } from './test/workbench/panelBundle.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

/** @type {BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  // Licences of others ship in THIRD_PARTY_NOTICES.md.
  legalComments: 'none',
};

// web-tree-sitter's ESM build reads `import.meta.url`, which CommonJS lacks; the
// runtime is handed its bytes, so the value only has to be a valid URL.
/** @type {BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
// What both hosts run.
/** @type {BuildOptions} */
const anyHost = {
  ...shared,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
  define: {
    'import.meta.url': '"file:///extension.js"',
    global: 'globalThis',
  },
};

/**
 * Each file that is made, as esbuild is told.
 * @type {readonly BuildOptions[]}
 */
export const bundles = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [otherEntry],
    // VS Code hands `vscode` to what is required, and to nothing that is imported.
    supported: { 'dynamic-import': false },
  },
  {
    ...anyHost,
    entryPoints: ['src/extensionWeb.ts'],
    outfile: 'dist/web/extension.js',
    plugins: [parserForAnyHost, withoutExperiments],
  },
  panelBundle(shared),
  {
    ...shared,
    entryPoints: ['webview/beginning.ts'],
    outfile: 'dist/panelBeginning.js',
    format: 'iife',
    sourcemap: false,
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: {
      js: '#!/usr/bin/env node\nconst importMetaUrl=require("url").pathToFileURL(__filename).href;',
    },
    define: { 'import.meta.url': 'importMetaUrl' },
    plugins: [parserForAnyHost, withoutCodeOfText, withoutExperiments],
  },
];

/**
 * Files that ship as their packages publish them: from below node_modules/ to below dist/.
 * @type {readonly (readonly [from: string, to: string])[]}
 */
const assets = [
  ...['python', 'javascript', 'typescript', 'tsx'].map(
    (grammar) =>
      /** @type {const} */ ([
        `@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammar}.wasm`,
        `tree-sitter-${grammar}.wasm`,
      ]),
  ),
  ['web-tree-sitter/web-tree-sitter.wasm', 'web-tree-sitter.wasm'],
  // Prebuilt: 40 % smaller than what a bundler makes of the toolkit, which does not tree-shake.
  ['@vscode/webview-ui-toolkit/dist/toolkit.min.js', 'toolkit.min.js'],
];

async function copyAssets() {
  await mkdir('dist', { recursive: true });
  await Promise.all(
    assets.map(([from, to]) => copyFile(join('node_modules', from), join('dist', to))),
  );
}

async function buildAll() {
  await rm('dist', { recursive: true, force: true });
  await copyAssets();
  if (watch) {
    await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
  } else {
    await Promise.all(bundles.map((options) => build(options)));
  }
}

if (process.argv[1] === import.meta.filename) {
  buildAll().catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
}

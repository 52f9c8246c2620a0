// Builds all of dist/. `--watch` rebuilds on change, `--production` minifies.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, context } from 'esbuild';
import { asCommonJs, asText, withoutCodeOfText } from './esbuild.plugins.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
};

// web-tree-sitter's ESM build reads `import.meta.url`, which CommonJS lacks; the
// runtime is handed its bytes, so the value only has to be a valid URL.
const node = { ...shared, platform: 'node', target: 'node20' };
const nodeFile = {
  minify: production,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  sourcemap: production ? false : 'inline',
  define: { 'import.meta.url': 'importMetaUrl' },
};
const nodeUrl = 'const importMetaUrl=require("url").pathToFileURL(__filename).href;';
const webWorker = {
  ...shared,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode', 'fs/promises', 'module'],
  define: { 'import.meta.url': '"file:///extension.js"', global: 'globalThis' },
};

const bundles = [
  // The extension's entry is small: it requires the rest, which it shares with the command line,
  // when a document asks for it.
  {
    ...node,
    entryPoints: { extension: 'src/extension.ts', cli: 'src/cli/main.ts' },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    external: ['vscode'],
    sourcemap: production ? false : 'inline',
    metafile: true,
    plugins: [
      withoutCodeOfText,
      asCommonJs((path) => ({
        ...nodeFile,
        banner: `${basename(path) === 'cli.js' ? '#!/usr/bin/env node\n' : ''}${nodeUrl}`,
      })),
    ],
  },
  // A web worker's extension host loads one file and no other, whose parts run when first asked for.
  { ...webWorker, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  {
    ...shared,
    entryPoints: ['webview/panel.ts'],
    outfile: 'dist/panel.js',
    format: 'iife',
    plugins: [asText(shared)],
  },
];

/** Files that ship as their packages publish them: from below node_modules/ to below dist/. */
const assets = [
  ...['python', 'javascript', 'typescript', 'tsx'].map((grammar) => [
    `@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammar}.wasm`,
    `tree-sitter-${grammar}.wasm`,
  ]),
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

await rm('dist', { recursive: true, force: true });
await copyAssets();
if (watch) {
  await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
} else {
  await Promise.all(bundles.map((options) => build(options)));
}

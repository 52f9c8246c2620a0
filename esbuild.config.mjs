// Builds all of dist/. `--watch` rebuilds on change, `--production` minifies.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
};

// web-tree-sitter's ESM build reads `import.meta.url`, which CommonJS lacks; the
// runtime is handed its bytes, so the value only has to be a valid URL.
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  banner: { js: 'const importMetaUrl=require("url").pathToFileURL(__filename).href;' },
  define: { 'import.meta.url': 'importMetaUrl' },
};
const webWorker = {
  ...shared,
  platform: 'browser',
  format: 'cjs',
  external: ['vscode', 'fs/promises', 'module'],
  define: { 'import.meta.url': '"file:///extension.js"', global: 'globalThis' },
};

/** `module.ts?text` is that module with all that it imports, as the text of a script. */
const asText = {
  name: 'as text',
  setup(inner) {
    inner.onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?text$/, '')),
      namespace: 'text',
    }));
    inner.onLoad({ filter: /.*/, namespace: 'text' }, async ({ path }) => {
      const options = { ...shared, sourcemap: false, entryPoints: [path], format: 'iife' };
      const built = await build({ ...options, write: false, metafile: true });
      return {
        contents: built.outputFiles[0].text,
        loader: 'text',
        watchFiles: Object.keys(built.metafile.inputs).map((input) => resolve(input)),
      };
    });
  },
};

const bundles = [
  {
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
  },
  { ...webWorker, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  {
    ...shared,
    entryPoints: ['webview/panel.ts'],
    outfile: 'dist/panel.js',
    format: 'iife',
    plugins: [asText],
  },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
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

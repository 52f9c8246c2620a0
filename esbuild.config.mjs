// Builds all of dist/. `--watch` rebuilds on change, `--production` minifies.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const require = createRequire(import.meta.url);

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

const bundles = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...webWorker, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  { ...shared, entryPoints: ['webview/panel.ts'], outfile: 'dist/panel.js', format: 'iife' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: `#!/usr/bin/env node\n${node.banner.js}` },
  },
];

/** Files that ship as their packages publish them. */
const assets = [
  ...['python', 'javascript', 'typescript', 'tsx'].map((grammar) => [
    `@vscode/tree-sitter-wasm/wasm/tree-sitter-${grammar}.wasm`,
    `dist/tree-sitter-${grammar}.wasm`,
  ]),
  ['web-tree-sitter/web-tree-sitter.wasm', 'dist/web-tree-sitter.wasm'],
  // Prebuilt: 40 % smaller than what a bundler makes of the toolkit, which does not tree-shake.
  ['@vscode/webview-ui-toolkit/dist/toolkit.min.js', 'dist/toolkit.min.js'],
];

async function copyAssets() {
  for (const [from, to] of assets) {
    await mkdir(dirname(to), { recursive: true });
    const [scope, name, ...rest] = from.split('/');
    const [packageName, path] = scope.startsWith('@')
      ? [`${scope}/${name}`, rest.join('/')]
      : [scope, [name, ...rest].join('/')];
    const root = "node_modules";
    await copyFile(join(root, packageName, path), to);
  }
}

await rm('dist', { recursive: true, force: true });
await copyAssets();
if (watch) {
  await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
} else {
  await Promise.all(bundles.map((options) => build(options)));
}

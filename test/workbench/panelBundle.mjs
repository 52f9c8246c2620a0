// The bundle of the panel: one script that it opens with, which its page carries within itself,
// and parts that are loaded when they are turned to (each `import()` below webview/).
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { asText } from './esbuildPlugins.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */
/** @typedef {import('esbuild').Plugin} Plugin */

const entry = resolve('webview/panel.ts');
const folder = 'dist/panel';

/**
 * Options for esbuild.
 * @param {BuildOptions} shared what all bundles share
 * @returns {BuildOptions}
 */
export function panelBundle(shared) {
  return {
    ...shared,
    entryPoints: [entry],
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    metafile: true,
    write: false,
    plugins: [afterOpening, asText({ ...shared, plugins: [native] }), native, written],
  };
}

/**
 * Each part is told that it comes after the whole opening script. So esbuild, which parts
 * code by who needs it, leaves all of that script in one file.
 * @type {Plugin}
 */
const afterOpening = {
  name: 'after opening',
  setup(inner) {
    inner.onResolve({ filter: /^\./ }, async ({ kind, path, pluginData, ...from }) => {
      if (kind !== 'dynamic-import' || pluginData === 'resolved') return undefined;
      const { importer, resolveDir } = from;
      const options = { kind, importer, resolveDir, pluginData: 'resolved' };
      const found = await inner.resolve(path, options);
      return { path: found.path, namespace: 'part', pluginData: found.namespace };
    });
    inner.onLoad({ filter: /.*/, namespace: 'part' }, ({ path, pluginData }) => {
      const part =
        pluginData === 'text'
          ? `export { default } from ${JSON.stringify(`${path}?text`)};`
          : `export * from ${JSON.stringify(path)};`;
      return { contents: `import ${JSON.stringify(entry)};\n${part}`, resolveDir: dirname(path) };
    });
  },
};

/** @type {Readonly<Record<string, string>>} */
const nativeModules = {
  '@stdlib/array-float64': 'module.exports = Float64Array;',
  '@stdlib/array-uint32': 'module.exports = Uint32Array;',
  '@stdlib/array-uint16': 'module.exports = Uint16Array;',
  '@stdlib/array-uint8': 'module.exports = Uint8Array;',
  '@stdlib/string-format': 'module.exports = String;',
};

/**
 * Without what `@stdlib` brings for engines that lack typed arrays, and its formatting of messages.
 * @type {Plugin}
 */
const native = {
  name: 'native',
  setup(inner) {
    inner.onResolve({ filter: /^@stdlib\/(array|string)-\w+$/ }, ({ path }) =>
      Object.hasOwn(nativeModules, path) ? { path, namespace: 'native' } : undefined,
    );
    inner.onLoad({ filter: /.*/, namespace: 'native' }, ({ path }) => ({
      contents: nativeModules[path] ?? '',
    }));
  },
};

/** @type {Plugin} */
const written = {
  name: 'written',
  setup(inner) {
    inner.onEnd(async ({ outputFiles = [], metafile }) => {
      if (metafile === undefined) return;
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const { files } = panelFiles(outputFiles, metafile);
      await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
    });
  },
};

/**
 * The files as they ship, and what the opening script is made of. That script has no address
 * that the parts could import it from: it leaves what they need of it, and `shared.js` hands
 * it on to them.
 * @param {readonly import('esbuild').OutputFile[]} outputs
 * @param {import('esbuild').Metafile} metafile
 */
export function panelFiles(outputs, metafile) {
  const [path = '', output] =
    Object.entries(metafile.outputs).find(([, { inputs }]) => 'webview/panel.ts' in inputs) ?? [];
  const opening = basename(path, '.js');
  const isEntry = (/** @type {string} */ name) => /^panel\.js(\.map)?$/.test(name);
  const shipped = outputs.filter(
    // The entry point would only import the opening script, whose name it has.
    (output) => opening === 'panel' || !isEntry(basename(output.path)),
  );
  const files = shipped.map((file) => ({
    name: basename(file.path).replace(opening, 'panel'),
    text: file.text.replaceAll(`./${opening}.js`, './shared.js').replaceAll(opening, 'panel'),
  }));
  const names = output?.exports ?? [];
  return {
    /** Paths of modules. */
    opening: Object.entries(output?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([input]) => input),
    files: [
      ...files.map(({ name, text }) => ({
        name,
        text: name === 'panel.js' ? left(named(text)) : text,
      })),
      { name: 'shared.js', text: `export const {${names.join(',')}}=globalThis.panelOpening;\n` },
    ],
  };
}

/**
 * A script's parts by name, which its page knows where to find. It has no address that they
 * could be beside, and that of its page is of a kind (`vscode-webview:`) of which a page says
 * nothing that holds for a whole folder.
 * @param {string} text
 */
function named(text) {
  return text.replaceAll('import("./', 'import("panel/');
}

/**
 * What a script exports, left in the global scope instead.
 * @param {string} text
 */
function left(text) {
  return text.replace(
    /\bexport\s*\{([^{}]*)\};/,
    (_all, /** @type {string} */ names) =>
      `globalThis.panelOpening={${names.replace(/([\w$]+)\s+as\s+([\w$]+)/g, '$2:$1')}};`,
  );
}

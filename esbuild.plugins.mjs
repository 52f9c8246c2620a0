// What esbuild does not do by itself, for esbuild.config.mjs.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, transform } from 'esbuild';

/**
 * `module.ts?text` is that module with all that it imports, as the text of a script.
 * @param {import('esbuild').BuildOptions} options
 * @returns {import('esbuild').Plugin}
 */
export function asText(options) {
  return {
    name: 'as text',
    setup(inner) {
      inner.onResolve({ filter: /\?text$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace(/\?text$/, '')),
        namespace: 'text',
      }));
      inner.onLoad({ filter: /.*/, namespace: 'text' }, async ({ path }) => {
        const built = await build({
          ...options,
          sourcemap: false,
          entryPoints: [path],
          format: 'iife',
          write: false,
          metafile: true,
        });
        return {
          contents: built.outputFiles[0].text,
          loader: 'text',
          watchFiles: Object.keys(built.metafile.inputs).map((input) => resolve(input)),
        };
      });
    },
  };
}

/**
 * Programs in CommonJS that share what they have in common: esbuild splits ES modules only, so
 * that each file is converted afterwards. An `import()` of another file becomes a `require` that
 * runs when it is reached; VS Code hands `vscode` to nothing but what is required.
 * @param {(name: string) => import('esbuild').TransformOptions} optionsOf by the file's name
 * @returns {import('esbuild').Plugin}
 */
export function asCommonJs(optionsOf) {
  return {
    name: 'as CommonJS',
    setup(inner) {
      inner.initialOptions.write = false;
      inner.onEnd(async ({ outputFiles = [], metafile }) => {
        await Promise.all(
          Object.entries(metafile?.outputs ?? {}).map(async ([path, { imports }]) => {
            const file = outputFiles.find((output) => output.path === resolve(path));
            const loadsLater = imports.some(
              (one) => one.kind === 'dynamic-import' && !one.external,
            );
            const { code } = await transform(file?.text ?? '', {
              ...optionsOf(path),
              format: 'cjs',
              sourcefile: path,
              ...(loadsLater && { supported: { 'dynamic-import': false } }),
            });
            await mkdir(dirname(path), { recursive: true });
            await writeFile(path, code);
          }),
        );
      });
    },
  };
}

/**
 * Threads of the command line run one program that is known. What workerpool has for functions
 * that are sent along, and for browsers, would make code of text: it is left out.
 */
export const withoutCodeOfText = {
  name: 'without code of text',
  setup(inner) {
    inner.onLoad({ filter: /[\\/]workerpool[\\/]src[\\/]worker\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/new Function\([^\n]*\);/, 'undefined;');
      if (contents === text) throw new Error(`${path} is not what it was`);
      return { contents, loader: 'js' };
    });
    inner.onLoad({ filter: /[\\/]workerpool[\\/]src[\\/]generated[\\/]/ }, () => ({
      contents: "module.exports = '';",
      loader: 'js',
    }));
  },
};

// What esbuild does not do by itself, for esbuild.config.mjs.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

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
        path: resolve(resolveDir, path.replace(/\?text$/, '')),
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
          contents: `export default ${JSON.stringify(built.outputFiles[0]?.text ?? '')};`,
          loader: 'js',
          watchFiles: Object.keys(built.metafile.inputs).map((input) => resolve(input)),
        };
      });
    },
  };
}

/** The small entry of the Node host requires the file of the other host, when it is reached. */
export const otherEntry = {
  name: 'other entry',
  /** @param {import('esbuild').PluginBuild} inner */
  setup(inner) {
    inner.onResolve({ filter: /\/extensionWeb$/ }, () => ({
      path: './web/extension.js',
      external: true,
    }));
  },
};

/**
 * web-tree-sitter is handed all that it reads, so that it needs nothing of Node in any host; and no
 * grammar has code in its data, which would be evaluated.
 */
export const parserForAnyHost = {
  name: 'parser for any host',
  /** @param {import('esbuild').PluginBuild} inner */
  setup(inner) {
    inner.onLoad({ filter: /[\\/]web-tree-sitter\.js$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8'))
        .replace(/var ENVIRONMENT_IS_NODE = [^;]*;/, '')
        .replaceAll('ENVIRONMENT_IS_NODE', 'false')
        .replaceAll('globalThis.process', 'undefined')
        .replaceAll('eval(func)', 'undefined');
      return { contents, loader: 'js' };
    });
  },
};

/** Words of the experiments are said in the pages of the rules, which are written beforehand. */
export const withoutExperiments = {
  name: 'without experiments',
  /** @param {import('esbuild').PluginBuild} inner */
  setup(inner) {
    inner.onLoad({ filter: /[\\/]text[\\/]experimentsEnglish\.ts$/ }, () => ({
      contents: 'export const experimentsEnglish = {};',
      loader: 'ts',
    }));
  },
};

/**
 * Threads of the command line run one program that is known. What workerpool has for functions
 * that are sent along, and for browsers, would make code of text: it is left out.
 * @type {import('esbuild').Plugin}
 */
export const withoutCodeOfText = {
  name: 'without code of text',
  /** @param {import('esbuild').PluginBuild} inner */
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

import type { KnownName, Layout } from '../detect/writing/writing';
import { TFJS } from '../frameworks/modules';
import { leadsTo, spell } from './spell';

/** Printed code as a source would write it, and what it has to import for that. */
export interface LocalCode {
  readonly blocks: readonly string[];
  readonly imports: readonly string[];
}

/** A module that printed code calls by its root. */
interface Root {
  readonly path: string;
  /** Names to bring it in by, the usual one first. */
  readonly aliases: readonly string[];
  readonly statement: (alias: string, layout: Layout) => string;
}

const PYTHON: Readonly<Record<string, Root>> = {
  math: { path: 'math', aliases: ['math'], statement: () => 'import math' },
  torch: { path: 'torch', aliases: ['torch'], statement: () => 'import torch' },
  keras: {
    path: 'keras',
    aliases: ['keras'],
    statement: (_, { names }) =>
      names.some(({ path }) => /^tensorflow\b/.test(path))
        ? 'from tensorflow import keras'
        : 'import keras',
  },
  tf: {
    path: 'tensorflow',
    aliases: ['tf', 'tensorflow'],
    statement: (alias) => (alias === 'tf' ? 'import tensorflow as tf' : 'import tensorflow'),
  },
};

const JAVASCRIPT: Readonly<Record<string, Root>> = {
  tf: {
    path: TFJS,
    aliases: ['tf', 'tfjs'],
    statement: (alias, { text }) => {
      const module = quoted(TFJS, text);
      const words = isCommon(text)
        ? ['const', alias, '=', `${LOAD}(${module});`]
        : ['import * as', alias, 'from', `${module};`];
      return words.join(' ');
    },
  },
};

const LOAD = 'require';

/** Its modules are loaded by `require`. */
function isCommon(text: string): boolean {
  return /\brequire\(/.test(text) && !/^[ \t]*import\b/m.test(text);
}

/** As the imports of the source are quoted. */
function quoted(module: string, text: string): string {
  const quote =
    /^(?:[ \t]*import\b|.{0,500}\brequire\()[^'"\n]{0,500}(['"])/m.exec(text)?.[1] ?? "'";
  return quote + module + quote;
}

/** Without functions that printed code calls, and that were written into the source before. */
export function withoutKnown(
  blocks: readonly string[],
  { definitions }: Layout,
): readonly string[] {
  return blocks.filter((block, index) => {
    const name = /^(?:def|function) (\w+)/.exec(block)?.[1];
    return index === blocks.length - 1 || name === undefined || !definitions.has(name);
  });
}

/**
 * The modules that code names from their roots, by the names that lead to them at an
 * offset. `undefined` where a root's name stands for something else.
 */
export function localised(
  blocks: readonly string[],
  layout: Layout,
  offset: number,
): LocalCode | undefined {
  const roots = layout.language === 'python' ? PYTHON : JAVASCRIPT;
  const known = layout.names.filter(({ from }) => from <= offset);
  const own = new Set(blocks.flatMap((block) => block.match(/\b[A-Za-z_]\w*\b(?!\s*\.)/g) ?? []));
  // A parameter of the printed code may be called as the source calls a module.
  const names = known.filter(({ name }) => !own.has(name));
  const imports = new Map<string, string>();
  let isPossible = true;
  const written = blocks.map((block) =>
    block.replace(PATH, (path, root: string) => {
      const module = Object.hasOwn(roots, root) ? roots[root] : undefined;
      if (module === undefined) return path;
      const rest = path.slice(root.length);
      const found = spell(module.path + rest, leadsTo(module.path + rest), names);
      if (found !== undefined) return found;
      const alias = aliasFor(module, layout, names);
      if (alias === undefined) {
        isPossible = false;
        return path;
      }
      imports.set(alias, module.statement(alias, layout));
      return alias + rest;
    }),
  );
  return isPossible ? { blocks: written, imports: ordered([...imports.values()]) } : undefined;
}

/** `torch.nn.Module`, but not the end of a longer name, nor of a number. */
const PATH = /(?<![\w.])([A-Za-z_]\w*)(?:\.[A-Za-z_]\w*)+/g;

function aliasFor(
  { aliases }: Root,
  { taken }: Layout,
  names: readonly KnownName[],
): string | undefined {
  return aliases.find((alias) => !taken.has(alias) && !names.some(({ name }) => name === alias));
}

/** Python's own modules first. */
function ordered(statements: readonly string[]): readonly string[] {
  return [...statements].sort((a, b) => Number(b === 'import math') - Number(a === 'import math'));
}

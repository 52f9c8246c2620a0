import { Language, Parser, type Tree } from 'web-tree-sitter';
import type { SyntaxTree } from '../detect/syntax';
import type { SourceLanguage } from '../detect/use';
import { ParsedText } from './parsedText';
import { retried } from './retried';
import { createSubtreeReader, type ParserMemory } from './subtrees';

/** Reads one of the files that ship in `dist/`, by name. */
export type ReadAsset = (name: string) => Promise<Uint8Array>;

export interface SourceParser {
  /**
   * Parses a whole text. With `previous`, the tree of an earlier text to which
   * every edit since was applied by `edit`, unchanged parts are reused; the
   * caller still owns both trees and deletes them.
   */
  parse(text: string, previous?: SyntaxTree): SyntaxTree;
}

export interface Parsers {
  /** Rejects if an asset cannot be read; the next call tries again. */
  parser(language: SourceLanguage): Promise<SourceParser>;
}

const RUNTIME = 'web-tree-sitter.wasm';

const GRAMMARS: Readonly<Record<SourceLanguage, string>> = {
  python: 'tree-sitter-python.wasm',
  javascript: 'tree-sitter-javascript.wasm',
  typescript: 'tree-sitter-typescript.wasm',
  typescriptreact: 'tree-sitter-tsx.wasm',
};

/**
 * Parsers that load the WebAssembly runtime and each grammar at most once, when
 * first asked for. Everything is handed over as bytes, so that it works alike in
 * Node and in a web worker, where a file has no path.
 */
export function createParsers(readAsset: ReadAsset): Parsers {
  const runtime = retried(async () => initialise(await readAsset(RUNTIME)));
  const loaders = new Map<SourceLanguage, () => Promise<SourceParser>>();
  for (const language of Object.keys(GRAMMARS) as SourceLanguage[]) {
    loaders.set(
      language,
      retried(async () => {
        const [bytes, memory] = await Promise.all([readAsset(GRAMMARS[language]), runtime()]);
        return sourceParser(await Language.load(bytes), memory);
      }),
    );
  }
  return {
    parser(language) {
      const load = loaders.get(language);
      return load ? load() : Promise.reject(new Error(`No grammar for ${language}`));
    },
  };
}

let started: Promise<ParserMemory> | undefined;

/** The runtime is one for all parsers, started by the first. */
function initialise(wasmBinary: Uint8Array): Promise<ParserMemory> {
  started ??= start(wasmBinary).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}

async function start(wasmBinary: Uint8Array): Promise<ParserMemory> {
  const runtime = { wasmBinary };
  await Parser.init(runtime);
  // The object that it was given has become the runtime itself.
  return runtime as unknown as ParserMemory;
}

function sourceParser(language: Language, memory: ParserMemory): SourceParser {
  const parser = new Parser();
  parser.setLanguage(language);
  const read = createSubtreeReader(memory, {
    address: addressOf(language),
    names: language.types,
    isNamed: (symbol) => language.nodeTypeIsNamed(symbol),
  });
  return {
    parse(text, previous) {
      // Only trees of this parser come back, behind the narrower type.
      const tree = parser.parse(text, (previous as ParsedText<Tree> | undefined)?.tree ?? null);
      if (tree === null) {
        throw new Error('The parser has no grammar');
      }
      return new ParsedText(text, tree, (...rest) => read(addressOf(tree), text, ...rest));
    },
  };
}

/** Where the parser's memory holds an object of the library. */
function addressOf(object: object): number {
  return (object as { readonly 0: number })[0];
}

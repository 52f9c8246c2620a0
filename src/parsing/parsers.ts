import { Language, Parser, type Tree } from 'web-tree-sitter';
import type { SyntaxTree } from '../detect/syntax';
import type { SourceLanguage } from '../detect/use';
import { withoutLongComments } from './longComments';
import { type LivingTrees, ParsedText } from './parsedText';
import { retried } from './retried';
import { seamsAfter } from './seams';
import { createSubtreeReader, type ParserMemory } from './subtrees';

/** Reads one of the files that ship in `dist/`, by name. */
export type ReadAsset = (name: string) => Promise<Uint8Array>;

export interface SourceParser {
  /**
   * Parses a whole text. With `previous`, the tree of an earlier text to which
   * every edit since was applied by `edit`, unchanged parts are reused; the
   * caller still owns both trees and deletes them. A text that takes too long has `gaveUp`.
   */
  parse(text: string, previous?: SyntaxTree): SyntaxTree;
}

export interface Parsers {
  /** Rejects if an asset cannot be read; the next call tries again. */
  parser(language: SourceLanguage): Promise<SourceParser>;
  memory(): MemoryFigures;
}

export interface MemoryFigures {
  /** Syntax trees that were not deleted yet. */
  readonly trees: number;
  /** Of the memory that all parsers share, which grows and never shrinks; 0: none is loaded. */
  readonly bytes: number;
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
  const living: LivingTrees = { count: 0 };
  const loaders = new Map<SourceLanguage, () => Promise<SourceParser>>();
  for (const language of Object.keys(GRAMMARS) as SourceLanguage[]) {
    loaders.set(
      language,
      retried(async () => {
        const [bytes, memory] = await Promise.all([readAsset(GRAMMARS[language]), runtime()]);
        return sourceParser(language, await Language.load(bytes), memory, living);
      }),
    );
  }
  return {
    parser(language) {
      const load = loaders.get(language);
      return load ? load() : Promise.reject(new Error(`No grammar for ${language}`));
    },
    memory: () => ({ trees: living.count, bytes: taken?.HEAPU8.length ?? 0 }),
  };
}

let started: Promise<ParserMemory> | undefined;
let taken: ParserMemory | undefined;

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
  taken = runtime as unknown as ParserMemory;
  return taken;
}

function sourceParser(
  language: SourceLanguage,
  grammar: Language,
  memory: ParserMemory,
  living: LivingTrees,
): SourceParser {
  const parser = new Parser();
  parser.setLanguage(grammar);
  const read = createSubtreeReader(memory, {
    address: addressOf(grammar),
    names: grammar.types,
    isNamed: (symbol) => grammar.nodeTypeIsNamed(symbol),
  });
  return {
    parse(text, previous) {
      const plain = language === 'python' ? withoutLongComments(text) : text;
      // Only trees of this parser come back, behind the narrower type.
      const before = previous as ParsedText<Tree> | undefined;
      if (language === 'python' && before?.edited) {
        for (const seam of seamsAfter(plain, before.edited)) before.edit(seam);
      }
      const tree = parseWithin(parser, plain, before?.gaveUp ? undefined : before?.tree);
      return tree
        ? new ParsedText(
            text,
            tree,
            (...rest) => read(addressOf(tree), text, ...rest),
            undefined,
            living,
          )
        : new ParsedText(text, parsed(parser, ''), () => undefined, TOO_LONG, living);
    },
  };
}

const TOO_LONG = 'The source takes too long to parse.';

/** Code units that the parser takes at a time. */
const PIECE = 5_120;

/** A text is read once, and here and there again: of 40,000 real files none 500 times. */
function mostReads(text: string): number {
  return 2_000 + 8 * Math.ceil(text.length / PIECE);
}

/** `undefined`: the parser went over the text too often, as it does where it looks far ahead. */
function parseWithin(parser: Parser, text: string, previous?: Tree): Tree | undefined {
  const most = mostReads(text);
  let reads = 0;
  const tree = parser.parse(
    (index) => {
      reads += 1;
      return text.slice(index, index + PIECE);
    },
    previous ?? null,
    { progressCallback: () => reads > most },
  );
  if (tree === null) parser.reset();
  return tree ?? undefined;
}

function parsed(parser: Parser, text: string): Tree {
  const tree = parser.parse(text);
  if (tree === null) {
    throw new Error('The parser has no grammar');
  }
  return tree;
}

/** Where the parser's memory holds an object of the library. */
function addressOf(object: object): number {
  return (object as { readonly 0: number })[0];
}

import type { Neighbours } from '../detect/own/neighbours';
import type { SyntaxTree } from '../detect/syntax';
import type { Detection, SourceLanguage } from '../detect/use';
import type { KerasHints } from '../frameworks/kerasVersion';
import type { Parsers, SourceParser } from '../parsing/parsers';
import { editBetween } from './treeEdit';

/** A text as it stands now; two snapshots of one source with the same version have the same text. */
export interface Snapshot {
  readonly version: string;
  readonly text: string;
}

/** Something with a text that changes: a document, or all cells of a notebook. */
export interface Source<S extends Snapshot> {
  /** Names the source, together with the language. */
  readonly uri: string;
  readonly language: SourceLanguage;
  /** Where they change, the versions change with them. */
  readonly keras?: KerasHints;
  /** `undefined` once the source is closed. */
  read(): S | undefined;
}

export interface Detected<S extends Snapshot> {
  readonly snapshot: S;
  readonly detection: Detection;
}

export interface Detections {
  /**
   * What the source's present text shows; `undefined` if it was closed, or nobody wants
   * it any more, while the grammar was loaded.
   * Rejects if a grammar cannot be loaded.
   */
  of<S extends Snapshot>(
    source: Source<S>,
    isCancelled?: () => boolean,
  ): Promise<Detected<S> | undefined>;
  /** Frees what is held of a source, in every language. */
  forget(uri: string): void;
  /** Syntax trees held in WebAssembly memory. */
  readonly trees: number;
  dispose(): void;
}

export interface DetectionsOptions {
  readonly parsers: () => Parsers;
  readonly mayHaveUses: (language: SourceLanguage, text: string) => boolean;
  readonly detect: (
    source: Source<Snapshot>,
    tree: SyntaxTree,
    neighbours: Neighbours,
  ) => Detection;
  /** What a source imports from others of its project. */
  readonly neighbours: (source: Source<Snapshot>, text: string) => Promise<Neighbours>;
  /** Grows whenever a neighbour that was read may have changed. */
  readonly generation: () => number;
  /** How many sources are remembered; the one used longest ago goes first. */
  readonly capacity: number;
}

interface Entry {
  readonly uri: string;
  readonly version: string;
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly detection: Detection;
}

const NOTHING: Detection = {
  uses: [],
  rejected: [],
  traits: { transformer: false, convolutional: false, batchNorm: false },
};

/** Longer texts are generated or minified; parsing them would hold up the editor. */
const LONGEST_TEXT = 2_000_000;

/**
 * Detections by version of the text, with the syntax trees from which the next
 * version is parsed incrementally. Nothing is parsed until it is asked for.
 */
export function createDetections(options: DetectionsOptions): Detections {
  const cache = createCache(options.capacity);
  const versionOf = ({ version }: Snapshot): string => `${version} ${options.generation()}`;

  const detectNow = (
    source: Source<Snapshot>,
    { text }: Snapshot,
    version: string,
    parser: SourceParser,
    neighbours: Neighbours,
  ): Detection => {
    const tree = reparse(parser, text, cache.take(source));
    try {
      const detection = options.detect(source, tree, neighbours);
      cache.put(source, { uri: source.uri, version, text, tree, detection });
      return detection;
    } catch (error) {
      tree.delete();
      throw error;
    }
  };

  return {
    async of(source, isCancelled = () => false) {
      const snapshot = source.read();
      if (snapshot === undefined) {
        return undefined;
      }
      const known =
        cache.detection(source, versionOf(snapshot)) ?? cheaply(options, source, snapshot);
      if (known) {
        return { snapshot, detection: known };
      }
      const parser = await options.parsers().parser(source.language);
      const neighbours = await options.neighbours(source, snapshot.text);
      // The text may have changed meanwhile, or another request have been quicker.
      const now = source.read();
      if (now === undefined || isCancelled()) {
        return undefined;
      }
      const version = versionOf(now);
      const detection =
        cache.detection(source, version) ?? detectNow(source, now, version, parser, neighbours);
      return { snapshot: now, detection };
    },
    forget: cache.forget,
    get trees() {
      return cache.size();
    },
    dispose: cache.clear,
  };
}

/** The detection of a text that need not be parsed, or `undefined`. */
function cheaply(
  options: DetectionsOptions,
  { language }: Source<Snapshot>,
  { text }: Snapshot,
): Detection | undefined {
  if (text.length > LONGEST_TEXT) {
    return { ...NOTHING, gaveUp: `longer than ${LONGEST_TEXT} characters` };
  }
  return options.mayHaveUses(language, text) ? undefined : NOTHING;
}

/** The tree of `text`; `previous` is used up. */
function reparse(parser: SourceParser, text: string, previous: Entry | undefined): SyntaxTree {
  try {
    const edit = previous && editBetween(previous.text, text);
    if (edit) {
      previous.tree.edit(edit);
    }
    return parser.parse(text, previous?.tree);
  } finally {
    previous?.tree.delete();
  }
}

/** The entry used longest ago goes first; whoever is handed an entry by `take` deletes its tree. */
function createCache(capacity: number) {
  // A Map iterates in order of insertion.
  const entries = new Map<string, Entry>();

  function dropWhere(condition: (entry: Entry) => boolean): void {
    for (const [key, entry] of entries) {
      if (condition(entry)) {
        entry.tree.delete();
        entries.delete(key);
      }
    }
  }

  function put(source: Source<Snapshot>, entry: Entry): void {
    entries.delete(keyOf(source));
    entries.set(keyOf(source), entry);
    dropWhere(() => entries.size > capacity);
  }

  return {
    put,
    size: (): number => entries.size,
    clear: (): void => dropWhere(() => true),
    forget: (uri: string): void => dropWhere((entry) => entry.uri === uri),
    detection: (source: Source<Snapshot>, version: string): Detection | undefined => {
      const entry = entries.get(keyOf(source));
      if (entry?.version !== version) {
        return undefined;
      }
      put(source, entry);
      return entry.detection;
    },
    take: (source: Source<Snapshot>): Entry | undefined => {
      const entry = entries.get(keyOf(source));
      entries.delete(keyOf(source));
      return entry;
    },
  };
}

function keyOf({ language, uri }: Source<Snapshot>): string {
  return `${language} ${uri}`;
}

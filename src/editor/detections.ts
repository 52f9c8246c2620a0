import { type EarlierReading, type Reading, unread } from '../detect/detect';
import type { FileOutline } from '../detect/outline/model';
import type { Neighbours } from '../detect/own/neighbours';
import { LONGEST_TEXT } from '../detect/prefilter';
import type { SyntaxTree } from '../detect/syntax';
import type { Detection, SourceLanguage } from '../detect/use';
import type { KerasHints } from '../frameworks/kerasVersion';
import type { Parsers, SourceParser } from '../parsing/parsers';
import { createDetectionCache, type Entry } from './detectionCache';
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

export interface Outlined<S extends Snapshot> extends Detected<S> {
  readonly outline: FileOutline;
}

export interface Readable<S extends Snapshot> {
  readonly snapshot: S;
  readonly around: Reading['around'];
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
  /** As `of`, and the models of the text. */
  modelsOf<S extends Snapshot>(
    source: Source<S>,
    isCancelled?: () => boolean,
  ): Promise<Outlined<S> | undefined>;
  /** As `of`, of any part of the text, for those who look at no other. */
  around<S extends Snapshot>(
    source: Source<S>,
    isCancelled?: () => boolean,
  ): Promise<Readable<S> | undefined>;
  /** Frees what is held of a source, in every language. */
  forget(uri: string): void;
  /** Syntax trees held in WebAssembly memory. */
  readonly trees: number;
  dispose(): void;
}

export interface DetectionsOptions {
  readonly parsers: () => Parsers;
  readonly mayHaveUses: (language: SourceLanguage, text: string) => boolean;
  readonly mayHaveModels: (text: string) => boolean;
  /** `earlier`: what was read of the tree that this one was parsed from. */
  readonly detect: (
    source: Source<Snapshot>,
    tree: SyntaxTree,
    neighbours: Neighbours,
    earlier?: EarlierReading,
  ) => Reading;
  /** What a source imports from others of its project. */
  readonly neighbours: (source: Source<Snapshot>, text: string) => Promise<Neighbours>;
  /** Grows whenever a neighbour that was read may have changed. */
  readonly generation: () => number;
  /** Is told what came of each reading, once somebody asks for all of it; nothing of what need not be read. */
  readonly tell?: (uri: string, detection: Detection) => void;
  /** How many sources are remembered; the one used longest ago goes first. */
  readonly capacity: number;
}

const NOTHING: Detection = {
  uses: [],
  rejected: [],
  traits: { transformer: false, convolutional: false, batchNorm: false },
};

/**
 * Detections by version of the text, with the syntax trees from which the next
 * version is parsed incrementally. Nothing is parsed until it is asked for.
 */
export function createDetections(options: DetectionsOptions): Detections {
  const cache = createDetectionCache(options.capacity);
  /** Readings that there is nothing more to tell of. */
  const told = new WeakSet<Reading>();
  const versionOf = ({ version }: Snapshot): string => `${version} ${options.generation()}`;

  const known = (source: Source<Snapshot>, snapshot: Snapshot): Reading | undefined =>
    cache.find(source, versionOf(snapshot))?.reading;

  /** The reading of a text that need not be parsed, or `undefined`. */
  const cheap = (
    { language }: Source<Snapshot>,
    { text }: Snapshot,
    models: boolean,
  ): Reading | undefined => {
    if (text.length > LONGEST_TEXT) {
      const gaveUp = `longer than ${LONGEST_TEXT} characters`;
      return unread({ ...NOTHING, gaveUp });
    }
    if (options.mayHaveUses(language, text) || (models && options.mayHaveModels(text))) {
      return undefined;
    }
    const reading = unread({ ...NOTHING });
    told.add(reading);
    return reading;
  };

  const readNow = (
    source: Source<Snapshot>,
    snapshot: Snapshot,
    parser: SourceParser,
    neighbours: Neighbours,
  ): Reading => {
    const { tree, earlier } = reparse(parser, snapshot.text, cache.take(source));
    try {
      const reading = options.detect(source, tree, neighbours, earlier);
      const version = versionOf(snapshot);
      cache.put(source, { uri: source.uri, version, text: snapshot.text, tree, reading });
      return reading;
    } catch (error) {
      tree.delete();
      throw error;
    }
  };

  const readingOf = async <S extends Snapshot>(
    source: Source<S>,
    models: boolean,
    isCancelled: () => boolean = () => false,
  ): Promise<{ readonly snapshot: S; readonly reading: Reading } | undefined> => {
    // Again where the text, or a neighbour, has changed while neighbours were read: kept with
    // the new version, what the old ones said would be shown until the next change.
    for (;;) {
      const snapshot = source.read();
      if (snapshot === undefined) {
        return undefined;
      }
      const before = known(source, snapshot) ?? cheap(source, snapshot, models);
      if (before) {
        return { snapshot, reading: before };
      }
      const version = versionOf(snapshot);
      const parser = await options.parsers().parser(source.language);
      const neighbours = await options.neighbours(source, snapshot.text);
      if (isCancelled()) {
        return undefined;
      }
      const now = source.read();
      if (now && versionOf(now) === version) {
        // Another request may have been quicker.
        const reading = known(source, now) ?? readNow(source, now, parser, neighbours);
        return { snapshot: now, reading };
      }
    }
  };

  /** A request: what it shows of a reading, and whether it is about models. */
  const request =
    <Shown>(models: boolean, show: (reading: Reading, uri: string) => Shown) =>
    async <S extends Snapshot>(source: Source<S>, isCancelled?: () => boolean) => {
      const read = await readingOf(source, models, isCancelled);
      return read && { snapshot: read.snapshot, ...show(read.reading, source.uri) };
    };

  const whole = (reading: Reading, uri: string): Pick<Reading, 'detection'> => {
    const { detection } = reading;
    if (!told.has(reading)) options.tell?.(uri, detection);
    told.add(reading);
    return { detection };
  };

  return {
    of: request(false, whole),
    modelsOf: request(true, (reading, uri) => ({
      ...whole(reading, uri),
      outline: reading.outline(),
    })),
    around: request(false, ({ around }) => ({ around })),
    forget: cache.forget,
    get trees() {
      return cache.size();
    },
    dispose: cache.clear,
  };
}

/** The tree of `text`; `previous` is used up. */
function reparse(
  parser: SourceParser,
  text: string,
  previous: Entry | undefined,
): { readonly tree: SyntaxTree; readonly earlier: EarlierReading | undefined } {
  try {
    const edit = previous && editBetween(previous.text, text);
    if (edit) {
      previous.tree.edit(edit);
    }
    const tree = parser.parse(text, previous?.tree);
    return { tree, earlier: edit && previous && { reading: previous.reading, edit } };
  } finally {
    previous?.tree.delete();
  }
}

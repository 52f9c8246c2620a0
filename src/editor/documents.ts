import { Disposable, type Event, EventEmitter, type TextDocument, Uri, workspace } from 'vscode';
import { type Part, partsOf } from '../advice/parts';
import { isInComment } from '../detect/comment';
import { read } from '../detect/detect';
import { LONGEST_TEXT, mayHaveModels, mayHaveUses } from '../detect/prefilter';
import type { SourceLanguage, Span } from '../detect/use';
import type { Writing } from '../detect/writing/writing';
import {
  createParsers,
  type MemoryFigures,
  type Parsers,
  type ReadAsset,
} from '../parsing/parsers';
import { type Cursor, useUnder } from './cursor';
import { createDetections, type Outlined } from './detections';
import { type DetectedSource, locateUse, locateUses, type UseAndTraits } from './locatedUses';
import { createNeighbours } from './neighbours';
import { partOf, spanOf } from './partAround';
import type { ReadingLog } from './readingLog';
import { type DocumentSnapshot, type DocumentSource, sourceOf, withKeras } from './source';
import { type Supposed, type Supposition, suppose } from './supposed';
import type { WorkspaceKeras } from './workspaceKeras';
import { createWritings } from './writings';

/** What was detected, with the part that each use plays in the models of the source. */
export interface StudiedSource extends DetectedSource, Outlined<DocumentSnapshot> {
  /** By the uses' `index`. */
  readonly parts: readonly Part[];
}

/** Its `index` is among the uses around it. */
export interface UseInPart extends UseAndTraits {
  readonly part: Part;
}

/** What is known of a source by what writes into it, with offsets of the snapshot. */
export interface WritingAt {
  readonly writing: Writing;
  readonly snapshot: DocumentSnapshot;
  readonly language: SourceLanguage;
  /** Of the cursor. */
  readonly offset: number;
  /** The document of the cursor within the source: all of it, or one cell. */
  readonly region: Span;
  /** What the cursor is on. */
  readonly use: UseAndTraits | undefined;
}

/** What was detected in the open documents. */
export interface Documents extends Disposable {
  /** `undefined` if the source was closed meanwhile. */
  detect(source: DocumentSource, isCancelled?: () => boolean): Promise<DetectedSource | undefined>;
  /** As `detect`, and the models, which take a while longer unless somebody has asked for them. */
  study(source: DocumentSource, isCancelled?: () => boolean): Promise<StudiedSource | undefined>;
  /** What rules are asked about, with offsets of the snapshot; `undefined` as for `detect`. */
  outline(
    source: DocumentSource,
    isCancelled?: () => boolean,
  ): Promise<Outlined<DocumentSnapshot> | undefined>;
  /** Loaded when first asked for. */
  readonly parsers: () => Parsers;
  /** Whether an offset of a text would be in a comment. */
  isComment(language: SourceLanguage, text: string, offset: number): Promise<boolean>;
  /** The use that the cursor is on; both ends of its name count. */
  useAt(cursor: Cursor, isCancelled?: () => boolean): Promise<UseAndTraits | undefined>;
  /** As `useAt`, with the part that it plays. */
  partAt(cursor: Cursor, isCancelled?: () => boolean): Promise<UseInPart | undefined>;
  /** What is needed to write into the source of the cursor; `undefined` as for `detect`. */
  writingAt(cursor: Cursor, isCancelled?: () => boolean): Promise<WritingAt | undefined>;
  /**
   * What would be detected with another text in the place of a span of the document;
   * `undefined`: nothing, or as for `detect`.
   */
  suppose(
    document: TextDocument,
    supposition: Supposition,
    isCancelled: () => boolean,
  ): Promise<Supposed | undefined>;
  /** Something outside of the sources has changed what is found in them. */
  readonly onDidChange: Event<void>;
  /** Syntax trees held in memory. */
  readonly trees: number;
  /** What else is. */
  readonly kept: Kept;
}

export interface Kept {
  /** Files that open ones import from, or that were looked for. */
  readonly files: number;
  /** `undefined`: it is not loaded. */
  readonly parser: MemoryFigures | undefined;
}

/** Each tree takes some ten times its text; more files than this are seldom on screen. */
const REMEMBERED_SOURCES = 16;

/** `showsProbable`: whether uses in a document that are not certain are wanted, too. */
export function createDocuments(
  readAsset: ReadAsset,
  keras: WorkspaceKeras,
  showsProbable: (document: TextDocument) => boolean,
  tell: ReadingLog = () => {},
): Documents {
  let loaded: Parsers | undefined;
  const parsers = (): Parsers => (loaded ??= createParsers(readAsset));
  const neighbours = createNeighbours(parsers, isOpen);
  const detections = createDetections({
    parsers,
    detect: ({ language, keras: hints = {} }, tree, imported, earlier) =>
      read(language, tree, { keras: hints, neighbours: imported, earlier }),
    neighbours: neighbours.of,
    generation: neighbours.generation,
    mayHaveUses,
    mayHaveModels,
    tell,
    capacity: REMEMBERED_SOURCES,
  });
  const writings = createWritings(parsers, neighbours);
  const forget = ({ uri }: { readonly uri: Uri }): void => {
    detections.forget(uri.toString());
    writings.forget(uri.toString());
    neighbours.forget(uri.toString());
  };
  const changed = new EventEmitter<void>();
  const subscriptions = Disposable.from(
    changed,
    keras.onDidChange(() => changed.fire()),
    neighbours.onDidChange(() => changed.fire()),
    neighbours,
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidCloseNotebookDocument(forget),
  );
  const hinted = async (source: DocumentSource): Promise<DocumentSource> =>
    withKeras(
      source,
      source.language === 'python' ? await keras.hintsFor(Uri.parse(source.uri)) : {},
    );
  const detectSource = async (
    source: DocumentSource,
    isCancelled?: () => boolean,
  ): Promise<DetectedSource | undefined> => {
    const detected = await detections.of(await hinted(source), isCancelled);
    return detected && locateUses(detected, showsProbable);
  };
  const outline: Documents['outline'] = async (source, isCancelled) =>
    detections.modelsOf(await hinted(source), isCancelled);
  const study: Documents['study'] = async (source, isCancelled) => {
    const outlined = await outline(source, isCancelled);
    return (
      outlined && {
        ...outlined,
        ...locateUses(outlined, showsProbable),
        parts: partsOf(outlined.detection, outlined.outline),
      }
    );
  };
  const useAt: Documents['useAt'] = async (cursor, isCancelled) => {
    const source = sourceOf(cursor.document);
    const detected = source && (await detectSource(source, isCancelled));
    const found = detected && useUnder(detected.uses, cursor);
    return found && { found, traits: detected.traits };
  };
  return {
    detect: detectSource,
    study,
    outline,
    parsers,
    useAt,
    async partAt(cursor, isCancelled) {
      const source = sourceOf(cursor.document);
      const read = source && (await detections.around(await hinted(source), isCancelled));
      const region = read?.snapshot.spanOf(cursor.document);
      if (!read || !region) return undefined;
      const { snapshot } = read;
      const around = read.around(spanOf(cursor, region.start));
      const { traits, uses } = locateUses({ snapshot, detection: around.detection }, showsProbable);
      const found = useUnder(uses, cursor);
      const use = found && around.detection.uses[found.index];
      return found && use && { found, traits, part: partOf(use, around) };
    },
    onDidChange: changed.event,
    async isComment(language, text, offset) {
      if (text.length > LONGEST_TEXT) return false;
      const tree = (await parsers().parser(language)).parse(text);
      try {
        return isInComment(tree.rootNode, offset);
      } finally {
        tree.delete();
      }
    },
    async writingAt(cursor, isCancelled) {
      const source = sourceOf(cursor.document);
      const written = source && (await writings.of(await hinted(source), isCancelled));
      const region = written?.snapshot.spanOf(cursor.document);
      if (!source || !written || !region) {
        return undefined;
      }
      const { snapshot, detection, writing } = written;
      const located = detection.uses.flatMap((original, index) =>
        locateUse(original, index, snapshot, showsProbable).map((found) => ({
          ...found,
          original,
        })),
      );
      const found = useUnder(located, cursor);
      return {
        writing: writing(found?.original.span),
        snapshot,
        language: source.language,
        offset: region.start + cursor.offset,
        region,
        use: found && { found, traits: detection.traits },
      };
    },
    async suppose(document, supposition, isCancelled) {
      const source = sourceOf(document);
      const snapshot = source?.read();
      const region = snapshot?.spanOf(document);
      if (!source || !snapshot || !region || snapshot.text.length > LONGEST_TEXT) return undefined;
      // Without a word of a framework nothing would come of it.
      if (!mayHaveUses(source.language, `${snapshot.text} ${supposition.text}`)) return undefined;
      const { start, end } = supposition.span;
      const span = { start: region.start + start, end: region.start + end };
      const within = { ...supposition, span };
      return suppose(await hinted(source), within, parsers(), neighbours.of, isCancelled);
    },
    get trees() {
      return detections.trees;
    },
    get kept() {
      return { files: neighbours.size, parser: loaded?.memory() };
    },
    dispose() {
      subscriptions.dispose();
      detections.dispose();
    },
  };
}

function isOpen(uri: string): boolean {
  const documents = [...workspace.textDocuments, ...workspace.notebookDocuments];
  return documents.some((document) => document.uri.toString() === uri);
}

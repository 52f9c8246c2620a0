import { Disposable, Range, type TextDocument, type Uri, workspace } from 'vscode';
import { detect } from '../detect/detect';
import { mayHaveUses } from '../detect/prefilter';
import type { ActivationUse, FileTraits } from '../detect/use';
import { createParsers, type Parsers, type ReadAsset } from '../parsing/parsers';
import { createDetections, type Detected } from './detections';
import { localise } from './localise';
import { type DocumentSnapshot, type DocumentSource, sourceOf } from './source';

/** One use, as the editor's own documents have it. */
export interface LocatedUse {
  /** Its spans are offsets in `document`. */
  readonly use: ActivationUse;
  readonly document: TextDocument;
  readonly cell?: number;
}

export interface DetectedSource {
  readonly uses: readonly LocatedUse[];
  readonly traits: FileTraits;
}

export interface UseAndTraits {
  readonly found: LocatedUse;
  readonly traits: FileTraits;
}

/** What was detected in the open documents. */
export interface Documents extends Disposable {
  /** `undefined` if the source was closed meanwhile. */
  detect(source: DocumentSource): Promise<DetectedSource | undefined>;
  /** The use whose name is at an offset of a document; both ends of the name count. */
  useAt(document: TextDocument, offset: number): Promise<UseAndTraits | undefined>;
  /** Syntax trees held in memory. */
  readonly trees: number;
}

/** Each tree takes some ten times its text; more files than this are seldom on screen. */
const REMEMBERED_SOURCES = 16;

export function createDocuments(readAsset: ReadAsset): Documents {
  let parsers: Parsers | undefined;
  const detections = createDetections({
    parsers: () => (parsers ??= createParsers(readAsset)),
    detect,
    mayHaveUses,
    capacity: REMEMBERED_SOURCES,
  });
  const forget = ({ uri }: { readonly uri: Uri }): void => detections.forget(uri.toString());
  const subscriptions = Disposable.from(
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidCloseNotebookDocument(forget),
  );
  const detectSource = async (source: DocumentSource): Promise<DetectedSource | undefined> => {
    const detected = await detections.of(source);
    return detected && locateUses(detected);
  };
  return {
    detect: detectSource,
    async useAt(document, offset) {
      const source = sourceOf(document);
      const detected = source && (await detectSource(source));
      const found = detected && useTouching(detected.uses, document, offset);
      return found && { found, traits: detected.traits };
    },
    get trees() {
      return detections.trees;
    },
    dispose() {
      subscriptions.dispose();
      detections.dispose();
    },
  };
}

/** The range of the token that names the activation. */
export function rangeOf({ use, document }: LocatedUse): Range {
  return new Range(document.positionAt(use.span.start), document.positionAt(use.span.end));
}

/** The use whose name contains or touches an offset; where two touch, the one that starts there. */
export function useTouching(
  uses: readonly LocatedUse[],
  document: TextDocument,
  offset: number,
): LocatedUse | undefined {
  const touching = uses.filter(
    (located) =>
      located.document === document &&
      located.use.span.start <= offset &&
      offset <= located.use.span.end,
  );
  return touching.find(({ use }) => offset < use.span.end) ?? touching[0];
}

function locateUses({ snapshot, detection }: Detected<DocumentSnapshot>): DetectedSource {
  return {
    traits: detection.traits,
    uses: detection.uses.map((use) => {
      const place = snapshot.locate(use.span.start);
      const { document, cell } = place;
      const local = localise(use, place.offset - use.span.start);
      return cell === undefined ? { use: local, document } : { use: local, document, cell };
    }),
  };
}

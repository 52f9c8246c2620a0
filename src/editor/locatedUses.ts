import { Range, type TextDocument } from 'vscode';
import type { ActivationUse, FileTraits } from '../detect/use';
import type { Detected } from './detections';
import { localise } from './localise';
import type { DocumentSnapshot } from './source';

/** One use, as the editor's own documents have it. */
export interface LocatedUse {
  /** Its spans are offsets in `document`. */
  readonly use: ActivationUse;
  readonly document: TextDocument;
  readonly cell?: number;
  /** Among all uses of its source. */
  readonly index: number;
}

export interface DetectedSource {
  readonly uses: readonly LocatedUse[];
  readonly traits: FileTraits;
}

/** With what is known of its file. */
export interface UseAndTraits {
  readonly found: LocatedUse;
  readonly traits: FileTraits;
}

/** The range of the token that names the activation. */
export function rangeOf({ use, document }: LocatedUse): Range {
  return new Range(document.positionAt(use.span.start), document.positionAt(use.span.end));
}

export function locateUses(
  { snapshot, detection }: Detected<DocumentSnapshot>,
  showsProbable: (document: TextDocument) => boolean,
): DetectedSource {
  return {
    traits: detection.traits,
    uses: detection.uses.flatMap((use, index) => locateUse(use, index, snapshot, showsProbable)),
  };
}

/** Nothing where it is not to be shown. */
export function locateUse(
  use: ActivationUse,
  index: number,
  snapshot: DocumentSnapshot,
  showsProbable: (document: TextDocument) => boolean,
): readonly LocatedUse[] {
  const place = snapshot.locate(use.span.start);
  const { document, cell } = place;
  if (use.certainty === 'probable' && !showsProbable(document)) {
    return [];
  }
  const local = localise(use, place.offset - use.span.start);
  const found = { use: local, document, index };
  return [cell === undefined ? found : { ...found, cell }];
}

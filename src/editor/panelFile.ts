import { recommend } from '../advice/recommend';
import type { PanelFile, PanelUse } from '../protocol';
import type { Words } from '../text/text';
import { type Cursor, useUnder } from './cursor';
import type { DetectedSource, Documents } from './documents';
import type { Front } from './front';

/** What the panel shows of a file, and which use the cursor is on. */
export interface FileView {
  readonly file: PanelFile;
  readonly selected: number | undefined;
}

/** `undefined` if the file was closed meanwhile. */
export async function viewFile(
  front: Front,
  cursor: Cursor | undefined,
  documents: Documents,
  words: Words,
): Promise<FileView | undefined> {
  const { uri, name, source } = front;
  if (source === undefined) {
    const file = { uri, name, version: front.version(), supported: false, uses: [] };
    return { file, selected: undefined };
  }
  const detected = await documents.detect(source);
  if (detected === undefined) {
    return undefined;
  }
  const uses = panelUses(detected, words);
  const touched = cursor && useUnder(detected.uses, cursor);
  return {
    file: { uri, name, version: front.version(), supported: true, uses },
    selected: touched && detected.uses.indexOf(touched),
  };
}

function panelUses({ uses, traits }: DetectedSource, words: Words): readonly PanelUse[] {
  return uses.map(({ use, document, cell }) => {
    const shown = {
      use,
      line: document.positionAt(use.span.start).line + 1,
      recommendation: recommend(use, traits, words),
    };
    return cell === undefined ? shown : { ...shown, cell };
  });
}

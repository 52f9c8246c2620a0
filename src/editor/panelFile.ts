import { choiceFor } from '../advice/choice';
import { modelOf } from '../advice/inModel';
import { recommend } from '../advice/recommend';
import { remarksOn } from '../advice/remarks';
import type { PanelFile, PanelUse } from '../protocol';
import type { Words } from '../text/text';
import { type Cursor, useUnder } from './cursor';
import type { Documents, StudiedSource } from './documents';
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
    const none = { supported: false, uses: [], choices: [] };
    return { file: { uri, name, version: front.version(), ...none }, selected: undefined };
  }
  const studied = await documents.study(source);
  if (studied === undefined) {
    return undefined;
  }
  const touched = cursor && useUnder(studied.uses, cursor);
  return {
    file: { uri, name, version: front.version(), supported: true, ...panelUses(studied, words) },
    selected: touched && studied.uses.indexOf(touched),
  };
}

function panelUses(
  { uses, traits, outline }: StudiedSource,
  words: Words,
): Pick<PanelFile, 'uses' | 'choices'> {
  const models = uses.map(({ use, index }) => modelOf(use, index, outline));
  const distinct = [...new Set(models)].filter((model) => model !== undefined);
  return {
    choices: distinct.map((model) => choiceFor(model, traits, words)),
    uses: uses.map(({ use, document, cell }, at): PanelUse => {
      const model = models[at];
      return {
        use,
        line: document.positionAt(use.span.start).line + 1,
        recommendation: recommend(use, traits, words),
        remarks: remarksOn({ use, traits, model }, words),
        ...(model && { choice: distinct.indexOf(model) }),
        ...(cell !== undefined && { cell }),
      };
    }),
  };
}

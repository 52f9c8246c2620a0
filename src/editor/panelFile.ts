import { choiceFor } from '../advice/choice';
import { defaultsOf } from '../advice/frameworkDefault';
import { recommend } from '../advice/recommend';
import { remarksOn } from '../advice/remarks';
import type { ActivationUse } from '../detect/use';
import type { Comparison, PanelFile, PanelUse } from '../protocol';
import type { Words } from '../text/text';
import { portedFrom } from './comparison';
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
  { uses, traits, parts }: StudiedSource,
  words: Words,
): Pick<PanelFile, 'uses' | 'choices' | 'ports'> {
  const ports = portsOf(
    uses.map(({ use }) => use),
    words,
  );
  const models = [...new Set(uses.map(({ index }) => parts[index]?.model))].filter(
    (model) => model !== undefined,
  );
  return {
    choices: models.map((model) => choiceFor(model, traits, words)),
    ports: ports.comparisons,
    uses: uses.map(({ use, document, cell, index }, at): PanelUse => {
      const port = ports.indices[at];
      const { role, model } = parts[index] ?? { role: use.role, model: undefined };
      const placed = { ...use, role };
      return {
        use,
        line: document.positionAt(use.span.start).line + 1,
        recommendation: recommend(placed, traits, words),
        remarks: remarksOn({ use: placed, traits, model }, words),
        defaults: defaultsOf(use),
        ...(model && { choice: models.indexOf(model) }),
        ...(port !== undefined && { port }),
        ...(cell !== undefined && { cell }),
      };
    }),
  };
}

/** What uses become in other frameworks, each comparison once, and which of them is a use's. */
function portsOf(
  uses: readonly ActivationUse[],
  words: Words,
): {
  readonly comparisons: readonly Comparison[];
  readonly indices: readonly (number | undefined)[];
} {
  const comparisons: Comparison[] = [];
  const known = new Map<string, number>();
  const indices = uses.map((use) => {
    const ported = portedFrom(use, words);
    if ('problem' in ported) return undefined;
    const key = JSON.stringify(ported);
    const index = known.get(key) ?? comparisons.push(ported) - 1;
    known.set(key, index);
    return index;
  });
  return { comparisons, indices };
}

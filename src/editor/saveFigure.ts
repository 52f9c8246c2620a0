import { type Uri, window, workspace } from 'vscode';
import type { SaveRequest } from '../protocol';
import type { Words } from '../text/text';
import { fileName } from './source';

export interface SaveDependencies {
  readonly words: Words;
  /** Where to; `undefined`: nowhere. */
  readonly askWhere: (name: string, format: SaveRequest['format']) => Thenable<Uri | undefined>;
  readonly tellProblem: (text: string) => void;
}

/**
 * Asks where a figure of the panel is to be saved, and does it. Returns what was done, for
 * the panel; `undefined`: the person has changed their mind, or a message says what failed.
 */
export async function saveFigure(
  { name, format, data }: SaveRequest,
  { words, askWhere, tellProblem }: SaveDependencies,
): Promise<string | undefined> {
  const target = await askWhere(`${name}.${format}`, format);
  if (target === undefined) return undefined;
  const bytes = format === 'svg' ? new TextEncoder().encode(data) : bytesOf(data);
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tellProblem(words('panel.saveFailed', { name: fileName(target), reason }));
    return undefined;
  }
  return words('panel.saved', { name: fileName(target) });
}

/** By the dialog of the editor, in the folder that is open or that of a file on screen. */
export function saveDialogs(words: Words): Omit<SaveDependencies, 'words'> {
  return {
    askWhere(name, format) {
      const folder = folderAtHand();
      return window.showSaveDialog({
        ...(folder && { defaultUri: folder.with({ path: `${folder.path}/${name}` }) }),
        filters: { [format.toUpperCase()]: [format] },
        title: words('panel.saveTitle'),
      });
    },
    tellProblem(text) {
      void window.showErrorMessage(text);
    },
  };
}

function folderAtHand(): Uri | undefined {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder) return folder.uri;
  const file = window.visibleTextEditors.find(({ document }) => !document.isUntitled)?.document;
  return file?.uri.with({ path: file.uri.path.replace(/\/[^/]*$/, '') });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

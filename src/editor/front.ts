import {
  type NotebookDocument,
  TabInputNotebook,
  TabInputText,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { languageOfPath } from '../detect/languages';
import type { Cursor } from './cursor';
import { notebookOf, notebookVersion } from './notebooks';
import { type DocumentSource, fileName, sourceOf, sourcesOfNotebook } from './source';

/** The file that a person is looking at. */
export interface Front {
  /** Of the document or notebook. */
  readonly uri: string;
  readonly name: string;
  version(): number;
  isOpen(): boolean;
  /** `undefined`: its language is not read. */
  readonly source: DocumentSource | undefined;
}

/**
 * The file in front; `undefined` while something else has the focus: a webview,
 * the output, a search box. Those editors have no column.
 */
export function currentFront(): Front | undefined {
  const notebook = window.activeNotebookEditor?.notebook;
  if (notebook) {
    return frontOfNotebook(notebook, window.activeTextEditor?.document);
  }
  const editor = window.activeTextEditor;
  return editor?.viewColumn === undefined ? undefined : frontOfDocument(editor.document);
}

/** Whether a file is in front, also one whose text is still being loaded: its tab is there first. */
export function hasFront(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile = input instanceof TabInputText || input instanceof TabInputNotebook;
  return isFile || currentFront() !== undefined;
}

/** Any file on screen, for a panel that comes back with the focus on itself. */
export function visibleFront(): Front | undefined {
  const notebook = window.visibleNotebookEditors[0]?.notebook;
  const editor = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
  if (editor) {
    return frontOfDocument(editor.document);
  }
  return notebook && frontOfNotebook(notebook, undefined);
}

export function frontOfDocument(document: TextDocument): Front {
  const notebook = notebookOf(document);
  if (notebook) {
    return frontOfNotebook(notebook, document);
  }
  return {
    uri: document.uri.toString(),
    name: fileName(document.uri),
    version: () => document.version,
    isOpen: () => !document.isClosed,
    source: sourceOf(document),
  };
}

/** The file of an address, if it is open or has a tab (whose document may not be loaded yet). */
export async function frontOfUri(uri: string): Promise<Front | undefined> {
  const notebook = workspace.notebookDocuments.find((open) => open.uri.toString() === uri);
  if (notebook) {
    return frontOfNotebook(notebook, undefined);
  }
  const document = openDocument(uri);
  if (document) {
    return frontOfDocument(document);
  }
  for (const tab of tabs()) {
    if (tab.uri.toString() === uri) {
      return frontOfTab(tab);
    }
  }
  return undefined;
}

/** The first file that has a tab and is in a language that is read, for a panel that covers them all. */
export async function tabFront(): Promise<Front | undefined> {
  for (const tab of tabs()) {
    if (tab.notebook || languageOfPath(tab.uri.path) !== undefined) {
      return frontOfTab(tab);
    }
  }
  return undefined;
}

interface FileTab {
  readonly uri: Uri;
  readonly notebook: boolean;
}

function tabs(): readonly FileTab[] {
  return window.tabGroups.all
    .flatMap((group) => group.tabs)
    .flatMap(({ input }) => {
      const notebook = input instanceof TabInputNotebook;
      return notebook || input instanceof TabInputText ? [{ uri: input.uri, notebook }] : [];
    });
}

/** Its document may not be loaded yet. */
async function frontOfTab({ uri, notebook }: FileTab): Promise<Front> {
  return notebook
    ? frontOfNotebook(await workspace.openNotebookDocument(uri), undefined)
    : frontOfDocument(await workspace.openTextDocument(uri));
}

/** A document that is open, cells of notebooks included. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** The cursor of the file in front. */
export function activeCursor(): Cursor | undefined {
  const front = currentFront();
  return front && cursorIn(front);
}

/** The cursor of a file on screen, while something else has the focus. */
export function visibleCursor(): Cursor | undefined {
  const front = visibleFront();
  return front && cursorIn(front);
}

/** Where the cursor stands in a file, if the file is on screen; the active editor wins. */
export function cursorIn(front: Front): Cursor | undefined {
  const active = window.activeTextEditor;
  const editors = active ? [active, ...window.visibleTextEditors] : window.visibleTextEditors;
  const editor = editors.find(({ document }) => fileUri(document) === front.uri);
  return editor && cursorOf(editor);
}

function cursorOf({ document, selection }: TextEditor): Cursor {
  const offset = document.offsetAt(selection.active);
  if (selection.isEmpty) {
    return { document, offset };
  }
  const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  return { document, offset, selected: { start, end } };
}

/** Address of the file that a document belongs to: of its notebook, if it is a cell. */
export function fileUri(document: TextDocument): string {
  return (notebookOf(document) ?? document).uri.toString();
}

/** The active cell decides the language, so that each language of a notebook can be seen. */
function frontOfNotebook(notebook: NotebookDocument, active: TextDocument | undefined): Front {
  return {
    uri: notebook.uri.toString(),
    name: fileName(notebook.uri),
    version: () => notebookVersion(notebook),
    isOpen: () => !notebook.isClosed,
    source: (active && sourceOf(active)) ?? sourcesOfNotebook(notebook)[0],
  };
}

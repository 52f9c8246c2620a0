// What the in-editor tests share: documents, and the hovers of this extension.
import assert from 'node:assert/strict';
import {
  commands,
  extensions,
  type Hover,
  MarkdownString,
  type Position,
  Range,
  TabInputWebview,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Exports } from '../../src/editor/start';

/** Activates the extension and returns what it lets tests look into. */
export async function activateExtension(): Promise<Exports> {
  const extension = extensions.getExtension<Exports>('activation-lens.activation-lens');
  assert.ok(extension);
  return extension.activate();
}

/** A source with `«` and `»` around the token that is meant. */
export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export function readMarked(marked: string): Marked {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return { text: marked.replace('«', '').replace('»', ''), start, end };
}

/** A buffer that was never saved. VS Code may hand out one that is about to close, with its old text. */
export async function openUntitled(language: string, content: string): Promise<TextDocument> {
  for (;;) {
    const document = await workspace.openTextDocument({ language, content });
    if (document.getText() === content) {
      return document;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Writes a file into the workspace, which is a copy made for this run. */
export async function writeFile(name: string, text: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const uri = Uri.joinPath(folder, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Edits a document where a text first stands, as typing does. */
export async function replace(document: TextDocument, what: string, by: string): Promise<void> {
  const at = document.getText().indexOf(what);
  assert.ok(at >= 0, what);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(at), document.positionAt(at + what.length));
  edit.replace(document.uri, range, by);
  assert.ok(await workspace.applyEdit(edit));
}

/** The hovers that this extension gives; others have their own, and no bold first line. */
export async function hoversAt(document: TextDocument, position: Position): Promise<Hover[]> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.filter((hover) => textOf(hover).startsWith('**'));
}

export async function hoverOf(document: TextDocument, offset: number): Promise<Hover | undefined> {
  const hovers = await hoversAt(document, document.positionAt(offset));
  assert.ok(hovers.length <= 1, `${hovers.length} hovers`);
  return hovers[0];
}

export function textOf(hover: Hover): string {
  return hover.contents
    .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
    .join('\n');
}

/** Number of panels that are open, hidden ones included. */
export function panelCount(): number {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) =>
      input instanceof TabInputWebview && input.viewType.endsWith('activationLens.panel'),
  ).length;
}

/** Waits until something holds, by asking again and again; fails after ten seconds. */
export async function until(promise: string, holds: () => boolean): Promise<void> {
  const start = Date.now();
  while (!holds()) {
    assert.ok(Date.now() - start < 10_000, `not within 10 s: ${promise}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Also unsaved ones, which `closeAllEditors` would leave open: nobody answers its question. */
export async function closeAll(): Promise<void> {
  while (window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** The text of the report that was made last. */
export async function latestReport(): Promise<string> {
  let latest = '';
  for (let number = 1; number < 20; number++) {
    const path = `/reports/${String(number)}/Activation Lens report.md`;
    const document = await workspace.openTextDocument(
      Uri.from({ scheme: 'activation-lens', path }),
    );
    if (!document.getText().startsWith('This report is gone')) latest = document.getText();
  }
  return latest;
}

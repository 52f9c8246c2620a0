// What the tests of notebooks share.
import {
  NotebookCellData,
  NotebookCellKind,
  NotebookData,
  type NotebookDocument,
  type NotebookEdit,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

export function codeCell(text: string, language = 'python'): NotebookCellData {
  return new NotebookCellData(NotebookCellKind.Code, text, language);
}

export function markdownCell(text: string): NotebookCellData {
  return new NotebookCellData(NotebookCellKind.Markup, text, 'markdown');
}

/** One that was never saved, on screen; a text is a cell of Python. */
export async function openNotebook(
  cells: readonly (string | NotebookCellData)[],
): Promise<NotebookDocument> {
  const notebook = await workspace.openNotebookDocument(
    'jupyter-notebook',
    new NotebookData(cells.map((cell) => (typeof cell === 'string' ? codeCell(cell) : cell))),
  );
  await window.showNotebookDocument(notebook);
  return notebook;
}

/** As one step, as the editor's own commands do. */
export async function editNotebook(notebook: NotebookDocument, ...edits: NotebookEdit[]) {
  const edit = new WorkspaceEdit();
  edit.set(notebook.uri, edits);
  if (!(await workspace.applyEdit(edit))) throw new Error('the notebook was not edited');
}

/** The documents of its cells as they stand now. */
export function documentsOf(notebook: NotebookDocument): readonly TextDocument[] {
  return notebook.getCells().map(({ document }) => document);
}

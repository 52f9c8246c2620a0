import {
  commands,
  NotebookRange,
  Range,
  TabInputNotebook,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Span } from '../detect/use';

/** Shows a place of a file and selects it; `panelColumn` is kept free if possible. */
export async function reveal(
  uri: string,
  span: Span,
  cell: number | undefined,
  panelColumn: ViewColumn | undefined,
): Promise<void> {
  const file = Uri.parse(uri, true);
  const viewColumn = columnOf(file, panelColumn);
  if (cell === undefined) {
    const document = await workspace.openTextDocument(file);
    const selection = rangeOfSpan(document, span);
    await window.showTextDocument(document, { viewColumn, selection });
    return;
  }
  const notebook = await workspace.openNotebookDocument(file);
  const selections = [new NotebookRange(cell, cell + 1)];
  await window.showNotebookDocument(notebook, { viewColumn, selections });
  const { document } = notebook.cellAt(cell);
  // The cell's own editor is reached by its address; the notebook's API knows whole cells only.
  await commands.executeCommand('vscode.open', document.uri, {
    viewColumn,
    selection: rangeOfSpan(document, span),
  });
}

function rangeOfSpan(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** Where the file is on screen, else where it has a tab, else a column that is not the panel's. */
function columnOf(file: Uri, panelColumn: ViewColumn | undefined): ViewColumn {
  const address = file.toString();
  const shown = window.visibleTextEditors.find(
    (editor: TextEditor) => editor.document.uri.toString() === address,
  );
  if (shown?.viewColumn !== undefined) {
    return shown.viewColumn;
  }
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof TabInputText || input instanceof TabInputNotebook) &&
        input.uri.toString() === address,
    ),
  );
  if (group && group.viewColumn !== panelColumn) {
    return group.viewColumn;
  }
  return panelColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}

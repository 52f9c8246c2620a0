import {
  type NotebookCell,
  NotebookCellKind,
  type NotebookDocument,
  type NotebookDocumentChangeEvent,
  type TextDocument,
  workspace,
} from 'vscode';
import { languageOfId } from '../detect/languages';
import { type JoinedCells, joinCells } from '../detect/notebook/cells';
import { member } from '../detect/notebook/json';
import { kernelLanguage, languageOfKernel } from '../detect/notebook/kernel';
import type { SourceLanguage } from '../detect/use';
import type { DocumentSnapshot } from './source';

/** The notebook that a document is a cell of. */
export function notebookOf(document: TextDocument): NotebookDocument | undefined {
  return workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((cell) => cell.document === document),
  );
}

/** The languages that are read in a notebook, in the order of its cells. */
export function languagesOf(notebook: NotebookDocument): readonly SourceLanguage[] {
  const all = codeCells(notebook).map((cell) => languageOfCell(notebook, cell.document));
  return [...new Set(all)].filter((language) => language !== undefined);
}

/** Cells of code in languages that are not read. */
export function unreadCells(notebook: NotebookDocument): readonly NotebookCell[] {
  return codeCells(notebook).filter(
    ({ document }) => languageOfCell(notebook, document) === undefined,
  );
}

/**
 * How a cell is read; `undefined`: not at all. A kernel that is another language's runs every cell
 * as its own, whatever the editor takes a cell for.
 */
export function languageOfCell(
  notebook: NotebookDocument,
  { languageId }: TextDocument,
): SourceLanguage | undefined {
  // Older versions of VS Code keep the metadata of the file below `custom`.
  const { metadata } = notebook;
  const file = member(metadata, 'metadata') ?? member(member(metadata, 'custom'), 'metadata');
  const isRead = languageOfKernel(kernelLanguage(file)) !== undefined;
  return isRead ? languageOfId(languageId) : undefined;
}

interface Kept {
  readonly places: string;
  readonly joined: JoinedCells;
  readonly snapshot: DocumentSnapshot;
}

const kept = new WeakMap<NotebookDocument, Map<SourceLanguage, Kept>>();

/** The cells of a language as they stand now: joined anew after a change, of which only what changed. */
export function readCells(notebook: NotebookDocument, language: SourceLanguage): DocumentSnapshot {
  const cells = codeCells(notebook).filter(
    ({ document }) => languageOfCell(notebook, document) === language,
  );
  const places = placesOf(cells);
  const before = kept.get(notebook)?.get(language);
  if (before?.places === places) return before.snapshot;
  const texts = cells.map(({ document, index }) => ({ text: document.getText(), index }));
  const joined = joinCells(texts, language, before?.joined);
  const snapshot = snapshotOf(cells, joined);
  const own = kept.get(notebook) ?? new Map<SourceLanguage, Kept>();
  kept.set(notebook, own.set(language, { places, joined, snapshot }));
  return snapshot;
}

function snapshotOf(cells: readonly NotebookCell[], joined: JoinedCells): DocumentSnapshot {
  const documents = new Map(cells.map(({ index, document }) => [index, document]));
  const indices = new Map(cells.map(({ index, document }) => [document, index]));
  const [first] = cells;
  return {
    version: cells.map(({ document }) => `${document.uri.fragment}@${document.version}`).join(),
    text: joined.text,
    documents: [...documents.values()],
    locate: (offset) => {
      const { cell, offset: within } = joined.locate(offset);
      const document = documents.get(cell) ?? first?.document;
      // Without a cell there is no text, of which nobody has an offset.
      if (!document) throw new Error('a notebook without cells has no places');
      return { document, offset: within, cell };
    },
    spanOf: (document) => {
      const index = indices.get(document);
      return index === undefined ? undefined : joined.spanOf(index);
    },
  };
}

interface Version {
  readonly places: string;
  readonly number: number;
}

const versions = new WeakMap<NotebookDocument, Version>();

/**
 * Grows whenever the code or the order of the cells has changed. The editor's own version also grows
 * with every line that a cell puts out while it runs.
 */
export function notebookVersion(notebook: NotebookDocument): number {
  const places = placesOf(codeCells(notebook));
  const before = versions.get(notebook);
  if (before?.places === places) return before.number;
  const number = (before?.number ?? 0) + 1;
  versions.set(notebook, { places, number });
  return number;
}

/** Whether a change may be one of what is found: not one of outputs, or of how far a cell has run. */
export function isOfCode(change: NotebookDocumentChangeEvent): boolean {
  return (
    change.contentChanges.length > 0 ||
    change.metadata !== undefined ||
    change.cellChanges.some(({ document }) => document !== undefined)
  );
}

function placesOf(cells: readonly NotebookCell[]): string {
  return cells
    .map(({ index, document: { uri, version, languageId } }) =>
      [index, uri.fragment, version, languageId].join(' '),
    )
    .join('\n');
}

function codeCells(notebook: NotebookDocument): NotebookCell[] {
  return notebook.getCells().filter((cell) => cell.kind === NotebookCellKind.Code);
}

import {
  type NotebookCell,
  NotebookCellKind,
  type NotebookDocument,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { languageOfId } from '../detect/languages';
import { joinCells } from '../detect/notebook/cells';
import type { SourceLanguage, Span } from '../detect/use';
import type { Snapshot, Source } from './detections';

/** Where an offset of a source stands in the editor. */
export interface Place {
  readonly document: TextDocument;
  readonly offset: number;
  /** 0-based index among all cells of a notebook. */
  readonly cell?: number;
}

export interface DocumentSnapshot extends Snapshot {
  /** The document, or the cells whose texts are joined. */
  readonly documents: readonly TextDocument[];
  locate(offset: number): Place;
  /** Where one of them stands in the text; `undefined`: it is none of them. */
  spanOf(document: TextDocument): Span | undefined;
}

export interface DocumentSource extends Source<DocumentSnapshot> {
  /** Of the document, or of the notebook as a whole. */
  readonly uri: string;
  readonly name: string;
  /** Grows with every change. */
  version(): number;
}

/** What is analysed together with a document; `undefined`: its language is not read. */
export function sourceOf(document: TextDocument): DocumentSource | undefined {
  const language = languageOfId(document.languageId);
  if (language === undefined) {
    return undefined;
  }
  const notebook = notebookOf(document);
  return notebook ? notebookSource(notebook, language) : documentSource(document, language);
}

/** A notebook's source is that of its first cell whose language is read. */
export function sourceOfNotebook(notebook: NotebookDocument): DocumentSource | undefined {
  for (const cell of codeCells(notebook)) {
    const language = languageOfId(cell.document.languageId);
    if (language !== undefined) {
      return notebookSource(notebook, language);
    }
  }
  return undefined;
}

export function notebookOf(document: TextDocument): NotebookDocument | undefined {
  return workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((cell) => cell.document === document),
  );
}

function documentSource(document: TextDocument, language: SourceLanguage): DocumentSource {
  const uri = document.uri.toString();
  return {
    uri,
    name: fileName(document.uri),
    language,
    version: () => document.version,
    read: () =>
      document.isClosed
        ? undefined
        : {
            version: String(document.version),
            text: document.getText(),
            documents: [document],
            locate: (offset) => ({ document, offset }),
            spanOf: () => ({ start: 0, end: document.getText().length }),
          },
  };
}

/** The cells of another language in the same notebook are a source of their own. */
function notebookSource(notebook: NotebookDocument, language: SourceLanguage): DocumentSource {
  const uri = notebook.uri.toString();
  return {
    uri,
    name: fileName(notebook.uri),
    language,
    version: () => notebook.version,
    read: () => (notebook.isClosed ? undefined : readCells(notebook, language)),
  };
}

function readCells(notebook: NotebookDocument, language: SourceLanguage): DocumentSnapshot {
  const cells = codeCells(notebook).filter(
    (cell) => languageOfId(cell.document.languageId) === language,
  );
  const joined = joinCells(
    cells.map((cell) => ({ text: cell.document.getText(), index: cell.index })),
  );
  return {
    version: cells.map(({ document }) => `${document.uri.fragment}@${document.version}`).join(),
    text: joined.text,
    documents: cells.map(({ document }) => document),
    locate: (offset) => {
      const position = joined.locate(offset);
      const { document } = notebook.cellAt(position.cell);
      return { document, offset: position.offset, cell: position.cell };
    },
    spanOf: (document) => {
      const cell = cells.find((each) => each.document === document);
      return cell && joined.spanOf(cell.index);
    },
  };
}

function codeCells(notebook: NotebookDocument): NotebookCell[] {
  return notebook.getCells().filter((cell) => cell.kind === NotebookCellKind.Code);
}

/** What a file is called: the last part of its path. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

import type { NotebookDocument, TextDocument, Uri } from 'vscode';
import { languageOfId } from '../detect/languages';
import type { SourceLanguage, Span } from '../detect/use';
import type { KerasHints } from '../frameworks/kerasVersion';
import type { Snapshot, Source } from './detections';
import { languageOfCell, languagesOf, notebookOf, notebookVersion, readCells } from './notebooks';

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
  const notebook = notebookOf(document);
  const language = notebook
    ? languageOfCell(notebook, document)
    : languageOfId(document.languageId);
  if (language === undefined) {
    return undefined;
  }
  return notebook ? notebookSource(notebook, language) : documentSource(document, language);
}

/** One for each language of its cells that is read, by the first of its cells. */
export function sourcesOfNotebook(notebook: NotebookDocument): readonly DocumentSource[] {
  return languagesOf(notebook).map((language) => notebookSource(notebook, language));
}

/** The source with what is known of its Keras, which its versions then tell. */
export function withKeras(source: DocumentSource, hints: KerasHints): DocumentSource {
  const { setting, requirements } = hints;
  return {
    ...source,
    keras: hints,
    read() {
      const snapshot = source.read();
      return snapshot && { ...snapshot, version: `${snapshot.version} ${setting} ${requirements}` };
    },
  };
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
    version: () => notebookVersion(notebook),
    read: () => (notebook.isClosed ? undefined : readCells(notebook, language)),
  };
}

/** What a file is called: the last part of its path. */
export function fileName({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

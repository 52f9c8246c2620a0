import { languageOfPath } from '../detect/languages';
import { once } from '../detect/once';
import type { Neighbours } from '../detect/own/neighbours';
import { scriptsOf } from '../detect/scripts';
import type { SourceLanguage, Span } from '../detect/use';
import type { KerasHints } from '../frameworks/kerasVersion';
import type { Parsers } from '../parsing/parsers';
import type { Region } from '../report/locatedUse';
import { lineStarts, regionOf } from '../report/position';
import type { TextKey, Words } from '../text/text';
import { chunkSource } from './chunkSource';
import { type Problem, readNotebook } from './notebook';
import { notebookSource } from './notebookSource';
import type { Notices } from './skip';
import { isChunked, isNotebook, isPage, megabytes, SIZE_LIMIT } from './sourceFile';

/** What a file's text imports from the files beside it. */
export type ReadNeighbours = (
  path: string,
  language: SourceLanguage,
  text: string,
) => Promise<Neighbours>;

/** What a file is scanned with. */
export interface ScanTools {
  readonly parsers: Parsers;
  readonly notices: Notices;
  /** Reads what a file imports from others of its project. */
  readonly neighbours: ReadNeighbours;
  readonly keras: KerasHints;
}

/** The code of a file, and where its offsets are in it. */
export interface ScanSource {
  readonly language: SourceLanguage;
  readonly text: string;
  neighbours(): Promise<Neighbours>;
  /** In a notebook, in the cell that it begins in, and there at the latest it ends. */
  locate(span: Span): Region & { readonly cell?: number };
  /** In the file itself; left out where that is the same. */
  locateInFile?(span: Span): Region;
}

/** Opens a file's text; `undefined`, with a notice, where it is no code that is read. */
export function scanSource(
  path: string,
  text: string,
  tools: ScanTools,
  words: Words,
): ScanSource | undefined {
  if (isNotebook(path)) {
    return openNotebook(path, text, tools, words);
  }
  if (isChunked(path)) {
    return chunkSource(text, (code) => tools.neighbours(path, 'python', code));
  }
  // Blanked out around its scripts, a page keeps its lines and columns.
  const code = isPage(path) ? scriptsOf(text) : text;
  const language = isPage(path) ? 'javascript' : languageOfPath(path);
  if (language === undefined) {
    return undefined;
  }
  // Most files have nothing in them that is to be placed.
  const starts = once(() => lineStarts(text));
  return {
    language,
    text: code,
    neighbours: () => tools.neighbours(path, language, code),
    locate: (span) => regionOf(starts(), span),
  };
}

function openNotebook(
  path: string,
  text: string,
  { notices, neighbours }: ScanTools,
  words: Words,
): ScanSource | undefined {
  const notebook = readNotebook(text);
  switch (notebook.kind) {
    case 'malformed':
      notices.unreadable(path, new Error(words(PROBLEMS[notebook.problem])));
      return undefined;
    case 'other':
      notices.skipped(path, 'other language', notebook.language);
      return undefined;
    case 'code':
      break;
  }
  const { language, cells } = notebook;
  const size = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  if (size > SIZE_LIMIT) {
    notices.skipped(path, 'too large', megabytes(size));
    return undefined;
  }
  return notebookSource({ text, language, cells }, (code) => neighbours(path, language, code));
}

const PROBLEMS: Readonly<Record<Problem, TextKey>> = {
  notJson: 'cli.notebook.notJson',
  mergeConflict: 'cli.notebook.mergeConflict',
  noCells: 'cli.notebook.noCells',
};

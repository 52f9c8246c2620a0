import { languageOfPath } from '../detect/languages';
import { joinCells } from '../detect/notebook';
import { type Neighbours, NO_NEIGHBOURS } from '../detect/own/neighbours';
import { scriptsOf } from '../detect/scripts';
import type { SourceLanguage } from '../detect/use';
import type { KerasHints } from '../frameworks/kerasVersion';
import type { Parsers } from '../parsing/parsers';
import { lineStarts, type Position, positionAt } from '../report/position';
import type { ReadNeighbours } from './neighbours';
import { readNotebook } from './notebook';
import type { Notices } from './skip';
import { isNotebook, isPage } from './sources';

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
  /** In a notebook, the cell and the position in it. */
  locate(offset: number): Position & { readonly cell?: number };
}

/** Opens a file's text; `undefined`, with a notice, where it is no code that is read. */
export function scanSource(path: string, text: string, tools: ScanTools): ScanSource | undefined {
  if (isNotebook(path)) {
    return notebookSource(path, text, tools);
  }
  // Blanked out around its scripts, a page keeps its lines and columns.
  const code = isPage(path) ? scriptsOf(text) : text;
  const language = isPage(path) ? 'javascript' : languageOfPath(path);
  if (language === undefined) {
    return undefined;
  }
  const starts = lineStarts(text);
  return {
    language,
    text: code,
    neighbours: () => tools.neighbours(path, language, code),
    locate: (offset) => positionAt(starts, offset),
  };
}

function notebookSource(path: string, text: string, tools: ScanTools): ScanSource | undefined {
  const notebook = readNotebook(text);
  if (notebook.kind === 'malformed') {
    tools.notices.unreadable(path, new Error(notebook.problem));
    return undefined;
  }
  if (notebook.kind === 'other') {
    tools.notices.skipped(path, 'other language', notebook.language);
    return undefined;
  }
  const joined = joinCells(notebook.cells);
  const starts = new Map(notebook.cells.map((cell) => [cell.index, lineStarts(cell.text)]));
  return {
    language: 'python',
    text: joined.text,
    // A notebook is no module, so that it can import none by a relative path.
    neighbours: async () => NO_NEIGHBOURS,
    locate: (offset) => {
      const { cell, offset: within } = joined.locate(offset);
      return { cell, ...positionAt(starts.get(cell) ?? [0], within) };
    },
  };
}

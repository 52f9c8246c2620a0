import { languageOfPath } from '../detect/languages';
import { joinCells } from '../detect/notebook';
import { type Neighbours, NO_NEIGHBOURS } from '../detect/own/neighbours';
import { scriptsOf } from '../detect/scripts';
import type { SourceLanguage, Span } from '../detect/use';
import type { KerasHints } from '../frameworks/kerasVersion';
import type { Parsers } from '../parsing/parsers';
import type { Region } from '../report/locatedUse';
import { lineStarts, positionAt } from '../report/position';
import type { ReadNeighbours } from './neighbours';
import { readNotebook } from './notebook';
import { type CellText, cellTexts } from './notebookText';
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
  /** In a notebook, in the cell that it begins in, and there at the latest it ends. */
  locate(span: Span): Region & { readonly cell?: number };
  /** In the file itself; left out where that is the same. */
  locateInFile?(span: Span): Region;
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
    locate: (span) => regionOf(starts, span),
  };
}

function regionOf(starts: readonly number[], { start, end }: Span): Region {
  const { line: endLine, column: endColumn } = positionAt(starts, end);
  return { ...positionAt(starts, start), endLine, endColumn };
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
  const cells = new Map(
    notebook.cells.map((cell) => [cell.index, { ...cell, starts: lineStarts(cell.text) }]),
  );
  const within = ({ start, end }: Span) => {
    const first = joined.locate(start);
    const last = joined.locate(end);
    const length = cells.get(first.cell)?.text.length ?? 0;
    const ending = last.cell === first.cell ? last.offset : length;
    return { cell: first.cell, span: { start: first.offset, end: Math.max(first.offset, ending) } };
  };
  // Read for the first finding: most notebooks have none.
  const inFile = once(() => ({ texts: cellTexts(text), starts: lineStarts(text) }));
  return {
    language: 'python',
    text: joined.text,
    // A notebook is no module, so that it can import none by a relative path.
    neighbours: async () => NO_NEIGHBOURS,
    locate: (span) => {
      const { cell, span: inCell } = within(span);
      return { cell, ...regionOf(cells.get(cell)?.starts ?? [0], inCell) };
    },
    locateInFile: (span) => {
      const { cell, span: inCell } = within(span);
      const { texts, starts } = inFile();
      return regionOf(starts, spanInFile(texts[cell], inCell));
    },
  };
}

/** What is empty stays so. */
function spanInFile(cell: CellText | undefined, { start, end }: Span): Span {
  const first = cell?.start(start) ?? 0;
  return { start: first, end: end > start ? (cell?.end(end) ?? first) : first };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

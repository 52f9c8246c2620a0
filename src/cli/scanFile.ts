import { detect } from '../detect/detect';
import { languageOfPath } from '../detect/languages';
import { joinCells } from '../detect/notebook';
import { type Neighbours, NO_NEIGHBOURS } from '../detect/own/neighbours';
import { mayHaveUses } from '../detect/prefilter';
import { scriptsOf } from '../detect/scripts';
import type { Detection, SourceLanguage } from '../detect/use';
import type { KerasHints } from '../frameworks/kerasVersion';
import type { Parsers } from '../parsing/parsers';
import type { LocatedUse } from '../report/locatedUse';
import { lineStarts, positionAt } from '../report/position';
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

/** The uses in one file's text, in order of position. */
export async function scanFile(
  path: string,
  text: string,
  tools: ScanTools,
): Promise<readonly LocatedUse[]> {
  if (isNotebook(path)) {
    return scanNotebook(path, text, tools);
  }
  // Blanked out around its scripts, a page keeps its lines and columns.
  const source = isPage(path) ? scriptsOf(text) : text;
  const language = isPage(path) ? 'javascript' : languageOfPath(path);
  if (language === undefined) {
    return [];
  }
  const read = () => tools.neighbours(path, language, source);
  const { uses, gaveUp } = await detectIn(language, source, tools, read);
  sayGivenUp(path, gaveUp, tools.notices);
  const starts = lineStarts(text);
  return uses.map((use) => {
    const { line, column } = positionAt(starts, use.span.start);
    const end = positionAt(starts, use.span.end);
    return { path, line, column, endLine: end.line, endColumn: end.column, use };
  });
}

async function scanNotebook(
  path: string,
  text: string,
  tools: ScanTools,
): Promise<readonly LocatedUse[]> {
  const notebook = readNotebook(text);
  if (notebook.kind === 'malformed') {
    tools.notices.unreadable(path, new Error(notebook.problem));
    return [];
  }
  if (notebook.kind === 'other') {
    tools.notices.skipped(path, 'other language', notebook.language);
    return [];
  }
  const joined = joinCells(notebook.cells);
  const { uses, gaveUp } = await detectIn('python', joined.text, tools, noNeighbours);
  sayGivenUp(path, gaveUp, tools.notices);
  const starts = new Map(notebook.cells.map((cell) => [cell.index, lineStarts(cell.text)]));
  return uses.map((use) => {
    const { cell, offset } = joined.locate(use.span.start);
    const cellStarts = starts.get(cell) ?? [0];
    const { line, column } = positionAt(cellStarts, offset);
    const end = positionAt(cellStarts, joined.locate(use.span.end).offset);
    return { path, cell, line, column, endLine: end.line, endColumn: end.column, use };
  });
}

function sayGivenUp(path: string, reason: string | undefined, notices: Notices): void {
  if (reason !== undefined) {
    notices.skipped(path, 'gave up', reason);
  }
}

const NOTHING: Pick<Detection, 'uses' | 'gaveUp'> = { uses: [] };

/** A notebook is no module, so that it can import none by a relative path. */
const noNeighbours = async (): Promise<Neighbours> => NO_NEIGHBOURS;

async function detectIn(
  language: SourceLanguage,
  text: string,
  { keras, parsers }: ScanTools,
  neighbours: () => Promise<Neighbours>,
): Promise<Pick<Detection, 'uses' | 'gaveUp'>> {
  if (!mayHaveUses(language, text)) {
    return NOTHING;
  }
  const found = await neighbours();
  const tree = (await parsers.parser(language)).parse(text);
  try {
    return detect(language, tree, { keras, neighbours: found });
  } finally {
    tree.delete();
  }
}

import { type Cell, joinCells } from '../detect/notebook/cells';
import { once } from '../detect/once';
import type { Neighbours } from '../detect/own/neighbours';
import type { SourceLanguage, Span } from '../detect/use';
import { lineStarts, regionOf } from '../report/position';
import { type CellText, cellTexts } from './notebookText';
import type { ScanSource } from './scanSource';

/** A notebook's code, as it was read from the text of its file. */
export interface NotebookCode {
  /** Of the file. */
  readonly text: string;
  readonly language: SourceLanguage;
  /** Those with code. */
  readonly cells: readonly Cell[];
}

/** The code cells of a notebook as one source. */
export function notebookSource(
  { text, language, cells: codeCells }: NotebookCode,
  neighbours: (code: string) => Promise<Neighbours>,
): ScanSource {
  const joined = joinCells(codeCells, language);
  const cells = once(
    () =>
      new Map(codeCells.map((cell) => [cell.index, { ...cell, starts: lineStarts(cell.text) }])),
  );
  const within = ({ start, end }: Span) => {
    const first = joined.locate(start);
    const last = joined.locate(end);
    const length = cells().get(first.cell)?.text.length ?? 0;
    const ending = last.cell === first.cell ? last.offset : length;
    return { cell: first.cell, span: { start: first.offset, end: Math.max(first.offset, ending) } };
  };
  // Read for the first finding: most notebooks have none.
  const inFile = once(() => ({ texts: cellTexts(text), starts: lineStarts(text) }));
  return {
    language,
    text: joined.text,
    neighbours: () => neighbours(joined.text),
    locate: (span) => {
      const { cell, span: inCell } = within(span);
      return { cell, ...regionOf(cells().get(cell)?.starts ?? [0], inCell) };
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

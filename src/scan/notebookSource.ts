import { type Cell, joinCells } from '../detect/notebook/cells';
import { NO_NEIGHBOURS } from '../detect/own/neighbours';
import type { Span } from '../detect/use';
import { lineStarts, regionOf } from '../report/position';
import { type CellText, cellTexts } from './notebookText';
import type { ScanSource } from './scanSource';

/** The code cells of a notebook as one source; `text` is that of the notebook's file. */
export function notebookSource(text: string, codeCells: readonly Cell[]): ScanSource {
  const joined = joinCells(codeCells);
  const cells = new Map(
    codeCells.map((cell) => [cell.index, { ...cell, starts: lineStarts(cell.text) }]),
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

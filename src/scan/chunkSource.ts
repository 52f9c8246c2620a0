import { joinCells } from '../detect/notebook/cells';
import { pythonChunks } from '../detect/notebook/chunks';
import { once } from '../detect/once';
import type { Neighbours } from '../detect/own/neighbours';
import { lineStarts, regionOf } from '../report/position';
import type { ScanSource } from './scanSource';

/** The Python of a document of R Markdown or Quarto as one source, placed in the document's lines. */
export function chunkSource(
  text: string,
  neighbours: (code: string) => Promise<Neighbours>,
): ScanSource {
  const chunks = pythonChunks(text);
  const joined = joinCells(chunks);
  const starts = once(() => lineStarts(text));
  const inText = (offset: number): number => {
    const { cell, offset: within } = joined.locate(offset);
    return (chunks[cell]?.start ?? 0) + within;
  };
  return {
    language: 'python',
    text: joined.text,
    neighbours: () => neighbours(joined.text),
    locate: ({ start, end }) => regionOf(starts(), { start: inText(start), end: inText(end) }),
  };
}

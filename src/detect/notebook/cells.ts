import { lastAtMost } from '../lastAtMost';
import type { SourceLanguage, Span } from '../use';
import { type ReadCell, readPythonCell } from './pythonCell';

export interface Cell {
  readonly text: string;
  /** 0-based, among all cells of the notebook. */
  readonly index: number;
}

export interface CellPosition {
  /** 0-based, among all cells of the notebook. */
  readonly cell: number;
  /** UTF-16 offset in that cell's text. */
  readonly offset: number;
}

/** The cells of one language as one source, so that an import in one is known in the next. */
export interface JoinedCells {
  readonly text: string;
  /** The place of an offset in `text`; what stands between two cells is the end of the first. */
  locate(offset: number): CellPosition;
  /** The inverse of `locate` for every place in a cell; `undefined`: it is in none of them. */
  offsetOf(position: CellPosition): number | undefined;
  /** Where a cell stands in `text`, by its index; `undefined`: it is none of them. */
  spanOf(cell: number): Span | undefined;
  /** How each text of a cell is read, for the next time. */
  readonly read: ReadonlyMap<string, ReadCell>;
}

/** Joins cells of a language. Those that were read `before` are not read again. */
export function joinCells(
  cells: readonly Cell[],
  language: SourceLanguage = 'python',
  before?: Pick<JoinedCells, 'read'>,
): JoinedCells {
  const read = new Map<string, ReadCell>();
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { text } of cells) {
    const cell = read.get(text) ?? before?.read.get(text) ?? readCell(text, language);
    read.set(text, cell);
    const { opening, code, closing } = cell;
    starts.push(length + opening.length);
    parts.push(opening, code, closing, '\n');
    length += opening.length + code.length + closing.length + 1;
  }
  const order = new Map(cells.map(({ index }, at) => [index, at]));
  const spanOf = (index: number): Span | undefined => {
    const at = order.get(index);
    const start = at === undefined ? undefined : starts[at];
    return at === undefined || start === undefined
      ? undefined
      : { start, end: start + (cells[at]?.text.length ?? 0) };
  };
  return {
    // Without the line break behind the last.
    text: parts.slice(0, -1).join(''),
    read,
    spanOf,
    locate: (offset) => {
      const at = Math.max(0, lastAtMost(starts, offset));
      const { text = '', index = 0 } = cells[at] ?? {};
      const within = offset - (starts[at] ?? 0);
      return { cell: index, offset: Math.min(Math.max(0, within), text.length) };
    },
    offsetOf: ({ cell, offset }) => {
      const span = spanOf(cell);
      return span && 0 <= offset && offset <= span.end - span.start
        ? span.start + offset
        : undefined;
    },
  };
}

/** Cells of other languages are read as they are. */
function readCell(text: string, language: SourceLanguage): ReadCell {
  return language === 'python' ? readPythonCell(text) : { code: text, opening: '', closing: '' };
}

import { lastAtMost } from './lastAtMost';
import type { Span } from './use';

export interface Cell {
  readonly text: string;
  /** 0-based, among all cells of the notebook. */
  readonly index: number;
}

export interface CellPosition {
  readonly cell: number;
  /** UTF-16 offset in that cell's text. */
  readonly offset: number;
}

export interface JoinedCells {
  readonly text: string;
  /** The cell and offset of an offset in `text`; the newline between two cells belongs to the first. */
  locate(offset: number): CellPosition;
  /** Where a cell stands in `text`, by its index; `undefined`: it is none of them. */
  spanOf(cell: number): Span | undefined;
}

/**
 * The cells of a notebook as one source, so that an import in one cell is known
 * in the next. What IPython reads and Python does not (`%magic`, `!shell`, `%%cell
 * magic`, `name?`) is blanked out with spaces: every offset stays where it was.
 */
export function joinCells(cells: readonly Cell[]): JoinedCells {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const cell of cells) {
    starts.push(length);
    parts.push(blankMagics(cell.text));
    length += cell.text.length + 1;
  }
  return {
    text: parts.join('\n'),
    locate: (offset) => {
      const at = lastAtMost(starts, offset);
      const start = starts[at] ?? 0;
      const cell = cells[at];
      const within = Math.min(Math.max(0, offset - start), cell?.text.length ?? 0);
      return { cell: cell?.index ?? 0, offset: within };
    },
    spanOf: (index) => {
      const at = cells.findIndex((cell) => cell.index === index);
      const start = starts[at];
      return start === undefined
        ? undefined
        : { start, end: start + (cells[at]?.text.length ?? 0) };
    },
  };
}

/** `%%time` and its like run the rest of the cell as Python. */
const PYTHON_CELL_MAGIC = /^%%(time|timeit|capture|prun|python3?|memray_flamegraph|debug)\b/;
const LINE_MAGIC = /^[ \t]*(?:%{1,2}[A-Za-z]|!(?!=)|\?|(?:[\w.]+(?:\[[^\]\n]*\])?\?{1,2}[ \t]*$))/;
const ASSIGNED_MAGIC = /^([ \t]*[A-Za-z_][\w., \t]*=[ \t]*)(?:!|%[A-Za-z])/;

function blankMagics(text: string): string {
  const first = /^\s*/.exec(text)?.[0].length ?? 0;
  if (text.startsWith('%%', first) && !PYTHON_CELL_MAGIC.test(text.slice(first))) {
    return blank(text);
  }
  let continued = false;
  return text
    .split('\n')
    .map((line) => {
      const magic = continued || LINE_MAGIC.test(line);
      const assigned = magic ? null : ASSIGNED_MAGIC.exec(line);
      continued = (magic || assigned !== null) && /\\\r?$/.test(line);
      if (magic) {
        return blank(line);
      }
      return assigned ? blankFrom(line, assigned[1]?.length ?? 0) : line;
    })
    .join('\n');
}

/** `files = !ls` becomes `files = 0`, which parses and binds the name. */
function blankFrom(line: string, at: number): string {
  return `${line.slice(0, at)}0${blank(line.slice(at + 1))}`;
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

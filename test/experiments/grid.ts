import type { Words } from '../../src/text/text';
import type { Trial } from './trial';

/** Trials that differ in two respects: a row for the one and a column for the other. */
export interface Grid {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** What all have in common. */
  readonly base: Partial<Trial>;
}

export interface Line {
  readonly id: string;
  readonly label: (words: Words) => string;
  readonly part: Partial<Trial>;
}

export function trialsOf(grid: Grid): readonly Trial[] {
  return grid.rows.flatMap((row) => grid.columns.map((column) => trialOf(grid, row, column)));
}

/** Throws where there is no such line, or the lines do not say all of a trial. */
export function trialAt(grid: Grid, row: string, column: string): Trial {
  const [inRow, inColumn] = [lineOf(grid.rows, row), lineOf(grid.columns, column)];
  return trialOf(grid, inRow, inColumn);
}

function lineOf(lines: readonly Line[], id: string): Line {
  const line = lines.find((one) => one.id === id);
  if (line === undefined) throw new Error(`There is no line ${id}`);
  return line;
}

export function trialOf({ base }: Grid, row: Line, column: Line): Trial {
  const { activation, start, hidden, optimiser, steps, deviation } = {
    ...base,
    ...row.part,
    ...column.part,
  };
  if (!activation || !start || !hidden || !optimiser || !steps) {
    throw new Error(`${row.id} and ${column.id} do not make a trial`);
  }
  return { activation, start, hidden, optimiser, steps, ...(deviation && { deviation }) };
}

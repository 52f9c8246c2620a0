import { type FactCell, factCell } from '../src/report/comparedFacts';
import { factColumns } from '../src/report/factColumns';
import { sortedIndices } from '../src/report/sortedRows';
import type { TextTable } from '../src/report/tableText';
import type { Words } from '../src/text/text';
import type { ComparedLook } from './comparedLook';
import { placesText } from './comparedPlaces';
import type { Curve } from './curves';

/** One line of the table, worked out. */
export interface TableRow {
  readonly curve: Curve;
  readonly cells: readonly FactCell[];
}

/** In the order of the comparison where nothing is sorted by. */
export function sortedRows(
  curves: readonly Curve[],
  sorting: ComparedLook['sorting'],
  rowOf: (curve: Curve) => TableRow,
): readonly TableRow[] {
  const rows = curves.map(rowOf);
  if (sorting === undefined) return rows;
  const at = factColumns.indexOf(sorting.column);
  const orders = rows.map(({ cells }) => cells[at]?.order ?? []);
  return sortedIndices(orders, sorting.direction).flatMap((index) => rows[index] ?? []);
}

export function rowOf(curve: Curve, words: Words): TableRow {
  return { curve, cells: factColumns.map((column) => factCell(column, curve, words)) };
}

/** As it is shown. */
export function textTable(rows: readonly TableRow[], words: Words): TextTable {
  return tableOf(rows, ({ text }) => text, words);
}

/** For a spreadsheet: numbers with all their digits, and every spelling. */
export function plainTable(rows: readonly TableRow[], words: Words): TextTable {
  return tableOf(rows, ({ text, plain = text }) => plain, words);
}

function tableOf(
  rows: readonly TableRow[],
  text: (cell: FactCell) => string,
  words: Words,
): TextTable {
  return {
    head: [words('table.name'), ...factColumns.map((column) => words(`table.${column}`))],
    rows: rows.map(({ curve, cells }) => [nameOf(curve, words), ...cells.map(text)]),
  };
}

/** Apart from the figure, the name alone would not tell which ELU it is. */
function nameOf({ item, activation, values }: Curve, words: Words): string {
  const places = placesText(item, words);
  return `${places === undefined ? '' : `${places}: `}${activation.name}${values === '' ? '' : ` (${values})`}`;
}

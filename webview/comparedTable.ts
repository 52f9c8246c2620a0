import { type FactColumn, factColumns } from '../src/report/factColumns';
import { nextSorting } from '../src/report/sortedRows';
import { csvTable, markdownTable } from '../src/report/tableText';
import type { Words } from '../src/text/text';
import type { ComparedLook } from './comparedLook';
import { plainTable, rowOf, sortedRows, type TableRow, textTable } from './comparedRows';
import { comparedTableRows } from './comparedTableRows';
import { contain } from './contained';
import type { Context } from './context';
import { copyButtons } from './copyButtons';
import type { Curve } from './curves';
import { element, setAttributes } from './dom';
import { asRead } from './frames';
import { icon } from './icons';

/** The facts of all that is compared, a line each, to be sorted and copied. */
export function comparedTable(context: Context): {
  readonly element: HTMLElement;
  update(curves: readonly Curve[], sorting: ComparedLook['sorting']): void;
} {
  const { words } = context;
  let rows: readonly TableRow[] = [];
  let sorting: ComparedLook['sorting'];
  let shown: readonly Curve[] = [];
  let asked: readonly unknown[] = [];
  let worked: readonly unknown[] = [];
  const heads = factColumns.map((column) => headOf(column, () => sortBy(column), words));
  const sortBy = (column: FactColumn) => {
    const next = nextSorting(sorting, column);
    sorting = next;
    context.dispatch({ type: 'look', change: { sorting: next } });
    context.announce(sortingText(next, words));
  };
  const body = comparedTableRows(words);
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, words('table.name')),
    ...heads.map(({ cell }) => cell),
  );
  const title = words('table.title');
  // Only for what is read: while a slider is dragged most of them never are.
  const rowsNow = () => {
    if (worked[0] === shown && worked[1] === sorting) return rows;
    worked = [shown, sorting];
    const before = new Map(rows.map((row) => [row.curve, row]));
    rows = sortedRows(shown, sorting, (curve) => before.get(curve) ?? rowOf(curve, words));
    return rows;
  };
  const draw = () => {
    for (const { column, cell } of heads) {
      setAttributes(cell, { 'aria-sort': sorting?.column === column && sorting.direction });
    }
    body.update(rowsNow());
  };
  const drawSoon = asRead(draw);
  const scroll = element('div', {
    class: 'scroll table-scroll',
    tabindex: 0,
    role: 'region',
    'aria-label': title,
  });
  contain(
    scroll,
    element(
      'table',
      { class: 'facts compared', 'aria-label': title },
      element('thead', {}, head),
      body.element,
    ),
  );
  return {
    element: element(
      'section',
      { class: 'part' },
      element(
        'div',
        { class: 'heading-row' },
        element('h2', { class: 'heading' }, title),
        copyButtons(
          [
            {
              label: words('table.copyMarkdown'),
              text: () => markdownTable(textTable(rowsNow(), words)),
            },
            { label: words('table.copyCsv'), text: () => csvTable(plainTable(rowsNow(), words)) },
          ],
          context,
        ),
      ),
      scroll,
      element('p', { class: 'hint' }, words('table.notes')),
    ),
    update(curves, next) {
      if (curves === asked[0] && next === asked[1]) return;
      asked = [curves, next];
      shown = curves;
      sorting = next;
      drawSoon();
    },
  };
}

function headOf(column: FactColumn, onSort: () => void, words: Words) {
  const sort = element(
    'button',
    { type: 'button', class: 'sort' },
    words(`table.${column}`),
    icon('sort'),
  );
  sort.addEventListener('click', onSort);
  return { column, cell: element('th', { scope: 'col' }, sort) };
}

function sortingText(sorting: ComparedLook['sorting'], words: Words): string {
  return sorting === undefined
    ? words('table.sorted.none')
    : words(`table.sorted.${sorting.direction}`, { column: words(`table.${sorting.column}`) });
}

import { type FactCell, type FactColumn, factColumns } from '../src/report/comparedFacts';
import { nextSorting } from '../src/report/sortedRows';
import { csvTable, markdownTable } from '../src/report/tableText';
import type { Words } from '../src/text/text';
import type { ComparedLook } from './comparedLook';
import { plainTable, rowOf, sortedRows, type TableRow, textTable } from './comparedRows';
import type { Context } from './context';
import { copyButtons } from './copyButtons';
import type { Curve } from './curves';
import { element, replaceChildren, setAttributes } from './dom';
import { unbroken } from './factsTable';
import { icon } from './icons';
import { swatch } from './swatch';

/** The facts of all that is compared, a line each, to be sorted and copied. */
export function comparedTable(context: Context): {
  readonly element: HTMLElement;
  update(curves: readonly Curve[], sorting: ComparedLook['sorting']): void;
} {
  const { words } = context;
  let rows: readonly TableRow[] = [];
  let sorting: ComparedLook['sorting'];
  let shown: readonly unknown[] = [];
  let drawn: ReadonlyMap<Curve, HTMLElement> = new Map();
  const heads = factColumns.map((column) => headOf(column, () => sortBy(column), words));
  const sortBy = (column: FactColumn) => {
    const next = nextSorting(sorting, column);
    sorting = next;
    context.dispatch({ type: 'look', change: { sorting: next } });
    context.announce(sortingText(next, words));
  };
  const body = element('tbody');
  const frameworks = keptDetails();
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, words('table.name')),
    ...heads.map(({ cell }) => cell),
  );
  const title = words('table.title');
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
              text: () => markdownTable(textTable(rows, words)),
            },
            { label: words('table.copyCsv'), text: () => csvTable(plainTable(rows, words)) },
          ],
          context,
        ),
      ),
      element(
        'div',
        { class: 'scroll table-scroll', tabindex: 0, role: 'region', 'aria-label': title },
        element(
          'table',
          { class: 'facts compared', 'aria-label': title },
          element('thead', {}, head),
          body,
        ),
      ),
      element('p', { class: 'hint' }, words('table.notes')),
    ),
    update(curves, next) {
      if (curves === shown[0] && next === shown[1]) return;
      shown = [curves, next];
      sorting = next;
      const before = new Map(rows.map((row) => [row.curve, row]));
      rows = sortedRows(curves, next, (curve) => before.get(curve) ?? rowOf(curve, words));
      for (const { column, cell } of heads) {
        const isSorted = next?.column === column;
        setAttributes(cell, { 'aria-sort': isSorted && next.direction });
      }
      drawn = new Map(
        rows.map((row) => [row.curve, drawn.get(row.curve) ?? rowElement(row, frameworks, words)]),
      );
      arrange(body, [...drawn.values()]);
    },
  };
}

/** Lines that are where they belong stay, so that what is unfolded in them keeps the focus. */
function arrange(body: HTMLElement, wanted: readonly HTMLElement[]): void {
  const isSame =
    body.children.length === wanted.length &&
    wanted.every((one, index) => one === body.children[index]);
  if (!isSame) replaceChildren(body, ...wanted);
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

function rowElement(
  { curve, cells }: TableRow,
  details: ReturnType<typeof keptDetails>,
  words: Words,
): HTMLElement {
  return element(
    'tr',
    { class: curve.analysed ? undefined : 'outdated' },
    element(
      'th',
      { scope: 'row' },
      element(
        'span',
        { class: 'row-name' },
        swatch(curve.position),
        element('span', {}, placeOf(curve)),
      ),
    ),
    ...cells.map((cell) =>
      element(
        'td',
        {},
        cell.details === undefined
          ? cellText(cell, curve, words)
          : details.of(curve.position, cell.text, cell.details),
      ),
    ),
  );
}

/** What is not known while a slider is dragged will be. */
function cellText({ text, order }: FactCell, { analysed }: Curve, words: Words): string {
  return !analysed && order.length === 0 ? words('table.pending') : unbroken(text);
}

/** Spellings that can be unfolded, kept as they are while the table is drawn anew. */
function keptDetails() {
  const kept = new Map<string, HTMLElement>();
  return {
    of(position: number, text: string, items: readonly string[]): HTMLElement {
      const key = JSON.stringify([position, items]);
      const made =
        kept.get(key) ??
        element(
          'details',
          {},
          element('summary', {}, text),
          element(
            'ul',
            { class: 'spellings' },
            ...items.map((item) => element('li', {}, element('code', {}, item))),
          ),
        );
      kept.set(key, made);
      return made;
    },
  };
}

function placeOf({ item, shown }: Curve): string {
  return item.places?.join(', ') ?? shown.name;
}

function sortingText(sorting: ComparedLook['sorting'], words: Words): string {
  return sorting === undefined
    ? words('table.sorted.none')
    : words(`table.sorted.${sorting.direction}`, { column: words(`table.${sorting.column}`) });
}

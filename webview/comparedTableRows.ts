import type { FactCell } from '../src/report/comparedFacts';
import type { Words } from '../src/text/text';
import { placesText } from './comparedPlaces';
import type { TableRow } from './comparedRows';
import type { Curve } from './curves';
import { element, replaceChildren, setAttributes, setText } from './dom';
import { unbroken } from './factsTable';
import { swatch } from './swatch';

/**
 * The lines of the table. Each curve keeps its own, in which only what differs is written,
 * so that a table costs little while a slider is dragged.
 */
export function comparedTableRows(words: Words): {
  readonly element: HTMLElement;
  update(rows: readonly TableRow[]): void;
} {
  const body = element('tbody');
  const lines = new Map<number, Line>();
  return {
    element: body,
    update(rows) {
      const wanted = rows.map((row) => {
        const { position } = row.curve;
        const one = lines.get(position) ?? line(position, words);
        lines.set(position, one);
        one.update(row);
        return one.element;
      });
      arrange(body, wanted);
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

interface Line {
  readonly element: HTMLElement;
  update(row: TableRow): void;
}

function line(position: number, words: Words): Line {
  const place = element('span');
  const heading = element(
    'th',
    { scope: 'row' },
    element('span', { class: 'row-name' }, swatch(position), place),
  );
  const root = element('tr', {}, heading);
  const kept = keptDetails();
  let fields: readonly HTMLElement[] = [];
  return {
    element: root,
    update({ curve, cells }) {
      setAttributes(root, { class: !curve.analysed && 'outdated' });
      setText(place, placesText(curve.item, words) ?? curve.shown.name);
      if (fields.length !== cells.length) {
        fields = cells.map(() => element('td'));
        replaceChildren(root, heading, ...fields);
      }
      cells.forEach((cell, index) => {
        const field = fields[index];
        if (field === undefined) return;
        if (cell.details === undefined) setText(field, cellText(cell, curve, words));
        else kept.show(field, cell.text, cell.details);
      });
    },
  };
}

/** What is not known while a slider is dragged will be. */
function cellText({ text, order }: FactCell, { analysed }: Curve, words: Words): string {
  return !analysed && order.length === 0 ? words('table.pending') : unbroken(text);
}

/** Spellings that can be unfolded, kept as they are as long as they are the same. */
function keptDetails() {
  const kept = new Map<string, HTMLElement>();
  return {
    show(field: HTMLElement, text: string, items: readonly string[]): void {
      const key = JSON.stringify([text, items]);
      const made = kept.get(key) ?? spellings(text, items);
      kept.set(key, made);
      if (field.firstChild !== made) replaceChildren(field, made);
    },
  };
}

function spellings(text: string, items: readonly string[]): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, text),
    element(
      'ul',
      { class: 'spellings' },
      ...items.map((item) => element('li', {}, element('code', {}, item))),
    ),
  );
}

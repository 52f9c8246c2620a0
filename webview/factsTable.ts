import type { Fact } from '../src/report/facts';
import { contained } from './contained';
import type { Context } from './context';
import { element, replaceChildren, setText } from './dom';

/** What is known of the function as it is drawn, a line for each fact. */
export function factsTable({ words }: Context): {
  readonly element: HTMLElement;
  update(facts: readonly Fact[]): void;
} {
  const body = element('tbody');
  const root = element(
    'section',
    { class: 'part' },
    element('h2', { class: 'heading', id: 'facts-heading' }, words('panel.facts.title')),
    contained(element('table', { class: 'facts', 'aria-labelledby': 'facts-heading' }, body)),
  );
  let rows: readonly { readonly label: string; readonly cell: HTMLElement }[] = [];
  return {
    element: root,
    update(facts) {
      const isAlike =
        rows.length === facts.length && facts.every(({ label }, at) => label === rows[at]?.label);
      if (!isAlike) {
        rows = facts.map(({ label }) => ({ label, cell: element('td') }));
        replaceChildren(
          body,
          ...rows.map(({ label, cell }) =>
            element('tr', {}, element('th', { scope: 'row' }, label), cell),
          ),
        );
      }
      // While a parameter changes, few of them do.
      rows.forEach(({ cell }, at) => {
        setText(cell, unbroken(facts[at]?.value ?? ''));
      });
    },
  };
}

/** `x → ∞` is broken nowhere, however narrow the column. */
export function unbroken(value: string): string {
  return value.replaceAll(' → ', '\u00a0→\u00a0');
}

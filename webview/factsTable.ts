import type { Fact } from '../src/report/facts';
import type { Context } from './context';
import { element, replaceChildren } from './dom';

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
    element('table', { class: 'facts', 'aria-labelledby': 'facts-heading' }, body),
  );
  return {
    element: root,
    update(facts) {
      replaceChildren(
        body,
        ...facts.map(({ label, value }) =>
          element('tr', {}, element('th', { scope: 'row' }, label), factCell(value)),
        ),
      );
    },
  };
}

export function factCell(value: string): HTMLElement {
  return element('td', {}, unbroken(value));
}

/** `x → ∞` is broken nowhere, however narrow the column. */
export function unbroken(value: string): string {
  return value.replaceAll(' → ', '\u00a0→\u00a0');
}

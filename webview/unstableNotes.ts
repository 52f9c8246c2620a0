import { unstableLines } from '../src/report/remarksText';
import type { Context } from './context';
import { element, replaceChildren, show } from './dom';
import type { Studied } from './studied';

/** Where an expression overflows or loses digits in the form in which it was typed. */
export function unstableNotes({ words }: Context): {
  readonly element: HTMLElement;
  update(studied: Studied): void;
} {
  const list = element('ul', { class: 'remarks' });
  const heading = element('h2', { class: 'heading' }, words('panel.expression.unstable'));
  const root = element('section', { class: 'part unstable' }, heading, list);
  let shown: Studied['remarks'];
  show(root, false);
  return {
    element: root,
    update({ remarks }) {
      if (remarks === shown) return;
      shown = remarks;
      const lines = unstableLines(remarks?.unstableForms ?? [], words);
      show(root, lines.length > 0);
      replaceChildren(list, ...lines.map((line) => element('li', {}, line)));
    },
  };
}

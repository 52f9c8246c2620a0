import type { KeyRow } from '../src/picture/picture';
import type { Context } from './context';
import { element, replaceChildren, show } from './dom';
import { keySwatch, type Swatch } from './keySwatch';
import { onThemeChange } from './theme';

/** What each line, area and dot of the figure is, where there is more than one curve. */
export function figureKey({ words }: Context): {
  readonly element: HTMLElement;
  update(rows: readonly KeyRow[]): void;
} {
  const root = element('ul', { class: 'key', 'aria-label': words('panel.beside.title') });
  let shown = '';
  let swatches: readonly Swatch[] = [];
  onThemeChange(() => {
    for (const swatch of swatches) swatch.draw();
  });
  return {
    element: root,
    update(rows) {
      const key = JSON.stringify(rows);
      if (key === shown) return;
      shown = key;
      swatches = rows.map(keySwatch);
      replaceChildren(root, ...rows.map(({ text }, index) => keyRow(text, swatches[index])));
      show(root, rows.length > 0);
    },
  };
}

function keyRow(text: string, swatch: Swatch | undefined): HTMLElement {
  return element('li', { class: 'key-row' }, swatch?.element, element('span', {}, text));
}

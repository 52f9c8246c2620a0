import { chooseDomain } from '../src/plot/domain';
import { mostCompared } from './compared';
import type { Context } from './context';
import { type Curve, curvesOf } from './curves';
import { differences } from './differences';
import { element, replaceChildren, setText, show } from './dom';
import { factCell } from './factsTable';
import { nameOfActivation } from './names';
import type { PanelState } from './state';
import type { Studied } from './studied';
import { surface } from './surface';
import { button } from './toolkit';

/** Several activations in one figure, and their facts side by side. */
export function compareView(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied | undefined): void;
} {
  const { words } = context;
  const header = compareHeader(context);
  const plot = surface(() => {});
  const apart = differences(context);
  const table = element('table', { class: 'facts compared' });
  const root = element(
    'section',
    { class: 'comparison', 'aria-label': words('panel.compare.title') },
    header.element,
    element('figure', { class: 'figure' }, plot.element),
    apart.element,
    element(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words('panel.facts.title') },
      table,
    ),
  );
  let shown = '';
  return {
    element: root,
    update(state, studied) {
      const { compared, notes, surplus } = state;
      const about = [compared, notes, surplus, studied?.activation.id, studied?.settings];
      const key = JSON.stringify(about);
      if (key === shown) return;
      shown = key;
      const curves = curvesOf(compared, studied, words);
      header.update(state, curves);
      apart.update(curves);
      replaceChildren(table, heading(curves, context), element('tbody', {}, ...rows(curves)));
      if (curves.length === 0) return;
      const functions = curves.map((one) => one.shown);
      const names = functions.map(({ name }) => name).join(', ');
      plot.draw({
        functions,
        domain: chooseDomain(functions),
        title: words('panel.compare.figure', { names }),
        description: names,
      });
    },
  };
}

/** What is compared, what is to be said of it, and whether there is room for more. */
function compareHeader({ words, dispatch, announce }: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, curves: readonly Curve[]): void;
} {
  const title = element('h1', { class: 'title' });
  const remarks = element('div', { class: 'notes' });
  const full = element('p', { class: 'warning' });
  const hint = element('p', { class: 'hint' }, words('panel.compare.hint', { most: mostCompared }));
  const close = button({
    label: words('panel.compare.close'),
    icon: 'close',
    onClick: () => dispatch({ type: 'compare', activations: [], notes: [] }),
  });
  const root = element(
    'header',
    { class: 'study-header' },
    element('div', { class: 'title-row' }, title, element('div', { class: 'actions' }, close)),
    remarks,
    full,
    hint,
  );
  return {
    element: root,
    update({ notes, surplus }, [first]) {
      const name = first?.activation.name ?? '';
      const isPort = first?.item.places !== undefined;
      setText(title, words(isPort ? 'panel.compare.elsewhere' : 'panel.compare.title', { name }));
      replaceChildren(remarks, ...notes.map((note) => element('p', {}, note)));
      const names = surplus.map(({ activation }) => nameOfActivation(activation)).join(', ');
      const text = words('panel.compare.full', { names, most: mostCompared });
      setText(full, surplus.length > 0 ? text : '');
      show(full, surplus.length > 0);
      if (surplus.length > 0) announce(text);
    },
  };
}

function heading(curves: readonly Curve[], { words, dispatch }: Context): HTMLElement {
  const columns = curves.map(({ item, shown: { name } }) =>
    element(
      'th',
      { scope: 'col' },
      element(
        'div',
        { class: 'compared-name' },
        item.places?.join(', ') ?? name,
        button({
          label: words('panel.compare.remove', { name }),
          icon: 'close',
          iconOnly: true,
          onClick: () => dispatch({ type: 'removeCompared', item }),
        }),
      ),
    ),
  );
  return element('thead', {}, element('tr', {}, element('td'), ...columns));
}

/** A row for each fact that any of them has, in the order of the one of which most is to be said. */
function rows(curves: readonly Curve[]): readonly HTMLElement[] {
  const fullest = [...curves].sort((a, b) => b.facts.length - a.facts.length);
  const labels = new Map(
    fullest.flatMap((one) => one.facts.map(({ key, label }) => [key, label] as const)),
  );
  return [...labels].map(([key, label]) => {
    const cells = curves.map((one) => {
      const fact = one.facts.find((candidate) => candidate.key === key);
      return factCell(fact?.value ?? '–');
    });
    return element('tr', {}, element('th', { scope: 'row' }, label), ...cells);
  });
}

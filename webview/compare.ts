import type { Activation, Settings } from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import { startingSettings } from '../src/activations/startingSettings';
import { chooseDomain } from '../src/plot/domain';
import type { PlottedFunction } from '../src/plot/plotted';
import { type Fact, facts } from '../src/report/facts';
import type { Context } from './context';
import { element, replaceChildren } from './dom';
import { draw } from './drawing';
import { factCell } from './factsTable';
import { mostCompared } from './reduce';
import type { PanelState } from './state';
import type { Studied } from './studied';
import { surface } from './surface';
import { button } from './toolkit';

interface Compared {
  readonly activation: Activation;
  readonly shown: PlottedFunction;
  readonly facts: readonly Fact[];
}

/** Several activations in one figure, and their facts side by side. */
export function compareView(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied | undefined): void;
} {
  const { words, dispatch } = context;
  const plot = surface(() => {});
  const hint = element('p', { class: 'hint' }, words('panel.compare.hint', { most: mostCompared }));
  const table = element('table', { class: 'facts compared' });
  const close = button({
    label: words('panel.compare.close'),
    icon: 'close',
    onClick: () => dispatch({ type: 'compare', activations: [] }),
  });
  const root = element(
    'section',
    { class: 'comparison', 'aria-label': words('panel.compare.title') },
    element(
      'header',
      { class: 'study-header' },
      element(
        'div',
        { class: 'title-row' },
        element('h1', { class: 'title' }, words('panel.compare.title')),
        element('div', { class: 'actions' }, close),
      ),
      hint,
    ),
    element('figure', { class: 'figure' }, plot.element),
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
      const key = JSON.stringify([state.compared, studied?.activation.id, studied?.settings]);
      if (key === shown) return;
      shown = key;
      const compared = state.compared.flatMap((id) => work(id, studied, context));
      const functions = compared.map((one) => one.shown);
      const names = functions.map(({ name }) => name).join(', ');
      replaceChildren(table, heading(compared, context), element('tbody', {}, ...rows(compared)));
      if (functions.length === 0) return;
      plot.draw({
        functions,
        domain: chooseDomain(functions),
        title: words('panel.compare.figure', { names }),
        description: names,
      });
    },
  };
}

/** At the values that are studied, if it is what is studied; else at the defaults. */
function work(id: string, studied: Studied | undefined, { words }: Context): readonly Compared[] {
  const activation = findActivation(id);
  if (activation === undefined) return [];
  const settings: Settings =
    studied?.activation.id === id ? studied.settings : startingSettings(activation, {});
  const drawing = draw(activation, settings);
  if (!drawing.ok) return [];
  const { shown } = drawing;
  return [{ activation, shown, facts: facts(activation, settings, shown.analysis, words) }];
}

function heading(compared: readonly Compared[], { words, dispatch }: Context): HTMLElement {
  const columns = compared.map(({ activation: { id, name } }) =>
    element(
      'th',
      { scope: 'col' },
      element(
        'div',
        { class: 'compared-name' },
        name,
        button({
          label: words('panel.compare.remove', { name }),
          icon: 'close',
          iconOnly: true,
          onClick: () => dispatch({ type: 'removeCompared', activation: id }),
        }),
      ),
    ),
  );
  return element('thead', {}, element('tr', {}, element('td'), ...columns));
}

/** A row for each fact that any of them has, in the order of the one of which most is to be said. */
function rows(compared: readonly Compared[]): readonly HTMLElement[] {
  const fullest = [...compared].sort((a, b) => b.facts.length - a.facts.length);
  const labels = new Map(
    fullest.flatMap((one) => one.facts.map(({ key, label }) => [key, label] as const)),
  );
  return [...labels].map(([key, label]) => {
    const cells = compared.map((one) => {
      const fact = one.facts.find((candidate) => candidate.key === key);
      return factCell(fact?.value ?? '–');
    });
    return element('tr', {}, element('th', { scope: 'row' }, label), ...cells);
  });
}

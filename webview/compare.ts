import { nameOfActivation } from '../src/picture/names';
import { listed } from '../src/text/list';
import { mostCompared } from './compared';
import { comparedList } from './comparedList';
import { comparedTable } from './comparedTable';
import { compareFigure } from './compareFigure';
import type { Context, Part } from './context';
import { type ComparedCurve, type Curve, createCurves } from './curves';
import { differences } from './differences';
import { createDistances, type Distances } from './distances';
import { element, replaceChildren, setText, show } from './dom';
import { createMeasurer } from './measurer';
import { presetsView } from './presetsView';
import type { PanelState } from './state';
import { keepSwatches } from './swatch';
import { button } from './toolkit';

/** Several activations in one figure, and their facts side by side; or the ways to begin. */
export function compareView(context: Context, redraw: () => void): Part {
  const { words } = context;
  const full = comparison(context, redraw);
  let isChosen = false;
  const presets = presetsView(context, () => {
    isChosen = true;
  });
  const heading = element('h2', { class: 'heading' }, words('panel.presets.other'));
  const empty = element(
    'header',
    { class: 'study-header' },
    element('h1', { class: 'title' }, words('panel.compare.empty.title', { most: mostCompared })),
    element('p', { class: 'compare-text' }, words('panel.compare.empty.text')),
  );
  keepSwatches();
  return {
    element: element(
      'section',
      { class: 'comparison', 'aria-label': words('panel.compare.title') },
      empty,
      full.element,
      element('section', { class: 'part' }, heading, presets.element),
    ),
    update(state) {
      const isEmpty = state.compared.length === 0;
      const isLeft = isEmpty && full.element.contains(document.activeElement);
      show(empty, isEmpty);
      show(full.element, !isEmpty);
      show(heading, !isEmpty);
      presets.update(state);
      if (!isEmpty) full.update(state);
      // What had the focus is gone, or far below what has come.
      if (isLeft) presets.element.querySelector('button')?.focus();
      if (!isEmpty && isChosen) full.focus();
      isChosen = false;
    },
  };
}

const unmeasured: Distances = [];

interface Comparison extends Part {
  /** Begins to be read from its title. */
  focus(): void;
}

function comparison(context: Context, redraw: () => void): Comparison {
  const { words } = context;
  const curves = createCurves(redraw);
  const distances = createDistances(redraw, createMeasurer());
  const header = compareHeader(context);
  const figure = compareFigure(context);
  const list = comparedList(context);
  const apart = differences(context);
  const table = comparedTable(context);
  let compared: readonly ComparedCurve[] | undefined;
  let drawn: readonly Curve[] = [];
  return {
    focus: header.focus,
    element: element(
      'div',
      { class: 'comparison-parts' },
      header.element,
      element('div', { class: 'comparison-body' }, figure.element, list.element),
      apart.element,
      table.element,
    ),
    update(state) {
      const next = curves.of(state.compared, words);
      if (next !== compared) {
        compared = next;
        drawn = next.flatMap(({ curve }) => curve ?? []);
      }
      const isMeasured = state.look.mode === 'differences' || drawn[0]?.item.places !== undefined;
      const known = isMeasured ? distances.of(drawn) : unmeasured;
      header.update(state);
      list.update(next, state.look.mode);
      show(figure.element, drawn.length > 0);
      if (drawn.length > 0) figure.update({ curves: drawn, look: state.look, distances: known });
      show(apart.element, isMeasured && drawn.length > 1);
      if (isMeasured) apart.update(drawn, known);
      table.update(drawn, state.look.sorting);
    },
  };
}

/** What is compared, what is to be said of it, and whether there is room for more. */
function compareHeader({ words, dispatch, announce }: Context): Comparison {
  const title = element('h1', { class: 'title', tabindex: -1 });
  const remarks = element('div', { class: 'notes' });
  const full = element('p', { class: 'warning' });
  const hint = element('p', { class: 'hint' }, words('panel.compare.hint', { most: mostCompared }));
  const clear = button({
    label: words('panel.compare.clear'),
    icon: 'close',
    onClick: () => dispatch({ type: 'clearCompared' }),
  });
  let said: PanelState['surplus'] = [];
  let noted: PanelState['notes'] | undefined;
  return {
    focus: () => title.focus(),
    element: element(
      'header',
      { class: 'study-header' },
      element('div', { class: 'title-row' }, title, element('div', { class: 'actions' }, clear)),
      remarks,
      full,
      hint,
    ),
    update({ compared: [first, ...others], notes, surplus }) {
      const name = nameOfActivation(first?.activation ?? '');
      const isPort = first?.places !== undefined;
      setText(title, words(isPort ? 'panel.compare.elsewhere' : 'panel.compare.title', { name }));
      if (notes !== noted) replaceChildren(remarks, ...notes.map((note) => element('p', {}, note)));
      noted = notes;
      show(hint, others.length + 1 < mostCompared);
      const names = surplus.map((one) => one.own?.name ?? nameOfActivation(one.activation));
      const text = words('panel.compare.full', { names: listed(words, names), most: mostCompared });
      setText(full, surplus.length > 0 ? text : '');
      show(full, surplus.length > 0);
      if (surplus.length > 0 && surplus !== said) announce(text);
      said = surplus;
    },
  };
}

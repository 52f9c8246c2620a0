import { findActivation } from '../src/activations/catalogue';
import { parametersText } from '../src/report/facts';
import type { Words } from '../src/text/text';
import type { Context } from './context';
import { element, setText, show } from './dom';
import { place } from './place';
import type { PanelState } from './state';
import type { Studied } from './studied';
import { button, toggle } from './toolkit';

/** What is studied and where it stands, with the ways to keep it and to compare it. */
export function studyHeader(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied): void;
} {
  const { words, dispatch } = context;
  const name = element('h1', { class: 'title' });
  const values = element('p', { class: 'title-values' });
  const where = place(context);
  let activation = '';
  const compare = button({
    label: words('panel.compare.start'),
    icon: 'compare',
    onClick: () => dispatch({ type: 'addCompared', activation }),
  });
  const pin = toggle({
    label: words('panel.pin'),
    icon: 'pin',
    iconOnly: true,
    onClick: () => context.pin(!pin.get()),
  });
  const root = element(
    'header',
    { class: 'study-header' },
    element(
      'div',
      { class: 'title-row' },
      name,
      element('div', { class: 'actions' }, compare, pin.element),
    ),
    values,
    where.element,
  );
  return {
    element: root,
    update(state, studied) {
      activation = studied.activation.id;
      setText(name, studied.activation.name);
      setText(
        values,
        ownText(state, words) ?? parametersText(studied.activation, studied.settings),
      );
      where.update(state);
      pin.set(state.pinned);
      show(compare, activation !== 'expression');
    },
  };
}

/** Of a function of the user's own: where it comes from, and what it is known as. */
function ownText({ study }: PanelState, words: Words): string | undefined {
  if (study?.kind !== 'use' || study.item.use.expression === undefined) return undefined;
  const equal = findActivation(study.item.use.equals ?? '')?.name;
  return equal === undefined ? words('panel.own') : words('panel.ownEquals', { equal });
}

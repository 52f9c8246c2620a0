import { ownText } from '../src/picture/titleText';
import { parametersText } from '../src/report/parametersText';
import { equalsSettings } from '../src/report/remarksText';
import type { Words } from '../src/text/text';
import { studiedAsCompared } from './compared';
import { contained } from './contained';
import type { Context } from './context';
import { element, setText, show } from './dom';
import { isOutdated } from './expressionStudy';
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
  const entry = entryLink(context);
  const where = place(context);
  let latest: PanelState | undefined;
  const compare = button({
    label: words('panel.compare.start'),
    icon: 'compare',
    onClick: () => {
      const item = latest && studiedAsCompared(latest);
      if (item) dispatch({ type: 'addCompared', item });
    },
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
    contained(values),
    entry.element,
    where.element,
  );
  return {
    element: root,
    update(state, studied) {
      // With which parameters is worked out when it is asked for, not for each frame of a drag.
      if (state.study !== latest?.study) show(compare, studiedAsCompared(state) !== undefined);
      latest = state;
      setText(name, studied.activation.name);
      name.classList.toggle('title-expression', state.study?.kind === 'expression');
      setText(
        values,
        formText(state, studied, words) ?? parametersText(studied.activation, studied.settings),
      );
      entry.update(state, studied);
      where.update(state);
      pin.set(state.pinned);
    },
  };
}

/** The way to the entry of the catalogue that an expression is the same as. */
function entryLink({ words, dispatch, announce }: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied): void;
} {
  let activation: string | undefined;
  const link = element('button', { type: 'button', class: 'link', hidden: true });
  link.addEventListener('click', () => {
    if (activation !== undefined) dispatch({ type: 'chooseActivation', activation });
  });
  return {
    element: link,
    update({ study, expression }, { remarks }) {
      const equal = remarks?.equals?.activation;
      // What is wrong with what is typed by now is of more use.
      const isNews = equal?.id !== activation && !isOutdated(study, expression);
      if (equal !== undefined && isNews) announce(expressionText(remarks, words));
      show(link, equal !== undefined);
      activation = equal?.id;
      setText(
        link,
        equal === undefined ? '' : words('panel.expression.entry', { name: equal.name }),
      );
    },
  };
}

/** Of a function of the user's own: where it comes from, and what it is known as. */
function formText({ study }: PanelState, { remarks }: Studied, words: Words): string | undefined {
  if (study?.kind === 'expression') return expressionText(remarks, words);
  return study?.kind === 'use' ? ownText(study.item.use, words) : undefined;
}

function expressionText(remarks: Studied['remarks'], words: Words): string {
  const equal = remarks?.equals;
  if (!equal) return words('panel.expression.own');
  const { name } = equal.activation;
  const settings = equalsSettings(equal);
  return settings === ''
    ? words('panel.expression.equals', { name })
    : words('panel.expression.equalsWith', { name, settings });
}

import type { Activation, Paper } from '../src/activations/activation';
import type { Recommendation } from '../src/advice/recommendation';
import type { Context } from './context';
import { element, replaceChildren, setText, show } from './dom';
import { nameOfActivation } from './names';
import type { PanelState } from './state';
import { button } from './toolkit';

/** What the research recommends at this place, with its reference and the way to compare. */
export function advice({ words, dispatch }: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, activation: string): void;
} {
  const text = element('p');
  const reference = element('p', { class: 'hint' });
  const actions = element('div', { class: 'actions' });
  const root = element(
    'section',
    { class: 'part' },
    element('h2', { class: 'heading' }, words('panel.advice.title')),
    text,
    reference,
    actions,
  );
  let shown: Recommendation | undefined;
  return {
    element: root,
    update(state, activation) {
      const recommendation = recommendationOf(state, activation);
      show(root, recommendation !== undefined);
      if (recommendation === undefined || recommendation === shown) return;
      shown = recommendation;
      setText(text, recommendation.text);
      setText(reference, recommendation.reference);
      const others = recommendation.alternatives.filter((id) => id !== activation);
      replaceChildren(
        actions,
        others.length > 0 &&
          button({
            label: words('panel.advice.compare', {
              names: others.map(nameOfActivation).join(', '),
            }),
            icon: 'compare',
            onClick: () =>
              dispatch({
                type: 'compare',
                activations: [activation, ...others].map((id) => ({ activation: id })),
                notes: [],
              }),
          }),
      );
    },
  };
}

/** The papers that define an activation or report on it, as they are cited. */
export function papers({ words }: Context): {
  readonly element: HTMLElement;
  update(activation: Activation): void;
} {
  const list = element('ul', { class: 'papers' });
  const heading = element('h2', { class: 'heading' }, words('panel.papers.title'));
  const root = element('section', { class: 'part' }, heading, list);
  return {
    element: root,
    update(activation) {
      show(root, activation.papers.length > 0);
      replaceChildren(list, ...activation.papers.map(citation));
    },
  };
}

function citation(paper: Paper): HTMLElement {
  const title =
    paper.url === undefined
      ? element('span', {}, paper.title)
      : element('a', { href: paper.url }, paper.title);
  const source = `${paper.authors}. ${paper.venue}, ${String(paper.year)}.`;
  return element('li', {}, title, element('span', { class: 'hint' }, source));
}

function recommendationOf(state: PanelState, activation: string): Recommendation | undefined {
  return state.study?.kind === 'use'
    ? state.study.item.recommendation
    : state.recommendations[activation];
}

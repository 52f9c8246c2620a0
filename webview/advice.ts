import type { Activation, Paper } from '../src/activations/activation';
import type { Recommendation } from '../src/advice/recommendation';
import type { Remark } from '../src/advice/remarks';
import { choiceView } from './choice';
import { compareButton } from './compareButton';
import type { Context } from './context';
import { element, replaceChildren, setText, show } from './dom';
import type { PanelState } from './state';

/** What the research recommends at this place, and for this model, and what else is known. */
export function advice(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, activation: string): void;
} {
  const { words } = context;
  const text = element('p');
  const reference = element('p', { class: 'hint' });
  const actions = element('div', { class: 'actions' });
  const choice = choiceView(context);
  const known = remarks(context);
  const root = element(
    'section',
    { class: 'part' },
    element('h2', { class: 'heading' }, words('panel.advice.title')),
    text,
    reference,
    actions,
    choice.element,
    known.element,
  );
  let shown = '';
  const recommended = (recommendation: Recommendation, activation: string) => {
    setText(text, recommendation.text);
    setText(reference, recommendation.reference);
    const others = recommendation.alternatives.filter((id) => id !== activation);
    replaceChildren(actions, others.length > 0 && compareButton(activation, others, context));
  };
  return {
    element: root,
    update(state, activation) {
      const recommendation = recommendationOf(state, activation);
      show(root, recommendation !== undefined);
      if (recommendation === undefined) return;
      const use = state.study?.kind === 'use' ? state.study : undefined;
      const about = [recommendation, use?.choice, use?.item.remarks, activation];
      const key = JSON.stringify(about);
      // With each letter that is typed it comes again: the same is not drawn again.
      if (key === shown) return;
      shown = key;
      recommended(recommendation, activation);
      choice.update(use?.choice, activation, recommendation.alternatives);
      known.update(use?.item.remarks ?? []);
    },
  };
}

/** What no rule finds in code, a sentence each. */
function remarks({ words }: Context): {
  readonly element: HTMLElement;
  update(all: readonly Remark[]): void;
} {
  const list = element('ul', { class: 'remarks' });
  const heading = element('h3', { class: 'subheading' }, words('panel.remarks.title'));
  const root = element('div', { class: 'subpart' }, heading, list);
  return {
    element: root,
    update(all) {
      show(root, all.length > 0);
      replaceChildren(
        list,
        ...all.map(({ text, reference }) =>
          element('li', {}, text, element('span', { class: 'hint' }, reference)),
        ),
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

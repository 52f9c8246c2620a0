import type { Activation } from '../src/activations/activation';
import { catalogue, searchActivations } from '../src/activations/catalogue';
import type { Context, Part } from './context';
import { element, setText, show } from './dom';
import { listbox } from './listbox';
import type { PanelState } from './state';
import { textField } from './toolkit';

/** The whole catalogue, narrowed by a search. Picking studies an entry, or adds it while comparing. */
export function search(context: Context): Part {
  const { words, dispatch } = context;
  const results = searchResults(context);
  const field = textField({
    label: words('panel.search.label'),
    placeholder: words('panel.search.placeholder'),
    icon: 'search',
    onInput: (query) => {
      // At once, not with the next frame: Enter means what is typed, however soon it follows.
      results.find(query);
      dispatch({ type: 'search', query });
    },
  });
  field.element.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') results.focus();
    else if (event.key === 'Enter') results.pickFirst();
    else if (event.key === 'Escape' && field.get() !== '') dispatch({ type: 'search', query: '' });
    else return;
    event.preventDefault();
  });
  const heading = element('h2', { class: 'section-heading' }, words('panel.search.title'));
  const root = element(
    'section',
    { class: 'search-section' },
    heading,
    field.element,
    ...results.elements,
  );
  return {
    element: root,
    update(state) {
      field.set(state.query);
      root.classList.toggle('searching', state.query.trim() !== '');
      results.update(state);
    },
  };
}

/** The entries that a query finds, as a list, or the words that there are none. */
function searchResults({ words, dispatch, announce }: Context) {
  let shown: readonly Activation[] = [];
  let query: string | undefined;
  const choose = (type: 'chooseActivation' | 'pickActivation', index: number) => {
    const activation = shown[index]?.id;
    if (activation !== undefined) dispatch({ type, activation });
  };
  const list = listbox({
    id: 'catalogue',
    label: words('panel.search.results'),
    onMove: (index) => choose('chooseActivation', index),
    onPick: (index) => choose('pickActivation', index),
  });
  const none = element('p', { class: 'hint' });
  const find = (next: string) => {
    if (next === query) return;
    shown = found(next);
    // What the panel opens with is no news.
    if (query !== undefined) announce(words('panel.search.count', { count: shown.length }));
    query = next;
    setText(none, shown.length === 0 ? words('panel.search.none', { query }) : '');
    show(none, shown.length === 0);
    list.update(
      shown.map(({ name }) => ({ content: [element('span', { class: 'option-name' }, name)] })),
      -1,
    );
  };
  return {
    elements: [none, list.element],
    find,
    focus: list.focus,
    pickFirst: () => choose('pickActivation', 0),
    update(state: PanelState) {
      find(state.query);
      // While comparing, the keys go through the list without studying what they come to.
      if (state.tab !== 'compare') list.select(shown.findIndex(({ id }) => id === chosenId(state)));
    },
  };
}

function found(query: string): readonly Activation[] {
  return query.trim() === '' ? catalogue : searchActivations(query);
}

function chosenId({ study }: PanelState): string | undefined {
  return study?.kind === 'catalogue' ? study.activation : undefined;
}

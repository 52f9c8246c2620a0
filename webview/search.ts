import type { Activation } from '../src/activations/activation';
import { catalogue, searchActivations } from '../src/activations/catalogue';
import type { Context, Part } from './context';
import { element, setText, show } from './dom';
import { listbox } from './listbox';
import type { PanelState } from './state';
import { textField } from './toolkit';

/** The whole catalogue, narrowed by a search. Picking studies an entry, or adds it while comparing. */
export function search(context: Context): Part {
  const { words, dispatch, announce } = context;
  let results: readonly Activation[] = [];
  let query: string | undefined;
  let comparing = false;
  const choose = (index: number) => {
    const activation = results[index]?.id;
    if (activation !== undefined && !comparing) dispatch({ type: 'chooseActivation', activation });
  };
  const list = listbox({
    id: 'catalogue',
    label: words('panel.search.results'),
    onMove: choose,
    onPick: (index) => {
      const activation = results[index]?.id;
      if (activation === undefined) return;
      dispatch({ type: comparing ? 'addCompared' : 'chooseActivation', activation });
    },
  });
  const field = textField({
    label: words('panel.search.label'),
    placeholder: words('panel.search.placeholder'),
    icon: 'search',
    onInput: (text) => dispatch({ type: 'search', query: text }),
  });
  const none = element('p', { class: 'hint' });
  field.element.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' && results.length > 0) list.focus();
    else if (event.key === 'Enter') choose(0);
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
    none,
    list.element,
  );
  return {
    element: root,
    update(state) {
      comparing = state.compared.length > 0;
      field.set(state.query);
      const selected = (): number => results.findIndex(({ id }) => id === chosenId(state));
      if (state.query === query) return list.select(selected());
      if (query !== undefined)
        announce(words('panel.search.count', { count: found(state.query).length }));
      query = state.query;
      root.classList.toggle('searching', query.trim() !== '');
      results = found(query);
      setText(none, results.length === 0 ? words('panel.search.none', { query }) : '');
      show(none, results.length === 0);
      list.update(
        results.map(({ name }) => ({
          content: [element('span', { class: 'option-name' }, name)],
        })),
        selected(),
      );
    },
  };
}

function found(query: string): readonly Activation[] {
  return query.trim() === '' ? catalogue : searchActivations(query);
}

function chosenId({ study }: PanelState): string | undefined {
  return study?.kind === 'catalogue' ? study.activation : undefined;
}

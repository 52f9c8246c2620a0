import { nameOfUse, placeOfUse, shortPlace, valuesOfUse } from '../src/picture/names';
import type { PanelFile } from '../src/protocol';
import type { Context, Part } from './context';
import { element, setText, show } from './dom';
import { type ListboxItem, listbox } from './listbox';
import type { PanelState } from './state';

/** The activations of the file in front, in order. Arrow keys study one; click or Enter also goes to its source. */
export function fileList(context: Context): Part {
  const { words, dispatch, reveal } = context;
  const name = element('span', { class: 'file-name' });
  const count = element('span', { class: 'count' });
  const heading = element('h2', { class: 'section-heading' }, name, count);
  const choose = (index: number) => {
    if (shown) dispatch({ type: 'chooseUse', file: shown, index });
  };
  const list = listbox({
    id: 'uses',
    label: words('panel.list.label'),
    onMove: choose,
    onPick: (index) => {
      const item = shown?.uses[index];
      choose(index);
      if (shown && item !== undefined) reveal(shown.uri, index, item);
    },
  });
  const root = element('section', { class: 'file-section', hidden: true }, heading, list.element);
  let shown: PanelFile | null | undefined;
  return {
    element: root,
    update(state) {
      const selected = selectedIndex(state);
      if (state.file === shown) return list.select(selected);
      shown = state.file;
      const uses = shown?.uses ?? [];
      setText(name, shown?.name ?? '');
      name.title = shown?.name ?? '';
      setText(count, String(uses.length));
      show(root, uses.length > 0);
      list.update(items(shown, context), selected);
    },
  };
}

function selectedIndex({ file, study }: PanelState): number {
  return study?.kind === 'use' && study.uri === file?.uri ? study.index : -1;
}

function items(file: PanelFile | null | undefined, { words }: Context): readonly ListboxItem[] {
  return (file?.uses ?? []).map((item) => ({
    title: item.use.spelling,
    content: [
      element('span', { class: 'option-name' }, nameOfUse(item)),
      element('span', { class: 'option-values' }, valuesOfUse(item)),
      element('span', { class: 'option-place', 'aria-hidden': 'true' }, shortPlace(item)),
      element('span', { class: 'visually-hidden' }, placeOfUse(item, words)),
    ],
  }));
}

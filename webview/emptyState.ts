import type { Context, Part } from './context';
import { element, setText, show } from './dom';
import type { PanelState } from './state';
import { button } from './toolkit';

/** What is said when there is nothing to study, and what to try then. */
export function emptyState({ words, dispatch }: Context): Part {
  const title = element('h1', { class: 'title' });
  const explanation = element('p');
  const example = element('pre', { class: 'example' });
  const explore = button({
    label: words('panel.empty.explore'),
    primary: true,
    onClick: () => dispatch({ type: 'chooseActivation', activation: 'relu' }),
  });
  const root = element('section', { class: 'empty' }, title, explanation, example, explore);
  return {
    element: root,
    update(state) {
      const reason = reasonOf(state);
      show(root, reason !== undefined);
      if (reason === undefined) return;
      const values = { file: state.file?.name ?? '', text: textOf(state) };
      setText(title, words(`panel.empty.${reason}.title`, values));
      setText(explanation, words(`panel.empty.${reason}.text`, values));
      const code = reason === 'none' ? words('panel.empty.none.example') : '';
      setText(example, code);
      show(example, code !== '');
    },
  };
}

type Reason = 'noFile' | 'unsupported' | 'none' | 'dynamic';

/** `undefined` while the editor has not answered: nothing is said that would be taken back at once. */
function reasonOf({ file, study }: PanelState): Reason | undefined {
  if (study !== null) return 'dynamic';
  if (file === undefined) return undefined;
  if (file === null) return 'noFile';
  return file.supported ? 'none' : 'unsupported';
}

function textOf({ study }: PanelState): string {
  return study?.kind === 'use' ? study.item.use.text : '';
}

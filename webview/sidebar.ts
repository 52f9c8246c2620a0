import type { Context, Part } from './context';
import { element, setAttributes, setText } from './dom';
import { expressionBox } from './expressionBox';
import { icon } from './icons';
import { fileList } from './list';
import { search } from './search';
import { isListOpen, type PanelState } from './state';

/**
 * What can be studied: the file's activations, an expression of one's own and the catalogue. In a narrow
 * column, where it stands on top, it is folded away as soon as something is chosen, and opened
 * by a button; the style sheet hides the button, and shows the content in any case, where there
 * is room.
 */
export function sidebar(context: Context): Part {
  const { words } = context;
  const list = fileList(context);
  const expression = expressionBox(context);
  const catalogue = search(context);
  const content = element(
    'div',
    { class: 'sidebar-content', id: 'sidebar-content' },
    list.element,
    expression.element,
    catalogue.element,
  );
  const about = element('span', { class: 'fold-about hint' });
  const fold = element(
    'button',
    { type: 'button', class: 'fold', 'aria-expanded': 'true', 'aria-controls': 'sidebar-content' },
    icon('chevron'),
    words('panel.sidebar.fold'),
    about,
  );
  fold.addEventListener('click', () => {
    const open = fold.getAttribute('aria-expanded') !== 'true';
    context.dispatch({ type: 'openList', open });
  });
  const root = element(
    'nav',
    { class: 'sidebar', 'aria-label': words('panel.sidebar.label') },
    fold,
    content,
  );
  let told: PanelState['file'];
  return {
    element: root,
    update(state) {
      const hadFocus = content.contains(document.activeElement);
      setAttributes(fold, { 'aria-expanded': String(isListOpen(state)) });
      // What had the focus is folded away, in a narrow column.
      if (hadFocus && !content.checkVisibility()) fold.focus();
      if (state.file !== told) {
        told = state.file;
        const { name = '', uses = [] } = told ?? {};
        const count = uses.length;
        setText(about, count > 0 ? words('panel.sidebar.about', { name, count }) : '');
      }
      list.update(state);
      expression.update(state);
      catalogue.update(state);
    },
  };
}

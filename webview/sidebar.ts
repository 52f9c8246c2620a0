import type { Context, Part } from './context';
import { element } from './dom';
import { expressionBox } from './expressionBox';
import { icon } from './icons';
import { fileList } from './list';
import { search } from './search';

/**
 * What can be studied: the file's activations, an expression of one's own and the catalogue. In a narrow
 * column, where it stands on top, it can be folded away; the style sheet hides the
 * button, and shows the content in any case, where there is room.
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
  const fold = element(
    'button',
    { type: 'button', class: 'fold', 'aria-expanded': 'true', 'aria-controls': 'sidebar-content' },
    icon('chevron'),
    words('panel.sidebar.fold'),
  );
  fold.addEventListener('click', () => {
    const expanded = fold.getAttribute('aria-expanded') !== 'true';
    fold.setAttribute('aria-expanded', String(expanded));
  });
  const root = element(
    'nav',
    { class: 'sidebar', 'aria-label': words('panel.sidebar.label') },
    fold,
    content,
  );
  return {
    element: root,
    update(state) {
      list.update(state);
      expression.update(state);
      catalogue.update(state);
    },
  };
}

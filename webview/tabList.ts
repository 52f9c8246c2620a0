import { type Tab, tabs } from '../src/picture/tab';
import type { Context, Part } from './context';
import { element, setAttributes, setText } from './dom';

/** The id of the element that a tab shows. */
export function tabPanelId(tab: Tab): string {
  return `view-${tab}`;
}

/**
 * One stop for the Tab key; arrow keys, Home and End go through the tabs and show
 * what they come to (WAI-ARIA Authoring Practices, tabs with automatic activation).
 * Native elements: the toolkit's own keeps all views laid out, seen or not.
 */
export function tabList({ words, dispatch }: Context): Part {
  const made = tabs.map((tab) => {
    const button = element('button', {
      type: 'button',
      role: 'tab',
      class: 'tab',
      id: `tab-${tab}`,
      'aria-controls': tabPanelId(tab),
    });
    button.addEventListener('click', () => dispatch({ type: 'turnTo', tab }));
    return { tab, button };
  });
  const root = element(
    'div',
    { role: 'tablist', class: 'tabs', 'aria-label': words('panel.tabs.label') },
    ...made.map(({ button }) => button),
  );
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = made.findIndex(({ button }) => button === event.target);
    const forward = getComputedStyle(root).direction === 'rtl' ? -1 : 1;
    const next = made[destination(event.key, at, made.length, forward) ?? -1];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    next.button.focus();
    dispatch({ type: 'turnTo', tab: next.tab });
  });
  return {
    element: root,
    update(state) {
      const count = state.compared.length;
      for (const { tab, button } of made) {
        const chosen = tab === state.tab;
        setAttributes(button, { 'aria-selected': String(chosen), tabindex: chosen ? 0 : -1 });
        const text = words(`panel.tabs.${tab}`);
        setText(button, tab === 'compare' && count > 0 ? `${text} (${String(count)})` : text);
      }
    },
  };
}

function destination(key: string, at: number, count: number, forward: number): number | undefined {
  const around = (index: number) => (index + count) % count;
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: around(at + forward),
    ArrowLeft: around(at - forward),
    Home: 0,
    End: count - 1,
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

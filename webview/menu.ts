import type { IconName } from '../src/picture/icons';
import { element, replaceChildren, setAttributes, show } from './dom';
import { button } from './toolkit';

export interface MenuGroup {
  /** Above its items; empty for none. */
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly onPick: () => void }[];
}

export interface MenuOptions {
  readonly label: string;
  readonly icon: IconName;
  readonly iconOnly?: boolean;
  /** Asked for whenever the menu opens, which it does as soon as they are there. */
  readonly groups: () => readonly MenuGroup[] | Promise<readonly MenuGroup[]>;
}

/**
 * A button with a menu below it. Arrow keys, Home, End and first letters go through its items,
 * Enter and Space pick one, Escape and Tab close it, as does a click or the focus elsewhere.
 */
export function menuButton({ groups, ...named }: MenuOptions): HTMLElement {
  const { label } = named;
  const list = element('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const opener = button({ ...named, onClick: () => void (list.hidden ? open() : close()) });
  setAttributes(opener, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  const root = element('div', { class: 'menu-anchor' }, opener, list);
  let columns: readonly (readonly HTMLElement[])[] = [];
  show(list, false);

  const setOpen = (isOpen: boolean) => {
    show(list, isOpen);
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  const close = () => {
    if (list.hidden) return;
    opener.focus();
    setOpen(false);
  };
  const open = async () => {
    const made = (await groups()).map((group) => groupOf(group, close));
    columns = made.map((group) => group.items);
    replaceChildren(list, ...made.map((group) => group.element));
    setOpen(true);
    columns[0]?.[0]?.focus();
  };
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !list.hidden) return;
    event.preventDefault();
    void open();
  });
  list.addEventListener('keydown', (event) => {
    const next = destination(event.key, columns);
    if (next !== undefined) next.focus();
    else if (event.key === 'Escape') close();
    else {
      // The focus goes on from the button.
      if (event.key === 'Tab') close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) setOpen(false);
  });
  return root;
}

function groupOf(
  { label, items }: MenuGroup,
  close: () => void,
): { readonly element: HTMLElement; readonly items: readonly HTMLElement[] } {
  const made = items.map((item) => {
    const entry = element(
      'button',
      { type: 'button', class: 'menu-item', role: 'menuitem', tabindex: -1 },
      item.label,
    );
    entry.addEventListener('click', () => {
      close();
      item.onPick();
    });
    return entry;
  });
  const heading =
    label !== '' && element('div', { class: 'menu-heading', 'aria-hidden': 'true' }, label);
  const group = element(
    'div',
    { class: 'menu-group', role: 'group', 'aria-label': label === '' ? undefined : label },
    heading,
    ...made,
  );
  return { element: group, items: made };
}

/** Down and up around the ends, aside to the next group; by a letter the next that begins with it. */
function destination(
  key: string,
  columns: readonly (readonly HTMLElement[])[],
): HTMLElement | undefined {
  const items = columns.flat();
  const active = document.activeElement;
  const current = active instanceof HTMLElement ? items.indexOf(active) : -1;
  switch (key) {
    case 'ArrowDown':
      return items.at((current + 1) % items.length);
    case 'ArrowUp':
      return items.at(current - 1);
    case 'ArrowLeft':
    case 'ArrowRight':
      return aside(key === 'ArrowRight' ? 1 : -1, items[current], columns);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
  }
  const letter = key.length === 1 && key !== ' ' ? key.toLowerCase() : undefined;
  const after = [...items.slice(current + 1), ...items.slice(0, current + 1)];
  return after.find((item) => letter && item.textContent?.toLowerCase().startsWith(letter));
}

function aside(
  step: number,
  current: HTMLElement | undefined,
  columns: readonly (readonly HTMLElement[])[],
): HTMLElement | undefined {
  if (current === undefined) return undefined;
  const column = columns.findIndex((items) => items.includes(current));
  const row = columns[column]?.indexOf(current) ?? 0;
  const next = columns[column + step];
  return next?.[Math.min(row, next.length - 1)] ?? current;
}

import { type Child, element, replaceChildren, setAttributes, show } from './dom';

export interface ListboxItem {
  readonly content: readonly Child[];
  /** Shown on hovering. */
  readonly title?: string;
}

export interface ListboxOptions {
  readonly id: string;
  readonly label: string;
  /** Arrow keys came to an item. */
  readonly onMove: (index: number) => void;
  /** Click, Enter or Space. */
  readonly onPick: (index: number) => void;
}

export interface Listbox {
  readonly element: HTMLElement;
  update(items: readonly ListboxItem[], selected: number): void;
  /** Marks another item as the selected one, keeping the items. */
  select(index: number): void;
  focus(): void;
}

/**
 * A list that is one stop for the Tab key. The list itself holds the focus and
 * names its active option, so that new items never lose it. Options stay and are
 * filled anew: one that went away under a pressed mouse button would swallow the click.
 */
export function listbox(options: ListboxOptions): Listbox {
  const list = element('div', {
    role: 'listbox',
    class: 'list',
    id: options.id,
    tabindex: 0,
    'aria-label': options.label,
  });
  let made: readonly HTMLElement[] = [];
  let current = -1;
  let marked: typeof made | undefined;

  const select = (index: number) => {
    // It is told with each frame of a drag.
    if (index === current && made === marked) return;
    marked = made;
    made.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const option = made[index];
    if (option === undefined) list.removeAttribute('aria-activedescendant');
    else list.setAttribute('aria-activedescendant', option.id);
    if (index !== current) option?.scrollIntoView({ block: 'nearest' });
    current = index;
  };
  const moveTo = (index: number) => {
    const next = Math.min(made.length - 1, Math.max(0, index));
    select(next);
    options.onMove(next);
  };
  const optionAt = (index: number) =>
    element('div', { role: 'option', class: 'option', id: `${options.id}-${String(index)}` });
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = destination(event.key, current, made.length);
    if (target !== undefined) moveTo(target);
    else if ((event.key === 'Enter' || event.key === ' ') && current >= 0) options.onPick(current);
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const index = made.findIndex((option) => option.contains(event.target as Node));
    if (index < 0) return;
    select(index);
    options.onPick(index);
  });

  return {
    element: list,
    select,
    focus: () => {
      if (made.length === 0) return;
      list.focus();
      if (current < 0) moveTo(0);
    },
    update(items, selected) {
      const before = made;
      made = items.map((_, index) => before[index] ?? optionAt(index));
      for (const surplus of before.slice(made.length)) surplus.remove();
      list.append(...made.slice(before.length));
      items.forEach(({ title, content }, index) => {
        const option = made[index];
        if (option === undefined) return;
        setAttributes(option, { title });
        replaceChildren(option, ...content);
      });
      show(list, made.length > 0);
      current = selected < made.length ? current : -1;
      select(selected);
    },
  };
}

/** Where a key leads in a list; `along`: the arrow keys to left and right lead on as well. */
export function destination(
  key: string,
  current: number,
  count: number,
  along?: 'along',
): number | undefined {
  if (count === 0) return undefined;
  const page = 10;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: count - 1,
    ...(along && { ArrowRight: current + 1, ArrowLeft: current - 1 }),
  };
  return Object.hasOwn(targets, key) ? targets[key] : undefined;
}

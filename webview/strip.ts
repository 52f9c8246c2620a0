import { layoutStrip } from '../src/plot/stripLayout';
import type { PanelFile, PanelModel } from '../src/protocol';
import { inOrder, type Strip, type StripElement, stripOf } from '../src/report/strip/strip';
import { stripItem } from '../src/report/strip/stripItems';
import { spokenElement } from '../src/report/strip/stripText';
import type { Context } from './context';
import { element, replaceChildren, setAttributes, svgElement } from './dom';
import { findingText } from './findingText';
import { destination } from './listbox';
import { drawStrip, type Marked } from './stripDrawing';

export interface StripView {
  readonly element: HTMLElement;
  update(model: PanelModel, index: number, file: PanelFile, name: string): void;
}

/**
 * The layers of a model in a row. One stop for the Tab key; arrow keys go from layer to layer,
 * Enter or a click goes to its code, and below stands what is pointed at.
 */
export function stripView(context: Context): StripView {
  const { words } = context;
  const caption = element('p', { class: 'strip-caption', 'aria-hidden': 'true' });
  const svg = svgElement('svg', {
    class: 'strip',
    role: 'listbox',
    'aria-orientation': 'horizontal',
    tabindex: 0,
  });
  const scrolled = element('div', { class: 'strip-scroll' }, svg);
  const root = element('div', { class: 'strip-view' }, scrolled, caption);
  let marked: readonly Marked[] = [];
  let shown: PanelFile | undefined;
  let active = -1;
  let pending: (() => void) | undefined;
  let drawn = '';

  const say = (index: number): void => {
    const one = marked[index];
    const content = one && shown ? captionOf(one.element, shown, context) : [];
    replaceChildren(caption, ...content);
  };
  const select = (index: number): void => {
    marked[active]?.node.removeAttribute('aria-selected');
    active = index;
    const node = marked[index]?.node;
    node?.setAttribute('aria-selected', 'true');
    setAttributes(svg, { 'aria-activedescendant': node?.id });
    say(index);
  };
  const moveTo = (index: number): void => {
    select(Math.min(marked.length - 1, Math.max(0, index)));
    marked[active]?.node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const pick = (index: number): void => {
    const one = marked[index]?.element;
    // An activation is studied when the cursor has come to it.
    if (one && shown) context.revealPlace(shown.uri, one.at);
  };
  const indexAt = (target: EventTarget | null): number =>
    marked.findIndex(({ node }) => target instanceof Node && node.contains(target));

  svg.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = destination(event.key, active, marked.length, 'along');
    if (target !== undefined) moveTo(target);
    else if ((event.key === 'Enter' || event.key === ' ') && active >= 0) pick(active);
    else return;
    event.preventDefault();
  });
  svg.addEventListener('focus', () => {
    if (active < 0 && svg.matches(':focus-visible')) moveTo(0);
  });
  svg.addEventListener('click', (event) => {
    const index = indexAt(event.target);
    if (index < 0) return;
    select(index);
    pick(index);
  });
  svg.addEventListener('pointerover', (event) => {
    const index = indexAt(event.target);
    say(index < 0 ? active : index);
  });
  svg.addEventListener('pointerleave', () => say(active));
  new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      pending?.();
    },
    { rootMargin: '200px' },
  ).observe(root);

  return {
    element: root,
    update(model, index, file, name) {
      const draw = (): void => {
        pending = undefined;
        shown = file;
        const strip = stripOf(model, words);
        const looks = looksOf(strip, file);
        if (looks === drawn) {
          const elements = inOrder(strip.elements);
          marked = marked.map(({ node, element: before }, at) => ({
            node,
            element: elements[at] ?? before,
          }));
          return;
        }
        drawn = looks;
        const layout = layoutStrip(strip.elements.map(stripItem), strip.repeats);
        marked = drawStrip(svg, strip, layout, file, {
          id: `strip-${String(index)}`,
          spoken: (one) => spokenElement(one, file.findings, words),
        });
        select(active < marked.length ? active : -1);
      };
      setAttributes(svg, { 'aria-label': words('panel.strip.label', { name }) });
      // What is out of sight costs nothing until it is scrolled to.
      pending = draw;
      if (inSight(root)) draw();
    },
  };
}

/** All that a drawing shows: most edits move code, and change nothing of it. */
function looksOf(strip: Strip, { uses, findings }: PanelFile): string {
  return JSON.stringify(strip, (key, value: unknown) => {
    if (key === 'at') return undefined;
    if (key === 'use') return uses[value as number]?.use.parameters;
    return key === 'findings' ? (value as number[]).map((at) => findings[at]?.severity) : value;
  });
}

function inSight(target: HTMLElement): boolean {
  const { top, bottom, height } = target.getBoundingClientRect();
  return height > 0 && top < window.innerHeight + 200 && bottom > -200;
}

function captionOf(
  one: StripElement,
  file: PanelFile,
  { words }: Context,
): readonly (HTMLElement | string)[] {
  const place = words('panel.place.line', { line: one.at.line });
  const text = `${spokenElement({ ...one, followedBy: [] }, [], words)} · ${place}`;
  const findings = one.findings.flatMap((index) => file.findings[index] ?? []);
  return [element('span', {}, text), ...findings.map((finding) => findingText(finding, words))];
}

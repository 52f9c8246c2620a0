import type { Setting } from '../src/activations/activation';
import type { Compared } from '../src/protocol';
import { phraseIn } from '../src/text/phrases';
import { sameFunction } from './comparedFunction';
import type { CompareMode } from './comparedLook';
import { placesText } from './comparedPlaces';
import type { Context } from './context';
import type { ComparedCurve } from './curves';
import { element, replaceChildren, setText, show } from './dom';
import { type ParameterInput, parameterInput } from './parameterInput';
import { swatch } from './swatch';
import { button } from './toolkit';

/** Each of the compared: how it is drawn, its parameters, and the ways to move and to remove it. */
export function comparedList(context: Context): {
  readonly element: HTMLElement;
  update(compared: readonly ComparedCurve[], mode: CompareMode): void;
} {
  const { words } = context;
  const root = element('ol', {
    class: 'compared-list',
    'aria-label': words('panel.compare.list'),
  });
  let rows: readonly Row[] = [];
  let shown: readonly ComparedCurve[] = [];
  let shownMode: CompareMode | undefined;
  return {
    element: root,
    update(compared, mode) {
      if (compared === shown && mode === shownMode) return;
      const isChange = isChangeOfOne(shown, compared);
      [shown, shownMode] = [compared, mode];
      if (!isChange) {
        const focused = rows.findIndex((one) => one.element.contains(document.activeElement));
        const item = rows[focused]?.item();
        rows = compared.map((one, index) => row(one, index, context));
        replaceChildren(root, ...rows.map(({ element: made }) => made));
        // The one that was moved keeps the focus; what is removed leaves it to the next.
        const moved = compared.findIndex((one) => one.item === item);
        rows[moved >= 0 ? moved : Math.min(focused, rows.length - 1)]?.focus();
      }
      rows.forEach((one, index) => {
        const next = compared[index];
        if (next) one.update(next, mode);
      });
    },
  };
}

/** Rows stay while a slider is dragged, and are made anew for other activations or another order. */
function isChangeOfOne(before: readonly ComparedCurve[], now: readonly ComparedCurve[]): boolean {
  const others = now.filter(({ item }, index) => before[index]?.item !== item);
  const isAlike = now.every(({ item }, index) => {
    const former = before[index];
    return former !== undefined && sameFunction(former.item, item);
  });
  return before.length === now.length && isAlike && others.length <= 1;
}

/** A name holds values where there are namesakes, and a port that is changed is none any more. */
function rename(root: HTMLElement, from: string, to: string): void {
  if (from === to) return;
  for (const part of root.querySelectorAll('[aria-label]')) {
    for (const attribute of ['aria-label', 'title']) {
      const text = part.getAttribute(attribute);
      const renamed = text?.replace(from, () => to);
      if (renamed !== undefined) part.setAttribute(attribute, renamed);
    }
  }
}

interface Row {
  readonly element: HTMLElement;
  item(): Compared;
  focus(): void;
  update(compared: ComparedCurve, mode: CompareMode): void;
}

function row(compared: ComparedCurve, index: number, context: Context): Row {
  const { words } = context;
  let now = compared;
  const name = element('strong', { class: 'compared-name' });
  const values = element('span', { class: 'hint' });
  const problem = element('p', { class: 'problem' });
  const first = button({
    label: words('panel.compare.first', { name: compared.name }),
    icon: 'first',
    iconOnly: true,
    onClick: () => {
      context.dispatch({ type: 'makeFirst', item: now.item });
      context.announce(words('panel.compare.isFirst', { name: now.name }));
    },
  });
  const remove = button({
    label: words('panel.compare.remove', { name: compared.name }),
    icon: 'close',
    iconOnly: true,
    onClick: () => context.dispatch({ type: 'removeCompared', item: now.item }),
  });
  const inputs = inputsOf(compared, index, context);
  const sample = element('span', { class: 'sample' });
  let position: number | undefined;
  const root = element(
    'li',
    { class: 'compared-item' },
    element(
      'div',
      { class: 'compared-head' },
      sample,
      element('span', { class: 'compared-title' }, name, values),
      index > 0 && first,
      remove,
    ),
    ...inputs.map(({ element: made }) => made),
    problem,
  );
  return {
    item: () => now.item,
    focus: () => remove.focus(),
    element: root,
    update(next, mode) {
      rename(root, now.name, next.name);
      now = next;
      // One that cannot be drawn for a while gives its place to the next.
      if (position !== next.curve?.position) {
        position = next.curve?.position;
        replaceChildren(sample, position === undefined ? undefined : swatch(position));
      }
      const { item, settings } = next;
      setText(
        name,
        placesText(item, words) ?? item.own?.name ?? next.activation?.name ?? next.name,
      );
      const reference = index === 0 && mode === 'differences' && words('panel.compare.reference');
      const valued = item.places !== undefined && next.values;
      setText(values, [reference, valued].filter(Boolean).join(' · '));
      setText(problem, phraseIn(words, next.problem ?? ''));
      show(problem, next.problem !== undefined);
      for (const input of inputs) input.set(settings[input.name]);
    },
  };
}

interface Input {
  readonly name: string;
  readonly element: HTMLElement;
  set(value: Setting | undefined): void;
}

function inputsOf(
  { item, activation, settings, name: curve }: ComparedCurve,
  index: number,
  { words, dispatch }: Context,
): readonly Input[] {
  if (activation === undefined) return [];
  return activation.parameters.map((parameter): Input => {
    const { name } = parameter;
    const start = settings[name] ?? parameter.default ?? 0;
    const label = words('panel.compare.parameter', { parameter: name, name: curve });
    const input: ParameterInput = parameterInput(
      { ...parameter, name: label },
      start,
      [],
      (value) => dispatch({ type: 'setCompared', index, of: item, name, value }),
    );
    const word = parameter.kind === 'choice' ? name : parameter.symbol;
    return {
      name,
      element: element(
        'div',
        { class: 'compared-parameter' },
        element('span', { class: 'symbol', title: name, 'aria-hidden': 'true' }, word),
        ...input.elements,
      ),
      set: (value) => input.set(value ?? start),
    };
  });
}

import type { Parameter, Setting } from '../src/activations/activation';
import type { ParameterUse } from '../src/detect/use';
import { settingText } from '../src/report/settingText';
import type { Context } from './context';
import { element, replaceChildren, show } from './dom';
import { type ParameterInput, parameterInput } from './parameterInput';
import type { Studied } from './studied';
import { button } from './toolkit';

/** The parameters of what is studied: a slider and a field each, and the way back to the source. */
export function parameters(context: Context): {
  readonly element: HTMLElement;
  update(studied: Studied): void;
} {
  const rows = element('div', { class: 'parameters' });
  const heading = element('h2', { class: 'heading' }, context.words('panel.parameters.title'));
  const root = element('section', { class: 'part' }, heading, rows);
  let built: Row[] = [];
  let shown: Studied | undefined;
  return {
    element: root,
    update(studied) {
      if (!sameRows(shown, studied)) {
        built = studied.activation.parameters.map((parameter) => row(parameter, studied, context));
        replaceChildren(rows, ...built.map(({ element: made }) => made));
        show(root, built.length > 0);
      }
      shown = studied;
      for (const one of built) one.update(studied.settings);
    },
  };
}

interface Row {
  readonly element: HTMLElement;
  update(settings: Studied['settings']): void;
}

/** Rows stay while a slider is dragged; they are made anew when they would start elsewhere. */
function sameRows(before: Studied | undefined, now: Studied): boolean {
  return (
    before !== undefined &&
    before.activation.id === now.activation.id &&
    before.activation.name === now.activation.name &&
    JSON.stringify([before.start, sourcesOf(before)]) ===
      JSON.stringify([now.start, sourcesOf(now)])
  );
}

/** Without the places: a line that is added above must not take a field away from whoever types in it. */
function sourcesOf({ origins }: Studied): readonly (readonly [string, string])[] {
  return Object.entries(origins).map(([name, { source }]) => [name, source]);
}

function row(parameter: Parameter, studied: Studied, { words, dispatch }: Context): Row {
  const { name } = parameter;
  const start = studied.start[name] ?? 0;
  const input: ParameterInput = parameterInput(parameter, start, (value) =>
    dispatch({ type: 'setParameter', name, value }),
  );
  const reset = button({
    label: words('panel.parameters.reset', { name, value: settingText(start) }),
    icon: 'reset',
    iconOnly: true,
    onClick: () => dispatch({ type: 'resetParameter', name }),
  });
  const symbol = parameter.kind === 'choice' ? '' : parameter.symbol;
  const root = element(
    'div',
    { class: 'parameter', role: 'group', 'aria-label': name },
    element(
      'div',
      { class: 'parameter-name' },
      symbol !== '' && symbol !== name && element('span', { class: 'symbol' }, symbol),
      element('span', { class: 'parameter-word' }, name),
    ),
    ...input.elements,
    reset,
    element(
      'p',
      { class: 'hint parameter-origin' },
      origin(parameter, start, studied.origins[name], words),
    ),
  );
  return {
    element: root,
    update(settings) {
      const value = settings[name] ?? start;
      input.set(value);
      // Hidden by visibility, so that the row does not move under the pointer.
      root.classList.toggle('changed', !same(value, start));
    },
  };
}

function origin(
  parameter: Parameter,
  start: Setting,
  use: ParameterUse | undefined,
  words: Context['words'],
): string {
  const value = settingText(start);
  switch (use?.source) {
    case 'literal':
      return words('panel.parameters.literal', { value });
    case 'resolved':
      return words('panel.parameters.resolved', { value });
    case 'unknown':
      return words('panel.parameters.unknown', { value });
    case 'default':
      return words('panel.parameters.frameworkDefault', { value });
    case undefined:
      return parameter.default === undefined
        ? words('panel.parameters.noDefault', { value })
        : words('panel.parameters.default', { value });
  }
}

function same(a: Setting, b: Setting): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

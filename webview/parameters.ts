import type { Activation, Parameter, Setting } from '../src/activations/activation';
import { settingText } from '../src/report/settingText';
import type { Context } from './context';
import { element, replaceChildren, setAttributes, show } from './dom';
import { type ParameterInput, parameterInput, parameterName } from './parameterInput';
import { originsOf } from './parameterMarks';
import { pieceLists } from './pieceEdits';
import type { PanelState } from './state';
import type { Studied } from './studied';
import { button } from './toolkit';
import { writeButton } from './writeButton';

/** The parameters of what is studied: a slider and a field each, the way back to the source, and into it. */
export function parameters(context: Context): {
  readonly element: HTMLElement;
  update(state: PanelState, studied: Studied): void;
} {
  const rows = element('div', { class: 'parameters' });
  const heading = element('h2', { class: 'heading' }, context.words('panel.parameters.title'));
  const write = writeButton(context);
  const root = element('section', { class: 'part' }, heading, rows, write.element);
  let built: Row[] = [];
  let shown: Studied | undefined;
  return {
    element: root,
    update(state, studied) {
      write.update(state, studied);
      if (!sameRows(shown, studied)) {
        built = inRows(studied.activation).map((parameter) => row(parameter, studied, context));
        replaceChildren(rows, ...built.map(({ element: made }) => made));
        show(root, built.length > 0);
      }
      shown = studied;
      for (const one of built) one.update(studied.settings);
    },
  };
}

/** The lists of a Maxout's pieces have a part of their own. */
function inRows(activation: Activation): readonly Parameter[] {
  const ofPieces = Object.values(pieceLists(activation) ?? {});
  return activation.parameters.filter((parameter) => !ofPieces.includes(parameter));
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
    JSON.stringify([before.start, before.defaults, sourcesOf(before)]) ===
      JSON.stringify([now.start, now.defaults, sourcesOf(now)])
  );
}

/** Without the places: a line that is added above must not take a field away from whoever types in it. */
function sourcesOf({ origins }: Studied): readonly (readonly [string, string])[] {
  return Object.entries(origins).map(([name, { source }]) => [name, source]);
}

function row(parameter: Parameter, studied: Studied, { words, dispatch }: Context): Row {
  const { name } = parameter;
  const start = studied.start[name] ?? 0;
  const origins = originsOf(parameter, start, studied.origins[name], studied.defaults[name], words);
  const marks = origins.flatMap(({ mark }) => mark ?? []);
  const origin = element(
    'p',
    { class: 'hint parameter-origin', id: `origin-of-${name}` },
    ...origins.map(({ text, mark }) =>
      element('span', {}, mark && element('span', { class: `mark-sample ${mark.kind}` }), text),
    ),
  );
  const input: ParameterInput = parameterInput(parameter, start, marks, (value) =>
    dispatch({ type: 'setParameter', name, value }),
  );
  for (const control of input.controls) {
    setAttributes(control, {
      'aria-describedby': origin.id,
      title: origins.map(({ text }) => text).join('\n'),
    });
  }
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
    parameterName(symbol, name),
    ...input.elements,
    reset,
    origin,
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

function same(a: Setting, b: Setting): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import type {
  ChoiceParameter,
  NumberParameter,
  Parameter,
  Settings,
} from '../src/activations/activation';
import { chosenSlice, type Slicing } from '../src/activations/slicing';
import { settingText } from '../src/report/settingText';
import type { Words } from '../src/text/text';
import type { Context } from './context';
import { element, replaceChildren, show } from './dom';
import { parameterInput, parameterName } from './parameterInput';
import { named } from './sliceKeys';
import type { Studied } from './studied';
import { button, toggle } from './toolkit';

/** What the slice of a vector activation is chosen by: numbers as sliders, words as buttons. */
export function sliceControls(context: Context): {
  readonly element: HTMLElement;
  update(studied: Studied, chosen: Settings): void;
} {
  const { words } = context;
  const rows = element('div', { class: 'parameters' });
  const heading = element('h2', { class: 'heading', id: 'slice' }, words('panel.slice.title'));
  const root = element('section', { class: 'part', 'aria-labelledby': 'slice' }, heading, rows);
  show(root, false);
  let built: readonly Row[] = [];
  let shown: Slicing | undefined;
  let slice: Settings = {};
  return {
    element: root,
    update({ activation }, chosen) {
      const { slicing } = activation;
      slice = chosenSlice(activation, chosen);
      if (slicing !== shown) {
        built = (slicing?.parameters ?? []).map((parameter) =>
          row(parameter, context, (value) => {
            slice = { ...slice, [parameter.name]: value };
            context.dispatch({ type: 'draw', change: { slice } });
          }),
        );
        replaceChildren(rows, ...built.map((each) => each.element));
        show(root, built.length > 0);
      }
      shown = slicing;
      const idle = slicing?.idle?.(slice) ?? [];
      for (const each of built) {
        each.update(slice);
        show(each.element, !idle.includes(each.name));
      }
    },
  };
}

interface Row {
  readonly name: string;
  readonly element: HTMLElement;
  update(slice: Settings): void;
}

type Change = (value: number | string) => void;

function row(parameter: Parameter, { words }: Context, change: Change): Row {
  switch (parameter.kind) {
    case 'number':
      return numberRow(parameter, words, change);
    case 'choice':
      return choiceRow(parameter, words, change);
    case 'list':
      return { name: parameter.name, element: element('div'), update: () => {} };
  }
}

function numberRow(parameter: NumberParameter, words: Words, change: Change): Row {
  const name = named(parameter.name, words);
  const start = parameter.default ?? parameter.slider.lo;
  const input = parameterInput({ ...parameter, name }, start, [], (value) => change(Number(value)));
  const reset = button({
    label: words('panel.parameters.reset', { name, value: settingText(start) }),
    icon: 'reset',
    iconOnly: true,
    onClick: () => change(start),
  });
  const root = element(
    'div',
    { class: 'parameter', role: 'group', 'aria-label': name },
    parameterName(parameter.symbol, name),
    ...input.elements,
    reset,
  );
  return {
    name: parameter.name,
    element: root,
    update(slice) {
      const value = slice[parameter.name] ?? start;
      input.set(value);
      root.classList.toggle('changed', value !== start);
    },
  };
}

function choiceRow({ name, choices }: ChoiceParameter, words: Words, change: Change): Row {
  const label = named(name, words);
  const buttons = choices.map((choice) => ({
    choice,
    field: toggle({
      label: named(`${name}.${choice}`, words),
      onClick: () => change(choice),
    }),
  }));
  return {
    name,
    element: element(
      'div',
      { class: 'parameter' },
      parameterName('', label),
      element(
        'div',
        { class: 'parameter-wide', role: 'group', 'aria-label': label },
        ...buttons.map(({ field }) => field.element),
      ),
    ),
    update(slice) {
      for (const { choice, field } of buttons) field.set(slice[name] === choice);
    },
  };
}

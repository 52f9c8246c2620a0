import type { Choice, Option } from '../src/advice/choice';
import { nameOfActivation } from '../src/picture/names';
import { costText } from '../src/report/choiceText';
import { formatNumber } from '../src/text/numbers';
import type { Words } from '../src/text/text';
import { compareButton } from './compareButton';
import type { Context } from './context';
import { element, replaceChildren, setText, show } from './dom';

/** What the hidden activations of the model could be, in order, with what each takes. */
export function choiceView(context: Context): {
  readonly element: HTMLElement;
  /** `offered`: what can be compared with the activation already. */
  update(choice: Choice | undefined, activation: string, offered: readonly string[]): void;
} {
  const { words } = context;
  const model = element('p', { class: 'hint' });
  const text = element('p');
  const reference = element('p', { class: 'hint' });
  const options = element('ol', { class: 'choices' });
  const actions = element('div', { class: 'actions' });
  const heading = element('h3', { class: 'subheading' }, words('panel.choice.title'));
  const root = element(
    'div',
    { class: 'subpart' },
    heading,
    model,
    text,
    reference,
    options,
    actions,
  );
  return {
    element: root,
    update(choice, activation, offered) {
      show(root, choice !== undefined);
      if (choice === undefined) return;
      setText(model, choice.model);
      setText(text, choice.text);
      setText(reference, choice.reference);
      replaceChildren(options, ...choice.options.map((one) => row(one, activation, words)));
      const others = choice.options
        .map((option) => option.activation)
        .filter((id) => id !== activation);
      replaceChildren(
        actions,
        !others.every((id) => offered.includes(id)) && compareButton(activation, others, context),
      );
    },
  };
}

function row(option: Option, activation: string, words: Words): HTMLElement {
  const name = nameOfActivation(option.activation);
  const details = detailsOf(option, activation, words).join(' · ');
  return element(
    'li',
    {},
    element('strong', {}, name),
    ' ',
    element('span', { class: 'hint' }, details),
    element('p', {}, option.text),
  );
}

/** Whether it is there already, what it asks for, what it costs and how the weights start. */
function detailsOf(option: Option, activation: string, words: Words): readonly string[] {
  const { applies, normalisation, initialisation } = option;
  const change = !applies && normalisation !== 'either' && words(`panel.choice.${normalisation}`);
  const start =
    initialisation !== undefined &&
    words('panel.choice.start', {
      rule: words(`start.${initialisation.rule}`),
      variance: formatNumber(initialisation.varianceTimesFan),
    });
  const isHere = option.activation === activation && words('panel.choice.here');
  return [isHere, change, cost(option, words), start].filter((text) => typeof text === 'string');
}

/** `false`: it is not a matter of channels. */
function cost({ parameters, perChannel }: Option, words: Words): string | false {
  if (perChannel === undefined) return false;
  if (perChannel === 0) return words('panel.choice.free');
  return parameters === undefined
    ? words('panel.choice.perChannel', { count: perChannel })
    : costText(parameters, words);
}

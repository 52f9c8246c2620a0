import { type DrawnState, isSeed, nextSeed } from '../src/picture/drawn';
import { formNames, isRandom } from '../src/picture/picture';
import type { Context } from './context';
import { element, replaceChildren, show } from './dom';
import type { Studied } from './studied';
import { button, type Field, numberField, toggle } from './toolkit';

/** Of a random activation: which of its two forms is drawn, and with what draws. */
export function trainingTools({ words, dispatch, announce }: Context): {
  readonly element: HTMLElement;
  update(studied: Studied, drawn: DrawnState): void;
} {
  let seed = 0;
  const choose = (training: boolean) => dispatch({ type: 'draw', change: { training } });
  const forms = element('span', {
    class: 'level',
    role: 'group',
    'aria-label': words('panel.training.label'),
  });
  let shown: { readonly key: string; readonly fields: readonly Field<boolean>[] } | undefined;
  const build = ({ test, training }: ReturnType<typeof formNames>) => {
    const fields = [test, training].map((label, index) =>
      toggle({ label, onClick: () => choose(index === 1) }),
    );
    replaceChildren(forms, ...fields.map((each) => each.element));
    return fields;
  };
  const field = numberField({
    label: words('panel.training.seed'),
    min: 0,
    step: 1,
    accepts: isSeed,
    onInput: (value) => dispatch({ type: 'draw', change: { seed: value } }),
  });
  const draws = element(
    'span',
    { class: 'draws' },
    button({
      label: words('panel.training.resample'),
      icon: 'reset',
      onClick: () => {
        const next = nextSeed(seed);
        dispatch({ type: 'draw', change: { seed: next } });
        announce(words('panel.training.resampled', { seed: String(next) }));
      },
    }),
    element('span', { 'aria-hidden': 'true' }, words('panel.training.seed')),
    field.element,
  );
  const root = element('div', { class: 'training-tools' }, forms, draws);
  return {
    element: root,
    update(studied, drawn) {
      ({ seed } = drawn);
      const names = formNames(studied.activation, words);
      const key = JSON.stringify(names);
      // Buttons stay while they have the focus: they are made anew only where their words differ.
      if (shown?.key !== key) shown = { key, fields: build(names) };
      shown.fields.forEach((each, index) => {
        each.set((index === 1) === drawn.training);
      });
      field.set(seed);
      show(draws, drawn.training);
      show(root, isRandom(studied));
    },
  };
}

import { nameOfActivation } from '../src/picture/names';
import { listed } from '../src/text/list';
import type { Context } from './context';
import { button } from './toolkit';

/** Compares an activation with others, which it names. */
export function compareButton(
  activation: string,
  others: readonly string[],
  { words, dispatch }: Context,
): HTMLElement {
  return button({
    label: words('panel.advice.compare', { names: listed(words, others.map(nameOfActivation)) }),
    icon: 'compare',
    onClick: () =>
      dispatch({
        type: 'compare',
        activations: [activation, ...others].map((id) => ({ activation: id })),
        notes: [],
      }),
  });
}

import type { Context } from './context';
import { element } from './dom';
import type { ViewStep } from './navigate';
import { button, toggle } from './toolkit';

export interface FigureTools {
  readonly element: HTMLElement;
  update(secondDerivative: boolean): void;
}

/** The buttons above the figure: what is drawn in it, what part of it is seen, and what takes it away. */
export function figureTools(
  { words, dispatch }: Context,
  onStep: (step: ViewStep | 'home') => void,
  save: HTMLElement,
): FigureTools {
  const second = toggle({
    label: words('panel.figure.second'),
    text: 'f″',
    onClick: () => dispatch({ type: 'showSecondDerivative', shown: !second.get() }),
  });
  const zoom = (step: 'closer' | 'farther' | 'home', icon: 'minus' | 'plus' | 'fit') =>
    button({
      label: words(`panel.figure.${step}`),
      icon,
      iconOnly: true,
      onClick: () => onStep(step),
    });
  return {
    element: element(
      'div',
      { class: 'figure-tools', role: 'group', 'aria-label': words('panel.figure.tools') },
      second.element,
      element(
        'span',
        { class: 'hint figure-hint', 'aria-hidden': 'true' },
        words('panel.figure.hint'),
      ),
      zoom('farther', 'minus'),
      zoom('closer', 'plus'),
      zoom('home', 'fit'),
      save,
    ),
    update(secondDerivative) {
      second.set(secondDerivative);
    },
  };
}

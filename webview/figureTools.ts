import type { Context } from './context';
import { element } from './dom';
import type { ViewStep } from './navigate';
import { button, toggle } from './toolkit';

export interface FigureTools {
  readonly element: HTMLElement;
  update(secondDerivative: boolean): void;
}

type OnStep = (step: ViewStep | 'home') => void;

/** Above a figure: what is drawn in it, how it is handled, and what part of it is seen. */
export function toolbar(
  drawn: readonly HTMLElement[],
  { words }: Pick<Context, 'words'>,
  onStep: OnStep,
  save?: HTMLElement,
): HTMLElement {
  const zoom = (step: 'closer' | 'farther' | 'home', icon: 'minus' | 'plus' | 'fit') =>
    button({
      label: words(`panel.figure.${step}`),
      icon,
      iconOnly: true,
      onClick: () => onStep(step),
    });
  return toolRow(
    { words },
    drawn,
    words('panel.figure.hint'),
    zoom('farther', 'minus'),
    zoom('closer', 'plus'),
    zoom('home', 'fit'),
    save,
  );
}

/** Controls above a figure, on both sides of how it is handled. */
export function toolRow(
  { words }: Pick<Context, 'words'>,
  before: readonly HTMLElement[],
  hint: string,
  ...after: readonly (HTMLElement | undefined)[]
): HTMLElement {
  return element(
    'div',
    { class: 'figure-tools', role: 'group', 'aria-label': words('panel.figure.tools') },
    ...before,
    element('span', { class: 'hint figure-hint', 'aria-hidden': 'true', title: hint }, hint),
    ...after,
  );
}

/** The buttons above the figure: what is drawn in it, what part of it is seen, and what takes it away. */
export function figureTools(context: Context, onStep: OnStep, save: HTMLElement): FigureTools {
  const { words, dispatch } = context;
  const second = toggle({
    label: words('panel.figure.second'),
    text: 'f″',
    onClick: () => dispatch({ type: 'showSecondDerivative', shown: !second.get() }),
  });
  return {
    element: toolbar([second.element], context, onStep, save),
    update(secondDerivative) {
      second.set(secondDerivative);
    },
  };
}

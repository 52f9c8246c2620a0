import type { Activation } from '../src/activations/activation';
import { equal } from '../src/math/equal';
import type { Expr } from '../src/math/expression';
import { typeset } from '../src/picture/formula';
import { stretchBraces } from './braces';
import { contain } from './contained';
import type { Context } from './context';
import { copyMenu } from './copyMenu';
import { element, parseMarkup, replaceChildren, show } from './dom';
import type { Studied } from './studied';

/**
 * The definition and its derivative, typeset, with the parameters as letters, in the
 * shape that the settings give them (Maxout's pieces).
 */
export function formula(context: Context): {
  readonly element: HTMLElement;
  update(studied: Studied): void;
} {
  const { words } = context;
  const definition = element('div', { class: 'formula-line' });
  const derivative = element('div', { class: 'formula-line' });
  const lines = element('div', { class: 'formula-lines' }, definition, derivative);
  const scroll = element('div', {
    class: 'formula-scroll',
    role: 'region',
    'aria-label': words('panel.formula.title'),
  });
  contain(scroll, lines);
  let latest: Studied | undefined;
  const menu = copyMenu(context, () => latest);
  const root = element('section', { class: 'formula' }, scroll, menu);
  // What can be scrolled has to be reachable by keyboard; what cannot should not be a stop.
  const observer = new ResizeObserver(() => {
    scroll.tabIndex = scroll.scrollWidth > scroll.clientWidth ? 0 : -1;
  });
  // A formula is as wide as it is, whatever room there is.
  observer.observe(lines);
  observer.observe(scroll);
  let shown: { readonly activation: Activation; readonly expression: Expr } | undefined;
  const drawDefinition = typesetting(definition, 'f');
  const drawDerivative = typesetting(derivative, 'f′');
  return {
    element: root,
    update(studied) {
      const { activation, drawing } = studied;
      latest = studied;
      show(menu, drawing.ok);
      const expression = drawing.ok ? drawing.definition : activation.expression;
      // With letters for its parameters it is seldom another one while they change.
      const isSame = shown?.activation === activation && equal(shown.expression, expression);
      shown = { activation, expression };
      if (isSame) return;
      const markup = typeset(activation, expression, words);
      const isNew = [drawDefinition(markup.definition), drawDerivative(markup.derivative)];
      if (isNew.includes(true)) requestAnimationFrame(() => stretchBraces(lines));
    },
  };
}

/** Typesets into a line, and tells whether it is another formula: with letters it seldom is. */
function typesetting(line: HTMLElement, name: string) {
  let before: string | undefined;
  return (markup: string): boolean => {
    if (markup === before) return false;
    before = markup;
    const made = parseMarkup(markup);
    replaceChildren(line, element('span', { class: 'formula-name' }, `${name}(x) =`), made);
    show(line, made !== undefined);
    return true;
  };
}

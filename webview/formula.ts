import { symbolsOf } from '../src/activations/symbols';
import { type MathMLOptions, toMathML } from '../src/codegen/mathml';
import { differentiate } from '../src/math/differentiate';
import type { Expr } from '../src/math/expression';
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
  const scroll = element(
    'div',
    { class: 'formula-scroll', role: 'region', 'aria-label': words('panel.formula.title') },
    lines,
  );
  let latest: Studied | undefined;
  const menu = copyMenu(context, () => latest);
  const root = element('section', { class: 'formula' }, scroll, menu);
  // What can be scrolled has to be reachable by keyboard; what cannot should not be a stop.
  new ResizeObserver(() => {
    scroll.tabIndex = scroll.scrollWidth > scroll.clientWidth ? 0 : -1;
  }).observe(lines);
  let shown: Expr | undefined;
  return {
    element: root,
    update(studied) {
      const { activation, drawing } = studied;
      latest = studied;
      show(menu, drawing.ok);
      const expression = drawing.ok ? drawing.definition : activation.expression;
      if (expression === shown) return;
      shown = expression;
      const written = {
        symbols: symbolsOf(activation),
        otherwise: words('formula.otherwise.case'),
      };
      typeset(definition, 'f', expression, written);
      typeset(derivative, 'f′', differentiate(expression), written);
      requestAnimationFrame(() => stretchBraces(lines));
    },
  };
}

function typeset(line: HTMLElement, name: string, expression: Expr, options: MathMLOptions): void {
  const made = parseMarkup(toMathML(expression, { ...options, display: 'block', digits: 5 }));
  replaceChildren(line, element('span', { class: 'formula-name' }, `${name}(x) =`), made);
  show(line, made !== undefined);
}

/**
 * A browser stretches the brace of a piecewise definition only with a mathematical
 * font, which many systems lack. Where it stayed small it is scaled to its table.
 */
function stretchBraces(lines: HTMLElement): void {
  for (const table of lines.querySelectorAll('.cases')) {
    const brace = table.previousElementSibling;
    const ratio = table.clientHeight / (brace?.getBoundingClientRect().height ?? 1);
    if (brace instanceof MathMLElement && ratio > 1.3) brace.style.scale = `1 ${String(ratio)}`;
  }
}

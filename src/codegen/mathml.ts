import type { Expr } from '../math/expression';
import type { Case, Layout, Operator } from './layout';
import { type TypesetOptions, typeset } from './typeset';

export interface MathMLOptions extends TypesetOptions {
  /** `block`: on a line of its own, with fractions at full size; `inline`: within text. */
  readonly display?: 'block' | 'inline';
  /** What stands beside the last piece of a piecewise definition. */
  readonly otherwise?: string;
}

/**
 * A whole `<math>` element in the elements of MathML Core. Piecewise definitions
 * are tables of class `cases`: Core leaves their alignment to the style sheet.
 */
export function toMathML(expression: Expr, options: MathMLOptions = {}): string {
  const { display = 'block', otherwise = 'otherwise' } = options;
  const body = write(typeset(expression, options), otherwise);
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="${display}">${body}</math>`;
}

const operators: Readonly<Record<Operator, string>> = {
  '+': '+',
  '−': '−',
  '<': '&lt;',
  '≤': '≤',
  '>': '&gt;',
  '≥': '≥',
  times: '\u2062',
  dot: '·',
};

const functionApplication = '\u2061';

function write(layout: Layout, otherwise: string): string {
  const inner = (part: Layout): string => write(part, otherwise);
  switch (layout.kind) {
    case 'number':
      return element('mn', escaped(layout.text));
    case 'symbol':
    case 'name':
      return element('mi', escaped(layout.text));
    case 'operator':
      return element('mo', operators[layout.text]);
    case 'row':
      return element('mrow', layout.items.map(inner).join(''));
    case 'fraction':
      return element('mfrac', inner(layout.above) + inner(layout.below));
    case 'root':
      return element('msqrt', inner(layout.body));
    case 'raised':
      return element('msup', inner(layout.base) + inner(layout.exponent));
    case 'fenced':
      return layout.fence === '|' ? between('|', inner(layout.body)) : brackets(inner(layout.body));
    case 'call': {
      const operands = layout.operands.map(inner).join(element('mo', ','));
      return element(
        'mrow',
        inner(layout.name) + element('mo', functionApplication) + brackets(operands),
      );
    }
    case 'cases': {
      const lines = layout.cases.map((one) => line(one, inner, otherwise)).join('');
      return element('mrow', `${element('mo', '{')}<mtable class="cases">${lines}</mtable>`);
    }
  }
}

function line({ value, condition }: Case, inner: (part: Layout) => string, otherwise: string) {
  const when = condition === undefined ? element('mtext', escaped(otherwise)) : inner(condition);
  return element('mtr', element('mtd', inner(value)) + element('mtd', when));
}

function brackets(body: string): string {
  return element('mrow', element('mo', '(') + body + element('mo', ')'));
}

/** A bar opens and closes alike, so each has to say which it does. */
function between(bar: string, body: string): string {
  const opening = `<mo form="prefix" stretchy="true">${bar}</mo>`;
  return element('mrow', `${opening}${body}<mo form="postfix" stretchy="true">${bar}</mo>`);
}

function element(tag: string, content: string): string {
  return `<${tag}>${content}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

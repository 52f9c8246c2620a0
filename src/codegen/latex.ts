import type { Expr } from '../math/expression';
import type { Case, Layout, Operator } from './layout';
import { type TypesetOptions, typeset } from './typeset';

export interface LatexOptions extends TypesetOptions {
  /** What stands beside the last piece of a piecewise definition. */
  readonly otherwise?: string;
}

/** The expression for LaTeX's math mode; `cases` needs the package amsmath. */
export function toLatex(expression: Expr, options: LatexOptions = {}): string {
  return write(typeset(expression, options), options.otherwise ?? 'otherwise');
}

const operators: Readonly<Record<Operator, string>> = {
  '+': ' + ',
  '−': ' - ',
  '<': ' < ',
  '≤': ' \\le ',
  '>': ' > ',
  '≥': ' \\ge ',
  times: ' ',
  dot: ' \\cdot ',
};

/** Letters that LaTeX has no key for, and functions that it sets upright. */
const commands: ReadonlyMap<string, string> = new Map(
  Object.entries({
    α: '\\alpha',
    β: '\\beta',
    γ: '\\gamma',
    δ: '\\delta',
    ε: '\\epsilon',
    η: '\\eta',
    θ: '\\theta',
    λ: '\\lambda',
    μ: '\\mu',
    π: '\\pi',
    ρ: '\\rho',
    σ: '\\sigma',
    τ: '\\tau',
    φ: '\\varphi',
    ω: '\\omega',
    Φ: '\\Phi',
    '…': '\\ldots',
    '∞': '\\infty',
    αₚ: '\\alpha_p',
    αₙ: '\\alpha_n',
    ln: '\\ln',
    tanh: '\\tanh',
    sin: '\\sin',
    cos: '\\cos',
    min: '\\min',
    max: '\\max',
  }),
);

function write(layout: Layout, otherwise: string): string {
  const inner = (part: Layout): string => write(part, otherwise);
  switch (layout.kind) {
    case 'number':
      return commands.get(layout.text) ?? layout.text;
    case 'symbol':
      return commands.get(layout.text) ?? variable(layout.text);
    case 'name':
      return commands.get(layout.text) ?? `\\operatorname{${escaped(layout.text)}}`;
    case 'operator':
      return operators[layout.text];
    case 'row':
      return layout.items.map(inner).join('').trim();
    case 'fraction':
      return `\\frac{${inner(layout.above)}}{${inner(layout.below)}}`;
    case 'root':
      return `\\sqrt{${inner(layout.body)}}`;
    case 'raised':
      return `${inner(layout.base)}^{${inner(layout.exponent)}}`;
    case 'fenced':
      return fenced(layout.fence, inner(layout.body));
    case 'call':
      return inner(layout.name) + fenced('(', layout.operands.map(inner).join(', '));
    case 'cases':
      return `\\begin{cases} ${layout.cases.map((one) => line(one, inner, otherwise)).join(' \\\\ ')} \\end{cases}`;
  }
}

function line({ value, condition }: Case, inner: (part: Layout) => string, otherwise: string) {
  const when = condition === undefined ? `\\text{${escaped(otherwise)}}` : inner(condition);
  return `${inner(value)} & ${when}`;
}

function fenced(fence: '(' | '|', body: string): string {
  return fence === '|' ? `\\left|${body}\\right|` : `\\left(${body}\\right)`;
}

/** A word is not a product of its letters. */
function variable(text: string): string {
  return text.length === 1 ? text : `\\mathit{${escaped(text)}}`;
}

function escaped(text: string): string {
  return text.replace(/[_#$%&{}]/g, '\\$&');
}

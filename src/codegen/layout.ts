/**
 * How a formula is set, without a word of LaTeX or MathML: what both printers
 * draw. Brackets are placed already.
 */
export type Layout =
  | { readonly kind: 'number'; readonly text: string }
  /** A variable or parameter: `x`, `α`. */
  | { readonly kind: 'symbol'; readonly text: string }
  /** The name of a function: `tanh`, `Φ`. */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: Operator }
  | { readonly kind: 'row'; readonly items: readonly Layout[] }
  | { readonly kind: 'fraction'; readonly above: Layout; readonly below: Layout }
  | { readonly kind: 'root'; readonly body: Layout }
  | { readonly kind: 'raised'; readonly base: Layout; readonly exponent: Layout }
  | { readonly kind: 'fenced'; readonly fence: '(' | '|'; readonly body: Layout }
  | { readonly kind: 'call'; readonly name: Layout; readonly operands: readonly Layout[] }
  | { readonly kind: 'cases'; readonly cases: readonly Case[] };

/** `times` is read but not seen (2x), `dot` is seen (2·3). */
export type Operator = '+' | '−' | '<' | '≤' | '>' | '≥' | 'times' | 'dot';

/** One line of a piecewise definition; without a condition: everywhere else. */
export interface Case {
  readonly value: Layout;
  readonly condition?: Layout;
}

export const number = (text: string): Layout => ({ kind: 'number', text });
export const symbol = (text: string): Layout => ({ kind: 'symbol', text });
export const name = (text: string): Layout => ({ kind: 'name', text });
export const operator = (text: Operator): Layout => ({ kind: 'operator', text });
export const row = (...items: readonly Layout[]): Layout => ({ kind: 'row', items });
export const fraction = (above: Layout, below: Layout): Layout => ({
  kind: 'fraction',
  above,
  below,
});
export const root = (body: Layout): Layout => ({ kind: 'root', body });
export const raised = (base: Layout, exponent: Layout): Layout => ({
  kind: 'raised',
  base,
  exponent,
});
export const fenced = (fence: '(' | '|', body: Layout): Layout => ({ kind: 'fenced', fence, body });
export const call = (called: Layout, ...operands: readonly Layout[]): Layout => ({
  kind: 'call',
  name: called,
  operands,
});

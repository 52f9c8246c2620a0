import type { Activation } from '../activations/activation';
import { symbolsOf } from '../activations/symbols';
import { toMathML } from '../codegen/mathml';
import { differentiate } from '../math/differentiate';
import type { Expr } from '../math/expression';
import type { Words } from '../text/text';

/** A definition and its derivative as MathML, with the activation's letters for its parameters. */
export function typeset(
  activation: Activation,
  expression: Expr,
  words: Words,
): { readonly definition: string; readonly derivative: string } {
  const markup = (of: Expr): string =>
    toMathML(of, {
      symbols: symbolsOf(activation),
      otherwise: words('formula.otherwise.case'),
      display: 'block',
      digits: 5,
    });
  return { definition: markup(expression), derivative: markup(differentiate(expression)) };
}

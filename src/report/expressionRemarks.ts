import { type Recognition, recognise } from '../activations/recognise';
import { bind } from '../math/bind';
import type { Expr, ParameterValues } from '../math/expression';
import { toInfix } from '../math/print';
import { unstableForms } from '../math/stability';

/** A part of an expression that overflows or loses digits as it is written. */
export interface UnstableFormDocument {
  readonly form: string;
  readonly replacement: string;
  readonly instabilities: readonly { readonly kind: 'overflow' | 'digits'; readonly at: number }[];
}

/** What is known of an expression that a person wrote, beside what is computed of any function. */
export interface ExpressionRemarks {
  /** The entry of the catalogue that it is at these values. */
  readonly equals: Recognition | null;
  readonly unstableForms: readonly UnstableFormDocument[];
}

/** The expression as it is written, at values for all of its parameters. */
export function remarksOnExpression(written: Expr, values: ParameterValues): ExpressionRemarks {
  const bound = bind(written, values);
  return {
    equals: recognise(bound),
    unstableForms: unstableForms(bound).map(({ form, replacement, instabilities }) => ({
      form: toInfix(form),
      replacement: toInfix(replacement),
      instabilities: instabilities.map(({ kind, at }) => ({ kind, at })),
    })),
  };
}

import { bind, parameterNames } from '../math/bind';
import { constant, parameter } from '../math/build';
import { differentiate } from '../math/differentiate';
import type { Expr, ParameterValues } from '../math/expression';
import { toInfix } from '../math/print';
import { functionCode } from './functionCode';
import { camelCase } from './identifiers';
import { toLatex } from './latex';

/** What a formula can be copied as: for a paper, for code, for the box that takes expressions. */
export const COPY_FORMATS = ['latex', 'torch', 'keras', 'numpy', 'tfjs', 'expression'] as const;

export type CopyFormat = (typeof COPY_FORMATS)[number];

/** A function with values for its parameters. */
export interface CopySubject {
  /** With its parameters as letters. */
  readonly definition: Expr;
  readonly values: ParameterValues;
  /** How the parameters are written in a formula. */
  readonly symbols: Readonly<Record<string, string>>;
  /** What a function of code is to be called, in words joined by `_`. */
  readonly name: string;
}

/** The same for its derivative. */
export function derivativeOf({ definition, name, ...rest }: CopySubject): CopySubject {
  return { ...rest, definition: differentiate(definition), name: `${name}_derivative` };
}

/**
 * The text that is copied: for LaTeX an equation, with the values of its letters behind it; for
 * code a function whose parameters have the values as defaults; else the expression with the
 * values in it. `undefined` for what is too complex. `symbol`: of the function, as in `f'`.
 */
export function copyText(
  format: CopyFormat,
  subject: CopySubject,
  symbol: string,
): string | undefined {
  const { definition, values, name } = subject;
  switch (format) {
    case 'latex':
      return latexOf(subject, symbol);
    case 'expression':
      return toInfix(bind(definition, values));
    default:
      return functionCode(definition, format, format === 'tfjs' ? camelCase(name) : name, values);
  }
}

function latexOf({ definition, values, symbols }: CopySubject, symbol: string): string {
  const letters = parameterNames(definition).flatMap((each) => {
    const value = values[each];
    return value === undefined
      ? []
      : [`${toLatex(parameter(each), { symbols })} = ${toLatex(constant(value))}`];
  });
  const equation = `${symbol}(x) = ${toLatex(definition, { symbols })}`;
  return [equation, ...letters].join(', \\quad ');
}

/** A name that code can have. */
export function nameInCode(text: string, otherwise = 'activation'): string {
  return /^[A-Za-z_]\w*$/.test(text) ? text : otherwise;
}

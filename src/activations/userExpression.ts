import { parameterNames } from '../math/bind';
import type { Expr } from '../math/expression';
import { toInfix } from '../math/print';
import { simplify } from '../math/simplify';
import { symbolOf } from '../math/symbols';
import type { Activation } from './activation';
import { number } from './parameters';

/** The id of what is not in the catalogue. */
export const EXPRESSION_ID = 'expression';

/**
 * An expression that a person wrote, in the shape of an entry of the catalogue, so that
 * all that is computed of those is computed of it. Its definition is the rewritten form,
 * which keeps the digits; its parameters have no defaults.
 */
export function userExpression(written: Expr, name = toInfix(written)): Activation {
  return {
    id: EXPRESSION_ID,
    name,
    aliases: [],
    family: 'other',
    arity: 'elementwise',
    expression: simplify(written),
    parameters: parameterNames(written).map((parameter) =>
      number({
        name: parameter,
        symbol: symbolOf(parameter),
        default: undefined,
        slider: { lo: -10, hi: 10, step: 0.1 },
      }),
    ),
    inSurvey: false,
    papers: [],
  };
}

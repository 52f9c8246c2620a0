import { bind } from '../../math/bind';
import { constant } from '../../math/build';
import { compile } from '../../math/compile';
import { differentiate } from '../../math/differentiate';
import type { Expr, ParameterValues } from '../../math/expression';
import { beside, oneSidedDerivatives } from '../../math/oneSided';
import { simplify } from '../../math/simplify';
import { substitute } from '../../math/substitute';

/** The slopes of a function on either side of 0, in its parameters: αβ and 1 of MPELU. */
export interface Slopes {
  readonly left: Expr;
  readonly right: Expr;
}

/**
 * What the Taylor initialisation needs (Li et al., arXiv:1606.00305): near 0 the function is
 * taken for its tangents, so that weights of variance 2 / ((l² + r²)·n) keep the variance of
 * its input. `undefined` where f(0) is not 0, or there is no slope, or none that is not 0.
 */
export function slopesAtZero(expression: Expr, initial: ParameterValues): Slopes | undefined {
  const bound = bind(expression, initial);
  if (compile(bound)(0) !== 0) return undefined;
  const found = { left: slope(expression, -1), right: slope(expression, 1) };
  const numbers = oneSidedDerivatives(bound, 0);
  const agree =
    numberAt(found.left, initial) === numbers.left &&
    numberAt(found.right, initial) === numbers.right;
  const vanish = numbers.left === 0 && numbers.right === 0;
  return agree && !vanish ? found : undefined;
}

function slope(expression: Expr, direction: -1 | 1): Expr {
  const side = beside(simplify(expression), 0, direction);
  return simplify(substitute(differentiate(side), constant(0)));
}

/** NaN where a condition depends on a parameter, so that the side could not be told. */
function numberAt(expression: Expr, initial: ParameterValues): number {
  const value = compile(bind(expression, initial))(0);
  return value === 0 ? 0 : value;
}

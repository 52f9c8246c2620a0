import {
  add,
  constant,
  divide,
  erf,
  exp,
  max,
  multiply,
  parameter,
  power,
  subtract,
  where,
  x,
} from '../math/build';
import type { Helper } from './target';

/**
 * Chebyshev's approximation to log(erfc(x) / t) + x², t = 1 / (1 + x/2), for x > 0, with a
 * relative error below 1.2e-7 in erfc (Press, Teukolsky, Vetterling, Flannery:
 * Numerical Recipes, 2nd edition, 1992, section 6.2). Constant term first.
 */
const COEFFICIENTS: readonly number[] = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

const [u, t, series] = [parameter('u'), parameter('t'), parameter('series')];

/**
 * erfc for libraries that have erf alone. 1 − erf(x) has no digits left in the right
 * tail, where GELU needs them; this keeps as many as a float32 has.
 */
export const erfcFromErf: Helper = {
  steps: [
    // Not below 1, so that the branch that is not chosen has a finite slope.
    ['u', max(x, 1)],
    ['t', divide(1, add(1, divide(u, 2)))],
    [
      'series',
      COEFFICIENTS.map(constant).reduceRight((sum, coefficient) =>
        add(coefficient, multiply(t, sum)),
      ),
    ],
  ],
  expression: where(
    x,
    '>',
    1,
    multiply(t, exp(subtract(series, power(u, 2)))),
    subtract(1, erf(x)),
  ),
};

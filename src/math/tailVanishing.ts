import { exponentOf } from './exponent';
import type { Expr } from './expression';
import { type Far, notYet } from './far';
import { ONE, point, product, sum, ZERO } from './interval';
import { fallingMonomial, growth, leadingTerm, remainderBounds } from './tailGrowth';
import { ENDLESS_DEGREE, ratioOf, type Term, type Terms, termsOf } from './tailTerm';

const ONE_EXPR: Expr = { kind: 'constant', value: 1 };
const MINUS_ONE: Expr = { kind: 'constant', value: -1 };

/**
 * `exp(u)` with u falling faster than `-t^3`, as `c(t) exp(-t^3)` with c between 0 and
 * 1 and tending to 0: enough to see that `exp(-exp(t))` is outgrown by all it meets.
 */
export function vanishing(far: Far, u: Terms): Terms | undefined {
  return outgrowing(far, u, -1, 3, { bounds: [0, 1], limit: ZERO });
}

/**
 * `exp(u)` with u growing faster than `t^9`, as `c(t) exp(t^9)` with c from 1 upwards and
 * without end: no exponent of another term is of that degree, so that it outgrows all of them.
 */
export function exploding(far: Far, u: Terms): Terms | undefined {
  return outgrowing(far, u, 1, ENDLESS_DEGREE, {
    bounds: [1, Infinity],
    limit: [Infinity, Infinity],
  });
}

/** `coefficient exp(direction t^degree)`, where |u| grows faster than that power, in that direction. */
function outgrowing(
  far: Far,
  u: Terms,
  direction: 1 | -1,
  degree: number,
  coefficient: Term['coefficient'],
): Terms | undefined {
  const lead = leadingTerm(u);
  const [power] = termsOf(ONE_EXPR, degree);
  if (lead === undefined || power === undefined || growth(lead) !== 1) return undefined;
  const ratio = ratioOf(power, lead);
  const size = product(point(direction), lead.coefficient.bounds);
  if (!(size[0] > 0) || growth(ratio) !== -1) return undefined;
  const remainder = remainderBounds(u, lead, far.from);
  const share = fallingMonomial(ratio, far.from);
  if (remainder === undefined || share === undefined) return notYet(far);
  // |u| - t^degree is not negative where t^degree is at most the least that |u| can be.
  const [least] = product(point(size[0]), sum(ONE, remainder));
  if (share[1] > least) return notYet(far);
  const exponent = exponentOf([...Array(degree), direction === 1 ? ONE_EXPR : MINUS_ONE]);
  return [{ coefficient, power: 0, log: 0, exponent }];
}

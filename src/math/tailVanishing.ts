import { exponentOf } from './exponent';
import type { Expr } from './expression';
import { type Far, notYet } from './far';
import { ONE, point, product, sum, ZERO } from './interval';
import { fallingMonomial, growth, leadingTerm, remainderBounds } from './tailGrowth';
import { ratioOf, type Terms, termsOf } from './tailTerm';

const ONE_EXPR: Expr = { kind: 'constant', value: 1 };
const MINUS_ONE: Expr = { kind: 'constant', value: -1 };

/**
 * `exp(u)` with u falling faster than `-t^3`, as `c(t) exp(-t^3)` with c between 0 and
 * 1 and tending to 0: enough to see that `exp(-exp(t))` is outgrown by all it meets.
 */
export function vanishing(far: Far, u: Terms): Terms | undefined {
  const lead = leadingTerm(u);
  const [cube] = termsOf(ONE_EXPR, 3);
  if (lead === undefined || cube === undefined || growth(lead) !== 1) return undefined;
  const ratio = ratioOf(cube, lead);
  if (lead.coefficient.bounds[1] >= 0 || growth(ratio) !== -1) return undefined;
  const remainder = remainderBounds(u, lead, far.from);
  const share = fallingMonomial(ratio, far.from);
  if (remainder === undefined || share === undefined) return notYet(far);
  // u + t^3 is not positive where t^3 is at most the least that |u| can be.
  const [least] = product(point(-lead.coefficient.bounds[1]), sum(ONE, remainder));
  if (share[1] > least) return notYet(far);
  const exponent = exponentOf([undefined, undefined, undefined, MINUS_ONE]);
  return [{ coefficient: { bounds: [0, 1], limit: ZERO }, power: 0, log: 0, exponent }];
}

import { divide, two, unary } from './construct';
import type { Expr, UnaryExpr } from './expression';
import { type Far, multiplied, notYet, plus, times } from './far';
import { type Interval, ONE, point, product, quotient, sum } from './interval';
import { boundsOfTerms } from './tailGrowth';
import { exponential, logarithmOf, raised } from './tailSeries';
import { scaledBy, sumOfTerms, type Terms, termsOf } from './tailTerm';

const ONE_EXPR: Expr = { kind: 'constant', value: 1 };
const MINUS_ONE: Expr = { kind: 'constant', value: -1 };
const MINUS: Interval = [-1, -1];

/** The far form of each primitive whose argument goes to plus or minus infinity. */
export function atInfinity(
  far: Far,
  { name }: UnaryExpr,
  u: Terms,
  rising: boolean,
): Terms | undefined {
  const minusU = times(u, MINUS_ONE);
  switch (name) {
    case 'expm1':
      return plus(exponential(far, u), termsOf(MINUS_ONE));
    case 'log1p':
      return rising ? logarithmOf(far, sumOfTerms(u, termsOf(ONE_EXPR))) : undefined;
    case 'sigmoid':
      if (!rising) return smallSigmoid(far, u);
      return plus(termsOf(ONE_EXPR), times(smallSigmoid(far, minusU), MINUS_ONE));
    case 'softplus':
      return rising ? plus(u, smallSoftplus(far, minusU)) : smallSoftplus(far, u);
    case 'tanh': {
      // tanh u = 1 - 2 sigmoid(-2u).
      const doubled = times(rising ? minusU : u, two);
      const small = times(smallSigmoid(far, doubled), two);
      return rising
        ? plus(termsOf(ONE_EXPR), times(small, MINUS_ONE))
        : plus(termsOf(MINUS_ONE), small);
    }
    case 'erfc':
      if (rising) return smallErfc(far, u);
      return plus(termsOf(two), times(smallErfc(far, minusU), MINUS_ONE));
    case 'erf':
      if (!rising) return plus(termsOf(MINUS_ONE), smallErfc(far, minusU));
      return plus(termsOf(ONE_EXPR), times(smallErfc(far, u), MINUS_ONE));
    default:
      return undefined;
  }
}

/** `e / (1 + e) = e - e^2 / (1 + e)` with `e = exp(u)`, u falling. */
function smallSigmoid(far: Far, u: Terms | undefined): Terms | undefined {
  const e = exponential(far, u);
  const bounds = e && boundsOfTerms(e, far.from);
  if (e === undefined) return undefined;
  if (bounds === undefined) return notYet(far);
  const square = multiplied(far, e, e);
  const factor = quotient(ONE, sum(ONE, [0, Math.max(bounds[1], 0)]));
  return square && sumOfTerms(e, scaledBy(square, product(MINUS, factor), MINUS));
}

/** `log(1 + e) = e - e^2 c`, with c between 1/2 - e/3 and 1/2. */
function smallSoftplus(far: Far, u: Terms | undefined): Terms | undefined {
  const e = exponential(far, u);
  const bounds = e && boundsOfTerms(e, far.from);
  if (e === undefined) return undefined;
  if (bounds === undefined) return notYet(far);
  const square = multiplied(far, e, e);
  const factor: Interval = [-0.5, -0.5 + Math.min(0.5, bounds[1] * 0.3334)];
  return square && sumOfTerms(e, scaledBy(square, factor, point(-0.5)));
}

/**
 * `erfc u = exp(-u^2) / (u sqrt(pi)) (1 - c / (2 u^2))` with c between
 * 1 - 3 / (2 u^2) and 1 (Abramowitz and Stegun, 7.1.23), u rising.
 */
function smallErfc(far: Far, u: Terms | undefined): Terms | undefined {
  const inverse = u && raised(far, u, -1);
  const inverseSquare = inverse && multiplied(far, inverse, inverse);
  const bound = inverseSquare && boundsOfTerms(inverseSquare, far.from);
  const square = u && multiplied(far, u, u);
  const gaussian = exponential(far, times(square, MINUS_ONE));
  if (inverse === undefined || gaussian === undefined) return undefined;
  if (bound === undefined) return notYet(far);
  const lead = multiplied(far, gaussian, inverse);
  const first = times(lead, divide(ONE_EXPR, unary('sqrt', { kind: 'pi' })));
  const second = first && multiplied(far, first, inverseSquare ?? []);
  const factor: Interval = [-0.5, Math.min(0, -0.5 + 0.751 * Math.max(bound[1], 0))];
  return first && second && sumOfTerms(first, scaledBy(second, factor, point(-0.5)));
}

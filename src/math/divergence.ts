import { limitAtEdge } from './atEdge';
import type { Expr } from './expression';
import { type Interval, point, product, quotient, signOf, sum } from './interval';
import type { SmoothPiece } from './moments';
import type { Span } from './signs';
import { integrableUpTo } from './singularity';
import { type Side, termsFarOut } from './tailFacts';
import { leadingTerm } from './tailGrowth';
import type { Term } from './tailTerm';

/**
 * Where an expectation over the normal distribution goes: to a number, to an infinity, to
 * both infinities, so that it does not exist; or it could not be told.
 */
export type Convergence = 'finite' | 'infinity' | 'minusInfinity' | 'none' | 'undecided';

/** Of `E g(deviation Z)^degree`, with g given for each piece. */
export function convergence(
  pieces: readonly SmoothPiece[],
  g: (piece: SmoothPiece) => Expr,
  degree: 1 | 2,
  deviation: number,
): Convergence {
  const weight = quotient(point(-0.5), product(point(deviation), point(deviation)));
  const found = new Set<Convergence>();
  for (const piece of pieces) {
    found.add(
      piece.from === 'end'
        ? ofTail(g(piece), 'left', degree, weight)
        : ofEdge(g(piece), piece, 'left', degree),
    );
    found.add(
      piece.to === 'end'
        ? ofTail(g(piece), 'right', degree, weight)
        : ofEdge(g(piece), piece, 'right', degree),
    );
  }
  found.delete('finite');
  const [first = 'finite'] = found;
  if (found.has('undecided')) return 'undecided';
  return found.size > 1 ? 'none' : first;
}

/** Beside an edge at which g is not finite. */
function ofEdge(expression: Expr, span: Span, side: Side, degree: 1 | 2): Convergence {
  const integrable = integrableUpTo(expression, span, side, degree);
  if (integrable === true) return 'finite';
  if (integrable === undefined) return 'undecided';
  if (degree === 2) return 'infinity';
  const end = limitAtEdge(expression, span, side)?.value;
  return end === Infinity ? 'infinity' : end === -Infinity ? 'minusInfinity' : 'undecided';
}

function ofTail(expression: Expr, side: Side, degree: 1 | 2, weight: Interval): Convergence {
  const terms = termsFarOut(expression, side);
  const lead = terms && leadingTerm(terms);
  if (lead === undefined) return 'finite';
  const order = outgrowing(lead, degree, weight);
  if (order === -1) return 'finite';
  const lowest = signOf(lead.coefficient.limit);
  const sign = degree === 2 && lowest !== undefined ? lowest * lowest : lowest;
  if (order === undefined || sign === undefined || sign === 0) return 'undecided';
  return sign > 0 ? 'infinity' : 'minusInfinity';
}

/** Whether `t^(degree p) exp(degree q(t) + weight t^2)` has an infinite integral (1) or not (-1). */
function outgrowing(
  { exponent, power }: Term,
  degree: 1 | 2,
  weight: Interval,
): 1 | -1 | undefined {
  const { coefficients } = exponent;
  const top = coefficients.at(-1);
  if (top === undefined || coefficients.length < 3) return -1;
  const scaled = product(point(degree), top.bounds);
  const sign = signOf(coefficients.length === 3 ? sum(scaled, weight) : scaled);
  if (sign !== 0) return sign;
  // The weight is cancelled exactly: what is left of the exponent decides, then the power.
  const linear = coefficients[1] && signOf(coefficients[1].bounds);
  if (linear === 1 || linear === -1) return linear;
  return degree * power >= -1 ? 1 : -1;
}

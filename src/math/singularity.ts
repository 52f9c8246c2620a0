import { add, divide, one, subtract } from './construct';
import type { Expr } from './expression';
import { type Place, valueAt } from './place';
import { substitute } from './substitute';
import { type Limit, tailLimit, termsFarOut } from './tailFacts';
import { leadingTerm } from './tailGrowth';

/** The limit at a place from inside; `undefined` where that was not decided. */
export function limitBeside(expression: Expr, place: Place, inwards: 1 | -1): Limit {
  const seen = seenFrom(expression, place, inwards);
  return seen && tailLimit(seen, 'right');
}

/**
 * Whether `g^degree` has a finite integral up to a place, from inside: seen as a tail,
 * `g^degree / t^2` has to fall faster than `1 / t`. `undefined` where that was not decided.
 */
export function integrableUpTo(
  expression: Expr,
  place: Place,
  inwards: 1 | -1,
  degree: 1 | 2,
): boolean | undefined {
  if (valueAt(expression, place) !== undefined) return true;
  const seen = seenFrom(expression, place, inwards);
  const terms = seen && termsFarOut(seen, 'right');
  const lead = terms && leadingTerm(terms);
  if (lead === undefined) return undefined;
  if (lead.exponent.coefficients.length > 1) return lead.exponent.sign === -1 ? true : undefined;
  return degree * lead.power < 1;
}

/** The function of t at the distance `1 / t` from a place, so that the place is far out. */
export function seenFrom(expression: Expr, { exact }: Place, inwards: 1 | -1): Expr | undefined {
  if (exact === undefined) return undefined;
  const distance = divide(one, { kind: 'x' });
  return substitute(expression, inwards === 1 ? add(exact, distance) : subtract(exact, distance));
}

import { add, divide, one, subtract } from './construct';
import type { Expr } from './expression';
import { type Place, valueAt } from './place';
import { substitute } from './substitute';
import { termsFarOut } from './tailFacts';
import { leadingTerm } from './tailGrowth';

/**
 * Whether `g^degree` has a finite integral up to a place, from inside: with `1 / t` for
 * the distance the question is one about a tail, where `g^degree / t^2` has to fall
 * faster than `1 / t`. `undefined` where that was not decided.
 */
export function integrableUpTo(
  expression: Expr,
  place: Place,
  inwards: 1 | -1,
  degree: 1 | 2,
): boolean | undefined {
  if (valueAt(expression, place) !== undefined) return true;
  if (place.exact === undefined) return undefined;
  const distance = divide(one, { kind: 'x' });
  const shifted = inwards === 1 ? add(place.exact, distance) : subtract(place.exact, distance);
  const terms = termsFarOut(substitute(expression, shifted), 'right');
  const lead = terms && leadingTerm(terms);
  if (lead === undefined) return undefined;
  if (lead.exponent.coefficients.length > 1) return lead.exponent.sign === -1 ? true : undefined;
  return degree * lead.power < 1;
}

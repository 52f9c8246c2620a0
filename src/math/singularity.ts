import { add, divide, one, subtract } from './construct';
import { differentiate } from './differentiate';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import { contains } from './interval';
import { type Place, valueAt } from './place';
import { overDivisors } from './positiveFactors';
import type { Span } from './signs';
import { substitute } from './substitute';
import { type Limit, type Side, tailLimit, termsFarOut } from './tailFacts';
import { leadingTerm } from './tailGrowth';

/** The limit at a place from inside; `undefined` where that was not decided. */
export function limitBeside(expression: Expr, place: Place, inwards: 1 | -1): Limit {
  const seen = seenFrom(expression, place, inwards);
  return seen && tailLimit(seen, 'right');
}

/**
 * Whether `g^degree` has a finite integral up to an end of a span: seen as a tail,
 * `g^degree / t^2` has to fall faster than `1 / t`. `undefined` where that was not decided.
 */
export function integrableUpTo(
  expression: Expr,
  span: Span,
  side: Side,
  degree: 1 | 2,
): boolean | undefined {
  const place = side === 'left' ? span.from : span.to;
  if (place === 'end' || valueAt(expression, place) !== undefined) return true;
  const seen = seenFrom(expression, place, side === 'left' ? 1 : -1);
  if (seen === undefined) return isPole(expression, place) ? false : undefined;
  const terms = termsFarOut(seen, 'right');
  const lead = terms && leadingTerm(terms);
  if (lead === undefined) return undefined;
  if (lead.exponent.coefficients.length > 1) {
    const { sign } = lead.exponent;
    return sign === undefined || sign === 0 ? undefined : sign === -1;
  }
  return degree * lead.power < 1;
}

/** Whether nothing but one divisor is 0 there: it grows like the distance at most. */
function isPole(expression: Expr, { enclosure }: Place): boolean {
  const { powers, rest } = overDivisors(expression);
  const at = (part: Expr) => enclosing(part)(enclosure);
  const isPlain = (part: Expr) => at(part).every(Number.isFinite) && !contains(at(part), 0);
  const others = powers.filter(({ base }) => !isPlain(base));
  const [only] = others;
  if (only === undefined || others.length > 1 || !isPlain(rest)) return false;
  const { numerator, denominator } = only.exponent;
  return (
    numerator < 0n && denominator === 1n && at(differentiate(only.base)).every(Number.isFinite)
  );
}

/** The function of t at the distance `1 / t` from a place, so that the place is far out. */
export function seenFrom(expression: Expr, { exact }: Place, inwards: 1 | -1): Expr | undefined {
  if (exact === undefined) return undefined;
  const distance = divide(one, { kind: 'x' });
  return substitute(expression, inwards === 1 ? add(exact, distance) : subtract(exact, distance));
}

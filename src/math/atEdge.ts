import { limitInto } from './approach';
import { isBrokenAt } from './domain';
import type { Expr } from './expression';
import { type Place, valueAt } from './place';
import type { Span } from './signs';
import { limitBeside } from './singularity';
import { type Limit, type Side, tailLimit } from './tailFacts';

/** Value of a piece, or of its derivative, at its left or right edge; `undefined`: not decided. */
export function limitAtEdge(expression: Expr, span: Span, side: Side): Limit {
  const edge = side === 'left' ? span.from : span.to;
  if (edge === 'end') return tailLimit(expression, side);
  return valueAtEdge(expression, edge, span, side);
}

/** Where it is not defined at the place itself the limit from inside. */
function valueAtEdge(expression: Expr, place: Place, span: Span, side: Side): Limit {
  const own = isBrokenAt(expression, place) ? undefined : valueAt(expression, place);
  return (
    (Number.isNaN(own?.value) ? undefined : own) ??
    limitBeside(expression, place, side === 'left' ? 1 : -1) ??
    limitInto(expression, span, side)
  );
}

import { agree, scaleAt } from './agreement';
import type { Known } from './analysis';
import { limitAtEdge } from './atEdge';
import { atPlace } from './atPlace';
import { differentiate } from './differentiate';
import type { DissectedPiece } from './dissection';
import { isUnbrokenAt } from './domain';
import type { Expr } from './expression';
import { EVERYTHING } from './interval';
import type { Piece } from './pieces';
import { isWide, type Place, type Value, valueAt, valueOfClosed } from './place';
import { substitute } from './substitute';
import type { Side } from './tailFacts';

/** A place where two pieces meet. */
export interface Break {
  readonly place: Place;
  readonly left: OneSide;
  readonly right: OneSide;
  /** f itself at the place; NaN where it is not defined. */
  readonly value: Value;
  /** Both sides meet, in the value of f where it is defined. */
  readonly continuous: boolean;
  /** And their slopes do. */
  readonly differentiable: boolean;
  /** On the other side the function is not defined; what it has there is NaN. */
  readonly edgeOf?: Side;
}

export function isDefinedAt({ value }: Break): boolean {
  return !Number.isNaN(value.value);
}

export interface OneSide {
  readonly value: Value;
  readonly slope: Value;
}

export function breakBetween(
  expression: Expr,
  left: DissectedPiece,
  right: DissectedPiece,
  place: Place,
): Known<Break> {
  const [before, after] = [oneSide(left, 'right'), oneSide(right, 'left')];
  if (before === undefined || after === undefined) {
    return { unknown: `the limit beside x = ${place.x} was not decided` };
  }
  const sides = { place, left: before, right: after };
  const own = ownValue(expression, before.value, after.value, place);
  const isDefined = !Number.isNaN(own.value);
  if (left.problem !== undefined || right.problem !== undefined) {
    const [edgeOf, inside] = left.problem
      ? (['right', after] as const)
      : (['left', before] as const);
    const continuous = !isDefined || agree(own, inside.value);
    return { ...sides, value: own, continuous, differentiable: false, edgeOf };
  }
  const scale = () => Math.max(scaleAt(left.expression, place), scaleAt(right.expression, place));
  const meets = isFiniteValue(before.value) && agree(before.value, after.value, scale);
  const continuous = meets && (!isDefined || agree(own, before.value, scale));
  return {
    ...sides,
    value: continuous && isDefined ? before.value : own,
    continuous,
    differentiable: continuous && slopesAgree(left, right, before, after, place),
  };
}

const UNDEFINED: Value = { value: Number.NaN, enclosure: EVERYTHING };

/** f at the place, by the branch that holds there. */
function ownValue(expression: Expr, before: Value, after: Value, place: Place): Value {
  const { exact } = place;
  // Nothing that could be broken, in no branch: nearly all kinks.
  if (isUnbrokenAt(expression, place)) {
    const closed = exact && valueOfClosed(substitute(expression, exact));
    if (closed !== undefined && !isWide(closed)) return closed;
    if (exact === undefined && isFiniteValue(before) && agree(before, after)) return before;
  }
  const own = atPlace(expression, place);
  if (own.isDefined) {
    const [found] = [valueAt(own.expression, place), before, after].filter(hasValue);
    if (found !== undefined) return found;
  }
  return UNDEFINED;
}

function hasValue(value: Value | undefined): value is Value {
  return value !== undefined && isFiniteValue(value);
}

function slopesAgree(left: Piece, right: Piece, a: OneSide, b: OneSide, place: Place): boolean {
  // A vertical tangent is no derivative.
  if (!isFiniteValue(a.slope) || !isFiniteValue(b.slope)) return false;
  const slopes = [left, right].map((piece) => differentiate(piece.expression));
  const scale = () => Math.max(...slopes.map((slope) => scaleAt(slope, place)));
  return agree(a.slope, b.slope, scale);
}

function oneSide(piece: DissectedPiece, side: Side): OneSide | undefined {
  if (piece.problem !== undefined) return { value: UNDEFINED, slope: UNDEFINED };
  const value = limitAtEdge(piece.expression, piece, side);
  const slope = limitAtEdge(piece.slope, piece, side) ?? UNDEFINED;
  return value && { value, slope };
}

function isFiniteValue({ value }: Value): boolean {
  return Number.isFinite(value);
}

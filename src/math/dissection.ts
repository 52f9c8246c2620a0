import { accurately } from './accurate';
import { agree, scaleAt } from './agreement';
import { isUnknown, type Known } from './analysis';
import type { Budget } from './budget';
import { plainly } from './compile';
import { differentiate } from './differentiate';
import type { Expr } from './expression';
import { above, below, EVERYTHING } from './interval';
import { type Period, periodWindow } from './period';
import { type Piece, piecesOf } from './pieces';
import { type Place, type Value, valueAt, valueOfClosed } from './place';
import type { SignChart } from './roots';
import { signChart } from './signs';
import { limitBeside } from './singularity';
import { substitute } from './substitute';
import { type Limit, type Side, tailLimit } from './tailFacts';

/** One smooth piece with its derivatives, and where each is positive and negative. */
export interface DissectedPiece extends Piece {
  readonly slope: Expr;
  readonly curvature: Expr;
  readonly slopeChart: Known<PieceChart>;
  readonly curvatureChart: Known<PieceChart>;
}

/** Of a periodic function on a line without end the chart covers one period, `window`, and repeats. */
export interface PieceChart extends SignChart {
  readonly window?: Period;
}

/** A place where two pieces meet. */
export interface Break {
  readonly place: Place;
  readonly left: OneSide;
  readonly right: OneSide;
  /** f itself at the place. */
  readonly value: Value;
  readonly continuous: boolean;
  readonly differentiable: boolean;
}

export interface OneSide {
  readonly value: Value;
  readonly slope: Value;
}

/** A function taken apart: n pieces and the n - 1 places where they meet. */
export interface Dissection {
  readonly expression: Expr;
  readonly pieces: readonly DissectedPiece[];
  readonly breaks: readonly Break[];
  /** What is left of it. */
  readonly budget: Budget;
}

export function dissect(expression: Expr, budget: Budget): Known<Dissection> {
  const plain = piecesOf(expression, budget);
  if (isUnknown(plain)) return plain;
  const pieces = plain.map((piece) => dissected(piece, budget));
  const breaks: Break[] = [];
  for (const [index, right] of pieces.entries()) {
    const left = pieces[index - 1];
    if (left !== undefined && right.from !== 'end') {
      breaks.push(breakBetween(expression, left, right, right.from));
    }
  }
  return { expression, pieces, breaks, budget };
}

/** Value of a piece, or of its derivative, at its left or right edge; `undefined`: not decided. */
export function limitAtEdge(expression: Expr, piece: Piece, side: Side): Limit {
  const edge = side === 'left' ? piece.from : piece.to;
  if (edge === 'end') return tailLimit(expression, side);
  return valueAtEdge(expression, edge, side === 'left' ? 1 : -1);
}

/** Whether the function is periodic and not constant, so that it has no limit. */
export function waves(expression: Expr, slopeChart: Known<PieceChart>, piece: Piece): boolean {
  if (isUnknown(slopeChart) || slopeChart.signs.every((sign) => sign === 0)) return false;
  return periodWindow(expression, piece) !== undefined;
}

/** f(0), by the function's own conditions. */
export function valueAtOrigin(expression: Expr): number {
  return accurately(expression)(0);
}

function dissected(piece: Piece, budget: Budget): DissectedPiece {
  const slope = differentiate(piece.expression);
  const curvature = differentiate(slope);
  return {
    ...piece,
    slope,
    curvature,
    slopeChart: pieceChart(slope, piece, budget),
    curvatureChart: pieceChart(curvature, piece, budget),
  };
}

function pieceChart(expression: Expr, piece: Piece, budget: Budget): Known<PieceChart> {
  const window = periodWindow(expression, piece);
  if (window === undefined) return signChart(expression, piece, budget);
  const chart = signChart(expression, window, budget);
  return isUnknown(chart) ? chart : { ...chart, window };
}

function breakBetween(expression: Expr, left: Piece, right: Piece, place: Place): Break {
  const [before, after] = [
    oneSide(left.expression, place, -1),
    oneSide(right.expression, place, 1),
  ];
  const scale = () => Math.max(scaleAt(left.expression, place), scaleAt(right.expression, place));
  const meets = isFiniteValue(before.value) && agree(before.value, after.value, scale);
  const own =
    place.exact === undefined
      ? { ...before.value }
      : valueOfClosed(substitute(expression, place.exact));
  const continuous = meets && agree(own, before.value, scale);
  return {
    place,
    left: before,
    right: after,
    value: continuous ? before.value : own,
    continuous,
    differentiable: continuous && slopesAgree(left, right, before, after, place),
  };
}

function slopesAgree(left: Piece, right: Piece, a: OneSide, b: OneSide, place: Place): boolean {
  // A vertical tangent is no derivative.
  if (!isFiniteValue(a.slope) || !isFiniteValue(b.slope)) return false;
  const slopes = [left, right].map((piece) => differentiate(piece.expression));
  const scale = () => Math.max(...slopes.map((slope) => scaleAt(slope, place)));
  return agree(a.slope, b.slope, scale);
}

function oneSide(expression: Expr, place: Place, inwards: 1 | -1): OneSide {
  return {
    value: valueAtEdge(expression, place, inwards),
    slope: valueAtEdge(differentiate(expression), place, inwards),
  };
}

/** Where the value is not finite, or 0 times infinity, the limit from inside. */
function valueAtEdge(expression: Expr, place: Place, inwards: 1 | -1): Value {
  const isNumber = !Number.isNaN(plainly(expression)(place.x));
  return (
    (isNumber ? valueAt(expression, place) : undefined) ??
    limitBeside(expression, place, inwards) ??
    infiniteBeside(expression, place, inwards)
  );
}

/** Plain evaluation says whether it is infinite; of a pole it does not know the side, its neighbour does. */
function infiniteBeside(expression: Expr, { x }: Place, inwards: 1 | -1): Value {
  const plain = plainly(expression);
  const [at, inside] = [plain(x), plain(inwards === 1 ? above(x) : below(x))];
  if (Number.isNaN(at) || Number.isNaN(inside)) return { value: Number.NaN, enclosure: EVERYTHING };
  const value = Number.isFinite(at) ? at : Math.sign(inside) * Infinity;
  return { value, enclosure: [value, value] };
}

function isFiniteValue({ value }: Value): boolean {
  return Number.isFinite(value);
}

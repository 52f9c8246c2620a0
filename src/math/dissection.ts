import { accurately } from './accurate';
import { agree, scaleAt } from './agreement';
import { isUnknown, type Known } from './analysis';
import { limitInto } from './approach';
import type { Budget } from './budget';
import { closedSign } from './closed';
import { subtract } from './construct';
import { differentiate } from './differentiate';
import { isBrokenAt } from './domain';
import type { Expr } from './expression';
import { EVERYTHING } from './interval';
import { type Period, periodWindow } from './period';
import { type Piece, piecesOf } from './pieces';
import { type Place, type Value, valueAt, valueOfClosed } from './place';
import { onePeriod } from './repeated';
import { resolve } from './resolve';
import type { SignChart } from './roots';
import { type Span, signChart } from './signs';
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
  /** f itself at the place; NaN where it is not defined. */
  readonly value: Value;
  /** Both sides meet, in the value of f where it is defined. */
  readonly continuous: boolean;
  /** And their slopes do. */
  readonly differentiable: boolean;
}

export function isDefinedAt({ value }: Break): boolean {
  return !Number.isNaN(value.value);
}

export interface OneSide {
  readonly value: Value;
  readonly slope: Value;
}

/**
 * A function taken apart: n pieces and the n - 1 places where they meet. Of one that breaks
 * in each of its periods, one period, with the place where it meets the next as the last.
 */
export interface Dissection {
  readonly expression: Expr;
  readonly period?: number;
  readonly pieces: readonly DissectedPiece[];
  readonly breaks: readonly Break[];
  /** What is left of it. */
  readonly budget: Budget;
}

export function dissect(expression: Expr, budget: Budget): Known<Dissection> {
  const plain = piecesOf(expression, budget);
  const repeated = isUnknown(plain) ? onePeriod(expression, budget) : undefined;
  if (repeated === undefined) return isUnknown(plain) ? plain : joined(expression, plain, budget);
  const { pieces, period, seam } = repeated;
  const dissection = joined(expression, pieces, budget, seam);
  return isUnknown(dissection) ? dissection : { ...dissection, period };
}

/** At a seam the last piece meets the first. */
function joined(
  expression: Expr,
  plain: readonly Piece[],
  budget: Budget,
  seam?: Place,
): Known<Dissection> {
  const pieces = plain.map((piece) => dissected(piece, budget));
  const breaks: Break[] = [];
  for (const [index, left] of pieces.entries()) {
    const next = pieces[index + 1];
    const right = next ?? pieces[0];
    const place = next?.from ?? seam;
    if (place === undefined || place === 'end' || right === undefined) continue;
    const found = breakBetween(expression, left, right, place);
    if (isUnknown(found)) return found;
    breaks.push(found);
  }
  return { expression, pieces, breaks, budget };
}

/** Value of a piece, or of its derivative, at its left or right edge; `undefined`: not decided. */
export function limitAtEdge(expression: Expr, piece: Piece, side: Side): Limit {
  const edge = side === 'left' ? piece.from : piece.to;
  if (edge === 'end') return tailLimit(expression, side);
  return valueAtEdge(expression, edge, piece, side);
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

function breakBetween(
  expression: Expr,
  left: DissectedPiece,
  right: DissectedPiece,
  place: Place,
): Known<Break> {
  const [before, after] = [oneSide(left, 'right'), oneSide(right, 'left')];
  if (before === undefined || after === undefined) {
    return { unknown: `the limit beside x = ${place.x} was not decided` };
  }
  const scale = () => Math.max(scaleAt(left.expression, place), scaleAt(right.expression, place));
  const meets = isFiniteValue(before.value) && agree(before.value, after.value, scale);
  const own = ownValue(expression, before.value, after.value, place);
  const isDefined = !Number.isNaN(own.value);
  const continuous = meets && (!isDefined || agree(own, before.value, scale));
  return {
    place,
    left: before,
    right: after,
    value: continuous && isDefined ? before.value : own,
    continuous,
    differentiable: continuous && slopesAgree(left, right, before, after, place),
  };
}

const UNDEFINED: Value = { value: Number.NaN, enclosure: EVERYTHING };

/** f at the place. At a pole it is what both sides go to, if anything. */
function ownValue(expression: Expr, before: Value, after: Value, place: Place): Value {
  const { exact, excluded } = place;
  if (excluded !== true && (exact === undefined || isDefinedExactly(expression, place, exact))) {
    if (exact !== undefined) return valueOfClosed(substitute(expression, exact));
    if (isFiniteValue(before)) return before;
  }
  return isFiniteValue(before) || before.value !== after.value ? UNDEFINED : before;
}

/** By the branches that hold at the place, and what these depend on. */
function isDefinedExactly(expression: Expr, place: Place, exact: Expr): boolean {
  let isBroken = false;
  const chosen = resolve(expression, ({ left, right }) => {
    const gap = subtract(left, right);
    isBroken ||= isBrokenAt(gap, place);
    return closedSign(substitute(gap, exact)) ?? 0;
  });
  return !isBroken && !isBrokenAt(chosen, place);
}

function slopesAgree(left: Piece, right: Piece, a: OneSide, b: OneSide, place: Place): boolean {
  // A vertical tangent is no derivative.
  if (!isFiniteValue(a.slope) || !isFiniteValue(b.slope)) return false;
  const slopes = [left, right].map((piece) => differentiate(piece.expression));
  const scale = () => Math.max(...slopes.map((slope) => scaleAt(slope, place)));
  return agree(a.slope, b.slope, scale);
}

function oneSide(piece: DissectedPiece, side: Side): OneSide | undefined {
  const value = limitAtEdge(piece.expression, piece, side);
  const slope = limitAtEdge(piece.slope, piece, side) ?? UNDEFINED;
  return value && { value, slope };
}

/** Where it is not defined at the place itself the limit from inside. */
function valueAtEdge(expression: Expr, place: Place, span: Span, side: Side): Limit {
  return (
    (isBrokenAt(expression, place) ? undefined : valueAt(expression, place)) ??
    limitBeside(expression, place, side === 'left' ? 1 : -1) ??
    limitInto(expression, span, side)
  );
}

function isFiniteValue({ value }: Value): boolean {
  return Number.isFinite(value);
}

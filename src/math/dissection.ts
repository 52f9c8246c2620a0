import { accurately } from './accurate';
import { isUnknown, type Known } from './analysis';
import { type Break, breakBetween } from './breaks';
import type { Budget } from './budget';
import { differentiate } from './differentiate';
import type { Expr } from './expression';
import { type Period, periodWindow } from './period';
import { type Piece, piecesAndGaps } from './pieces';
import type { Place } from './place';
import { onePeriod } from './repeated';
import type { SignChart } from './roots';
import { signChart } from './signs';

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
  const plain = piecesAndGaps(expression, budget);
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

/** Whether the function is periodic and not constant, so that it has no limit. */
export function waves(expression: Expr, slopeChart: Known<PieceChart>, piece: Piece): boolean {
  if (isUnknown(slopeChart) || slopeChart.signs.every((sign) => sign === 0)) return false;
  return periodWindow(expression, piece) !== undefined;
}

/** f(0), by the function's own conditions. */
export function valueAtOrigin(expression: Expr): number {
  return accurately(expression)(0);
}

const NO_SIGNS: PieceChart = { roots: [], signs: [] };

function dissected(piece: Piece, budget: Budget): DissectedPiece {
  if (piece.problem !== undefined) {
    const { expression } = piece;
    const charts = { slopeChart: NO_SIGNS, curvatureChart: NO_SIGNS };
    return { ...piece, slope: expression, curvature: expression, ...charts };
  }
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

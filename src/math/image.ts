import { agree } from './agreement';
import { isUnknown, type Known } from './analysis';
import { limitAtEdge } from './atEdge';
import type { Budget } from './budget';
import { hasVariable } from './closed';
import type { PieceChart } from './dissection';
import type { Expr } from './expression';
import { difference, type Interval, signOf } from './interval';
import { periodWindow } from './period';
import type { Piece } from './pieces';
import { type Place, type Value, valueAt, valueOfClosed } from './place';
import { middles } from './smallTails';

/** One end of a connected image. */
export interface ImageEnd extends Value {
  readonly closed: boolean;
  /** Where it is attained, as far as that is at isolated points. */
  readonly at: readonly Place[];
}

/** The image of a continuous function on an open interval. */
export interface Image {
  readonly lo: ImageEnd;
  readonly hi: ImageEnd;
  /** One value on the whole interval. */
  readonly constant: boolean;
}

/** An isolated point of an image. */
export function pointImage(value: Value, at: readonly Place[]): Image {
  const end: ImageEnd = { ...value, closed: true, at };
  return { lo: end, hi: end, constant: false };
}

/**
 * The image of a smooth expression over a piece, from where its derivative changes
 * sign: between these the function is monotone, so that the ends are among the values
 * there and the limits at the edges.
 */
export function imageOver(
  expression: Expr,
  slopeChart: Known<PieceChart>,
  piece: Piece,
  budget: Budget,
): Known<Image> {
  if (!hasVariable(expression)) return constantImage(valueOfClosed(expression));
  if (isUnknown(slopeChart)) {
    return (
      unboundedImage(expression, piece) ?? imageOfMiddle(expression, piece, budget) ?? slopeChart
    );
  }
  if (slopeChart.window !== undefined) return wavingImage(expression, slopeChart, piece);
  const candidates: ImageEnd[] = [];
  for (const side of ['left', 'right'] as const) {
    const value = limitAtEdge(expression, piece, side);
    if (value === undefined || Number.isNaN(value.value)) {
      return { unknown: `the limit on the ${side} was not decided` };
    }
    candidates.push({ ...value, closed: false, at: [] });
  }
  if (slopeChart.signs.every((sign) => sign === 0)) {
    return constantImage(candidates[0] ?? valueOfClosed(expression));
  }
  const attained = attainedAt(expression, slopeChart.roots);
  if (isUnknown(attained)) return attained;
  candidates.push(...attained);
  return { lo: outermost(candidates, -1), hi: outermost(candidates, 1), constant: false };
}

function attainedAt(expression: Expr, places: readonly Place[]): Known<readonly ImageEnd[]> {
  const ends: ImageEnd[] = [];
  for (const place of places) {
    const value = valueAt(expression, place);
    if (value === undefined) return { unknown: `the value at x = ${place.x} was not decided` };
    ends.push({ ...value, closed: true, at: [place] });
  }
  return ends;
}

const NOWHERE: Readonly<Record<-1 | 1, ImageEnd>> = {
  [-1]: { value: Infinity, enclosure: [Infinity, Infinity], closed: false, at: [] },
  1: { value: -Infinity, enclosure: [-Infinity, -Infinity], closed: false, at: [] },
};

/** The lowest (-1) or highest (1) of values, those that agree with it put together. */
export function outermost(ends: readonly ImageEnd[], direction: -1 | 1): ImageEnd {
  const best = ends.reduce(
    (a, b) => ((b.value - a.value) * direction > 0 ? b : a),
    NOWHERE[direction],
  );
  const ties = ends.filter((end) => agree(end, best));
  const outer = (pick: (end: ImageEnd) => number) =>
    ties.reduce(
      (edge, end) => (direction < 0 ? Math.min(edge, pick(end)) : Math.max(edge, pick(end))),
      pick(best),
    );
  return {
    ...best,
    enclosure: [outer((end) => end.enclosure[0]), outer((end) => end.enclosure[1])],
    closed: ties.some((end) => end.closed),
    at: ties.flatMap((end) => end.at),
  };
}

function constantImage(value: Value): Image {
  const end: ImageEnd = { ...value, closed: true, at: [] };
  return { lo: end, hi: end, constant: true };
}

/** The image over the middle, where it holds all values that the tails may have. */
function imageOfMiddle(expression: Expr, piece: Piece, budget: Budget): Image | undefined {
  for (const { span, slopeChart, outside } of middles(expression, piece, budget)) {
    const image = imageOver(expression, slopeChart, { ...span, expression }, budget);
    if (isUnknown(image)) continue;
    const { lo, hi } = image;
    const inside = ([low, high]: Interval) => lo.enclosure[1] < low && high < hi.enclosure[0];
    if (outside.every(inside)) return image;
  }
  return undefined;
}

/** A continuous function that goes to both infinities takes every value between. */
function unboundedImage(expression: Expr, piece: Piece): Image | undefined {
  const ends = (['left', 'right'] as const).map((side) => limitAtEdge(expression, piece, side));
  const [low, high] = [...ends].sort((a, b) => (a?.value ?? 0) - (b?.value ?? 0));
  if (low?.value !== -Infinity || high?.value !== Infinity) return undefined;
  const open = { closed: false, at: [] };
  return { lo: { ...low, ...open }, hi: { ...high, ...open }, constant: false };
}

/**
 * Of a function whose derivative is periodic: from one period to the next all values
 * move by the same amount. Where that is not 0, the first period of a half-line holds
 * the one end of the image, and the other is infinite.
 */
function wavingImage(expression: Expr, { roots, window }: PieceChart, piece: Piece): Known<Image> {
  const attained = attainedAt(expression, [...(window ? [window.from, window.to] : []), ...roots]);
  if (isUnknown(attained)) return attained;
  const inside = attained.map((end) => {
    const at = end.at.filter((place) => place !== piece.from && place !== piece.to);
    return { ...end, at, closed: at.length > 0 };
  });
  const drift = periodWindow(expression, piece) === undefined ? driftOf(attained) : 0;
  if (drift === undefined) return { unknown: 'whether the waves rise or fall was not decided' };
  if (drift === 0) return { lo: outermost(inside, -1), hi: outermost(inside, 1), constant: false };
  const leftwards = piece.from === 'end' ? [NOWHERE[drift === 1 ? 1 : -1]] : [];
  const rightwards = piece.to === 'end' ? [NOWHERE[drift === 1 ? -1 : 1]] : [];
  const ends = [...inside, ...leftwards, ...rightwards];
  return { lo: outermost(ends, -1), hi: outermost(ends, 1), constant: false };
}

/** Whether the second value is above the first (1) or below it (-1). */
function driftOf([first, second]: readonly ImageEnd[]): 1 | -1 | undefined {
  const sign = first && second && signOf(difference(second.enclosure, first.enclosure));
  return sign === 0 ? undefined : sign;
}

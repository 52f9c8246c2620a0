import { agree } from './agreement';
import { isUnknown, type Known } from './analysis';
import { hasVariable } from './closed';
import { limitAtEdge, type PieceChart } from './dissection';
import type { Expr } from './expression';
import type { Piece } from './pieces';
import { type Place, type Value, valueAt, valueOfClosed } from './place';

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
): Known<Image> {
  if (!hasVariable(expression)) return constantImage(valueOfClosed(expression));
  const candidates: ImageEnd[] = [];
  if (isUnknown(slopeChart)) return unboundedImage(expression, piece) ?? slopeChart;
  const { window } = slopeChart;
  for (const side of ['left', 'right'] as const) {
    const place = window && (side === 'left' ? window.from : window.to);
    const value = place ? valueAt(expression, place) : limitAtEdge(expression, piece, side);
    if (value === undefined || Number.isNaN(value.value)) {
      return { unknown: `the limit on the ${side} was not decided` };
    }
    candidates.push({ ...value, closed: place !== undefined, at: place ? [place] : [] });
  }
  if (slopeChart.signs.every((sign) => sign === 0)) {
    return constantImage(candidates[0] ?? valueOfClosed(expression));
  }
  for (const root of slopeChart.roots) {
    const value = valueAt(expression, root);
    if (value === undefined) return { unknown: `the value at x = ${root.x} was not decided` };
    candidates.push({ ...value, closed: true, at: [root] });
  }
  return { lo: outermost(candidates, -1), hi: outermost(candidates, 1), constant: false };
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

/** A continuous function that goes to both infinities takes every value between. */
function unboundedImage(expression: Expr, piece: Piece): Image | undefined {
  const ends = (['left', 'right'] as const).map((side) => limitAtEdge(expression, piece, side));
  const [low, high] = [...ends].sort((a, b) => (a?.value ?? 0) - (b?.value ?? 0));
  if (low?.value !== -Infinity || high?.value !== Infinity) return undefined;
  const open = { closed: false, at: [] };
  return { lo: { ...low, ...open }, hi: { ...high, ...open }, constant: false };
}

import type { BareFrame, Marks } from './annotations';
import type { Point } from './curve';
import type { LabelSide, WantedLabel } from './labelPlace';
import type { Wording } from './plotLayout';
import type { PlottedFunction } from './plotted';
import type { RangeEnd } from './rangeEnds';
import { pixelOf, within } from './scale';
import { finiteLimit, saturationOn, sides } from './side';
import type { Zone } from './zones';

/** The labels of what is marked in a frame, the most telling first. */
export function wantedLabels(
  shown: PlottedFunction,
  frame: BareFrame,
  { asymptotes, zones, levels, ends }: Marks,
  wording: Wording,
  level: number,
): readonly WantedLabel[] {
  const { x, y, shows } = frame;
  const [left, right] = x.domain;
  const at = (a: number, b: number): Point => [pixelOf(x, a), pixelOf(y, b)];
  const width = (zone: Pick<Zone, 'lo' | 'hi'>) => pixelOf(x, zone.hi) - pixelOf(x, zone.lo);

  const named = ends
    .filter((end) => isTelling(end, zones))
    .map((end) => ({ text: wording[end.kind](end.y), at: at(end.x, end.y), sides: around(end) }));
  const limits = [
    ...asymptotes.map((each) => ({ y: each.y, isLeft: each.from === left })),
    ...(shows === 'value' ? zeroLimits(shown, frame) : []),
  ].map(({ y: limit, isLeft }) => ({
    text: wording.limit(limit),
    at: at(isLeft ? left : right, limit),
    sides: inwards(isLeft, limit >= 0),
  }));
  const below = levels.map(({ y: height, from, to }) => ({
    text: wording.below(level),
    at: at(from === left ? to : from, height),
    sides: inwards(from !== left, height > 0),
    room: width({ lo: from, hi: to }),
  }));
  const gone = zones
    .filter(({ kind }) => kind === 'float32' && shows === 'derivative')
    .map((zone) => ({
      text: wording.float32,
      at: at(zone.lo === left ? zone.hi : zone.lo, y.domain[1]),
      sides: inwards(zone.lo !== left, false),
      room: width(zone),
    }));
  return [...named, ...limits, ...below, ...gone];
}

/** A slope of 0 needs no words where it is hatched. */
function isTelling({ y, isPoint }: RangeEnd, zones: readonly Zone[]): boolean {
  return isPoint || y !== 0 || zones.length === 0;
}

function around({ kind, isPoint }: RangeEnd): readonly LabelSide[] {
  if (!isPoint && (kind === 'supremum' || kind === 'infimum')) {
    return ['after', 'before', 'above', 'below'];
  }
  const isTop = kind === 'maximum' || kind === 'supremum';
  return isTop
    ? ['above', 'aboveBeginningThere', 'aboveEndingThere', 'after', 'before', 'below']
    : ['below', 'belowBeginningThere', 'belowEndingThere', 'after', 'before', 'above'];
}

/** Beside a point at the left or right edge of what it belongs to, away from the curve at first. */
function inwards(fromLeft: boolean, above: boolean): readonly LabelSide[] {
  const pair = fromLeft
    ? (['aboveBeginningThere', 'belowBeginningThere'] as const)
    : (['aboveEndingThere', 'belowEndingThere'] as const);
  return above ? pair : [pair[1], pair[0]];
}

/** Of f where it tends to 0: the axis is its asymptote, and is drawn as such already. */
function zeroLimits({ analysis, value }: PlottedFunction, { x, y }: BareFrame) {
  return sides
    .filter(
      (side) =>
        saturationOn(analysis, side).kind === 'soft' &&
        finiteLimit(analysis, side, 'value') === 0 &&
        within(y.domain, 0) &&
        value(side === 'left' ? x.domain[0] : x.domain[1]) !== 0,
    )
    .map((side) => ({ y: 0, isLeft: side === 'left' }));
}

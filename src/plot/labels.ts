import { type BesideInFrame, endToName } from './beside';
import type { Point } from './curve';
import type { LabelSide, WantedLabel } from './labelPlace';
import type { Level } from './levels';
import type { Asymptote } from './marks';
import type { Shows, Wording } from './plotLayout';
import type { RangeEnd } from './rangeEnds';
import { pixelOf, type Scale } from './scale';
import type { Zone } from './zones';

/** What is marked of a single function. */
export interface Marks {
  readonly asymptotes: readonly Asymptote[];
  /** Where the curve has a vertical asymptote. */
  readonly poles: readonly number[];
  readonly zones: readonly Zone[];
  readonly levels: readonly Level[];
  readonly ends: readonly RangeEnd[];
}

/** A frame as far as it is known before anything is marked in it. */
export interface BareFrame {
  readonly shows: Shows;
  readonly x: Scale;
  readonly y: Scale;
  /** Of the one function. */
  readonly curve: readonly (readonly Point[])[];
  readonly beside: BesideInFrame;
}

/** The labels of what is marked in a frame; those that can stand in one place only come first. */
export function wantedLabels(
  { x, y, shows, curve, beside }: BareFrame,
  { asymptotes, poles, zones, levels, ends }: Marks,
  wording: Wording,
  level: number,
): readonly WantedLabel[] {
  const [left, right] = x.domain;
  const at = (a: number, b: number): Point => [pixelOf(x, a), pixelOf(y, b)];
  const width = (zone: Pick<Zone, 'lo' | 'hi'>) => pixelOf(x, zone.hi) - pixelOf(x, zone.lo);

  const named = ends
    .filter((end) => isTelling(end, zones))
    .map((end) => ({ text: wording[end.kind](end.y), at: at(end.x, end.y), sides: around(end) }));
  const limits = asymptotes.map(({ side, y: limit }) => ({
    text: wording.limit(limit),
    at: at(side === 'left' ? left : right, limit),
    sides: inwards(side === 'left', limit >= 0),
  }));
  const upright = poles.map((pole) => ({
    text: wording.pole(pole),
    at: at(pole, y.domain[1]),
    sides: ['after', 'before'] as const,
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
      at: at((zone.lo + zone.hi) / 2, y.domain[1]),
      sides: ['below'] as const,
      room: width(zone),
    }));
  const companions = beside.curves.flatMap((companion, index) => {
    const end = endToName(companion, curve, y);
    return end === undefined
      ? []
      : [
          {
            text: beside.names[index] ?? '',
            at: at(...end.at),
            sides: inwards(end.side === 'left', end.at[1] >= 0),
          },
        ];
  });
  return [...below, ...companions, ...named, ...limits, ...upright, ...gone];
}

/** A slope of 0 needs no words where it is hatched. */
function isTelling({ y, isPoint }: RangeEnd, zones: readonly Zone[]): boolean {
  return isPoint || y !== 0 || zones.length === 0;
}

/** The last one is for the inside of a sharp corner, whose sides are too close for words. */
function around({ kind, isPoint }: RangeEnd): readonly LabelSide[] {
  if (!isPoint && (kind === 'supremum' || kind === 'infimum')) {
    return ['after', 'before', 'above', 'below'];
  }
  const isTop = kind === 'maximum' || kind === 'supremum';
  return isTop
    ? ['above', 'aboveBeginningThere', 'aboveEndingThere', 'after', 'before', 'below', 'farBelow']
    : ['below', 'belowBeginningThere', 'belowEndingThere', 'after', 'before', 'above', 'farAbove'];
}

/** Beside a point at the left or right edge of what it belongs to, away from the curve at first. */
function inwards(fromLeft: boolean, above: boolean): readonly LabelSide[] {
  const pair = fromLeft
    ? (['aboveBeginningThere', 'belowBeginningThere'] as const)
    : (['aboveEndingThere', 'belowEndingThere'] as const);
  return above ? pair : [pair[1], pair[0]];
}

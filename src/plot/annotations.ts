import type { Point } from './curve';
import type { WantedLabel } from './labelPlace';
import { wantedLabels } from './labels';
import type { Asymptote, Dot, Window } from './marks';
import { parts } from './parts';
import type { PlotOptions, Shows } from './plotLayout';
import type { PlottedFunction } from './plotted';
import { type RangeEnd, rangeEndsSeen } from './rangeEnds';
import { type Scale, within } from './scale';
import { type Level, levelsOf, SATURATION_LEVEL, type Zone, zonesOf } from './zones';

/** What is marked of a single function. */
export interface Marks {
  readonly asymptotes: readonly Asymptote[];
  readonly zones: readonly Zone[];
  readonly levels: readonly Level[];
  readonly ends: readonly RangeEnd[];
}

export interface Annotations extends Marks {
  /** Single points at which an end of the range is attained. */
  readonly points: readonly Dot[];
  readonly labels: readonly WantedLabel[];
}

export const noAnnotations: Annotations = {
  asymptotes: [],
  zones: [],
  levels: [],
  ends: [],
  points: [],
  labels: [],
};

/** A frame as far as it is known before anything is marked in it. */
export interface BareFrame {
  readonly shows: Shows;
  readonly x: Scale;
  readonly y: Scale;
  /** Of the one function. */
  readonly curve: readonly (readonly Point[])[];
}

/** Without words there are asymptotes and zones alone. */
export function annotationsOf(
  whole: PlottedFunction,
  frame: BareFrame,
  { saturationLevel = SATURATION_LEVEL, wording }: PlotOptions,
): Annotations {
  const part = parts[frame.shows];
  const [shown] = part.of(whole);
  if (shown === undefined) {
    return noAnnotations;
  }
  const window: Window = { domain: frame.x.domain, range: frame.y.domain };
  const asymptotes = part.asymptotes(shown, window);
  const zones = zonesOf(whole, window.domain, saturationLevel);
  if (wording === undefined) {
    return { ...noAnnotations, asymptotes, zones };
  }
  const levels =
    frame.shows === 'derivative'
      ? levelsOf(whole, zones, saturationLevel).filter(({ y }) => within(window.range, y))
      : [];
  const breakpoints = part.breakpoints(shown.analysis);
  const ends = rangeEndsSeen(part.range(shown.analysis), frame.curve, breakpoints, window);
  const marked = { asymptotes, zones, levels, ends };
  return {
    ...marked,
    points: ends.filter(({ isPoint }) => isPoint).map(({ x, y }) => ({ x, y, open: false })),
    labels: wantedLabels(shown, frame, marked, wording, saturationLevel),
  };
}

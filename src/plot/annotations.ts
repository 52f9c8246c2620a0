import type { Breakpoint } from './curve';
import type { WantedLabel } from './labelPlace';
import { type BareFrame, type Marks, wantedLabels } from './labels';
import { levelsOf } from './levels';
import type { Dot, Window } from './marks';
import { parts } from './parts';
import type { PlotOptions } from './plotLayout';
import type { PlottedFunction } from './plotted';
import { rangeEndsSeen } from './rangeEnds';
import { within } from './scale';
import { SATURATION_LEVEL, zonesOf } from './zones';

/** What is marked of a single function, and how it is labelled. */
export interface Annotations extends Marks {
  /** Single points at which an end of the range is attained. */
  readonly points: readonly Dot[];
  readonly labels: readonly WantedLabel[];
}

export const noAnnotations: Annotations = {
  asymptotes: [],
  poles: [],
  zones: [],
  levels: [],
  ends: [],
  points: [],
  labels: [],
};

/** Without words there are asymptotes and zones alone. */
export function annotationsOf(
  whole: PlottedFunction,
  frame: BareFrame,
  window: Window,
  { saturationLevel = SATURATION_LEVEL, wording }: PlotOptions,
): Annotations {
  const part = parts[frame.shows];
  const [shown] = part.of(whole);
  if (shown === undefined) {
    return noAnnotations;
  }
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
  const marked = { asymptotes, poles: polesOf(breakpoints, window), zones, levels, ends };
  return {
    ...marked,
    points: ends.filter(({ isPoint }) => isPoint).map(({ x, y }) => ({ x, y, open: false })),
    labels: wantedLabels(frame, marked, wording, saturationLevel),
  };
}

/** Where a side of a break runs away to infinity. */
function polesOf(breakpoints: readonly Breakpoint[], { domain }: Window): readonly number[] {
  return breakpoints
    .filter(({ left, right }) => Math.abs(left) === Infinity || Math.abs(right) === Infinity)
    .map(({ x }) => x)
    .filter((x) => within(domain, x));
}

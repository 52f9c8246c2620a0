import { isUnknown, type Known, type RangeOfValues } from '../math/analysis';
import type { Breakpoint, Point } from './curve';
import type { Window } from './marks';
import { within } from './scale';

/** An end of the range of what a frame shows, at a place where it can be seen. */
export interface RangeEnd {
  /** A supremum and an infimum are not attained: the curve only comes up to them. */
  readonly kind: 'maximum' | 'minimum' | 'supremum' | 'infimum';
  readonly x: number;
  readonly y: number;
  /** Whether it is a single point of the curve, not a stretch of it or an end that is left open. */
  readonly isPoint: boolean;
}

/**
 * Where the finite ends of a range are seen: single points at which they are attained, the
 * middle of the longest stretch on which they are, or the open end of a curve at a break.
 * What is only tended to at infinity is an asymptote, and is not among them.
 */
export function rangeEndsSeen(
  range: Known<RangeOfValues>,
  curve: readonly (readonly Point[])[],
  breakpoints: readonly Breakpoint[],
  window: Window,
): readonly RangeEnd[] {
  if (isUnknown(range)) {
    return [];
  }
  const { supremum, supremumAttained, supremumAt, infimum, infimumAttained, infimumAt } = range;
  return [
    ...endSeen(supremumAttained ? 'maximum' : 'supremum', supremum, supremumAt),
    ...(infimum === supremum
      ? []
      : endSeen(infimumAttained ? 'minimum' : 'infimum', infimum, infimumAt)),
  ];

  function endSeen(
    kind: RangeEnd['kind'],
    y: number,
    points: readonly number[],
  ): readonly RangeEnd[] {
    if (!within(window.range, y)) {
      return [];
    }
    const isAttained = kind === 'maximum' || kind === 'minimum';
    const places = isAttained ? points : openEnds(breakpoints, y);
    const seen = places.filter((x) => within(window.domain, x));
    if (seen.length > 0 || !isAttained) {
      return seen.map((x) => ({ kind, x, y, isPoint: isAttained }));
    }
    const x = middleOfStretch(curve, y);
    return x === undefined ? [] : [{ kind, x, y, isPoint: false }];
  }
}

function openEnds(breakpoints: readonly Breakpoint[], y: number): readonly number[] {
  return breakpoints.filter(({ left, right }) => left === y || right === y).map(({ x }) => x);
}

/** Of the longest piece of the curve that lies at one height. */
function middleOfStretch(curve: readonly (readonly Point[])[], y: number): number | undefined {
  const stretches = curve.flatMap((line) =>
    line.slice(1).flatMap((to, index) => {
      const from = line[index];
      return from?.[1] === y && to[1] === y ? [[from[0], to[0]] as const] : [];
    }),
  );
  const longest = stretches.reduce<readonly [number, number] | undefined>(
    (best, each) => (best && best[1] - best[0] >= each[1] - each[0] ? best : each),
    undefined,
  );
  return longest && (longest[0] + longest[1]) / 2;
}

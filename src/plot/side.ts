import { type Analysis, type EndLimits, isUnknown, type Saturation } from '../math/analysis';

/** One of the two ends of the x axis. */
export type Side = 'left' | 'right';

export const sides: readonly [Side, Side] = ['left', 'right'];

export function sign(side: Side): -1 | 1 {
  return side === 'left' ? -1 : 1;
}

/** What was not decided is not drawn, like a side that does not saturate. */
export function saturationOn(analysis: Analysis, side: Side): Saturation {
  const saturation = side === 'left' ? analysis.leftSaturation : analysis.rightSaturation;
  return isUnknown(saturation) ? { kind: 'none' } : saturation;
}

/** The finite limit of f or of f′ at an end of the line, if it is known to have one. */
export function finiteLimit(
  analysis: Analysis,
  side: Side,
  of: keyof EndLimits,
): number | undefined {
  const limit = (side === 'left' ? analysis.leftLimit : analysis.rightLimit)[of];
  return typeof limit === 'number' && Number.isFinite(limit) ? limit : undefined;
}

import {
  type Analysis,
  isUnknown,
  type Known,
  pointBelow,
  type Saturation,
} from '../math/analysis';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { TextKey, Words } from '../text/text';

/** Which of the levels of a soft side is named: where the gradient is a hundredth. */
const namedLevel = 0.01;

type Place = 'Below' | 'Above' | 'Beyond';

/**
 * Both sides in one line: `saturates left: hard (x < 0)`,
 * `saturates on both sides: soft, exponential, |f′| < 0.01 for |x| > 4.585`.
 */
export function saturationText(
  analysis: Pick<Analysis, 'leftSaturation' | 'rightSaturation'>,
  say: Words,
): string {
  const { leftSaturation: left, rightSaturation: right } = analysis;
  if (isUnknown(left) || isUnknown(right)) {
    const sides = { left: knownText(left, 'Below', say), right: knownText(right, 'Above', say) };
    return sides.left === sides.right ? sides.left : say('saturation.sides', sides);
  }
  return isMirrored(left, right)
    ? say('saturation.symmetric', { both: sideText(right, 'Beyond', say) })
    : knownSides(left, right, say);
}

function knownText(side: Known<Saturation>, place: Place, say: Words): string {
  return isUnknown(side)
    ? say('fact.unknown', { reason: phraseIn(say, side.unknown) })
    : sideText(side, place, say);
}

function knownSides(left: Saturation, right: Saturation, say: Words): string {
  const values = {
    left: sideText(left, 'Below', say),
    right: sideText(right, 'Above', say),
  };
  if (left.kind === 'none') {
    return right.kind === 'none' ? say('saturation.none') : say('saturation.right', values);
  }
  return right.kind === 'none' ? say('saturation.left', values) : say('saturation.both', values);
}

function sideText(side: Saturation, place: Place, say: Words): string {
  switch (side.kind) {
    case 'hard':
      return say(`saturation.hard${place}`, { x: formatNumber(side.threshold) });
    case 'soft':
      return softText(side, place, say);
    case 'none':
      return say('saturation.noneOnSide');
  }
}

function softText(side: Extract<Saturation, { kind: 'soft' }>, place: Place, say: Words): string {
  const decay = say(`decay.${side.decay}`);
  const named = pointBelow(side, namedLevel);
  if (named === undefined) {
    return say('saturation.soft', { decay });
  }
  const key: TextKey = `saturation.soft${place}`;
  return say(key, { decay, level: formatNumber(namedLevel), x: formatNumber(named) });
}

function isMirrored(left: Saturation, right: Saturation): boolean {
  if (left.kind !== right.kind) {
    return false;
  }
  const [a, b] = [pointOf(left), pointOf(right)];
  const sameDecay = left.kind !== 'soft' || (right.kind === 'soft' && left.decay === right.decay);
  return sameDecay && b > 0 && formatNumber(-a) === formatNumber(b);
}

/** NaN where a soft side does not name its point: equal to none. */
function pointOf(side: Saturation): number {
  switch (side.kind) {
    case 'hard':
      return side.threshold;
    case 'soft':
      return pointBelow(side, namedLevel) ?? Number.NaN;
    case 'none':
      return Number.NaN;
  }
}

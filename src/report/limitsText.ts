import { type Analysis, isUnknown, type Known } from '../math/analysis';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';

type Limits = Pick<Analysis, 'leftLimit' | 'rightLimit'>;

/** Of f, or of f′, at both ends: `0 (x → −∞), 1 (x → ∞)`. */
export function endsText(
  { leftLimit, rightLimit }: Limits,
  of: 'value' | 'derivative',
  say: Words,
): string {
  const left = limitText(leftLimit[of], say);
  const right = limitText(rightLimit[of], say);
  return isUnknown(leftLimit[of]) && left === right
    ? left
    : say('fact.atBothEnds', { left, right });
}

function limitText(limit: Known<number | null>, say: Words): string {
  if (isUnknown(limit)) {
    return say('fact.unknown', { reason: phraseIn(say, limit.unknown) });
  }
  if (limit === null) return say('fact.noLimit');
  return Number.isNaN(limit) ? say('fact.notDefined') : formatNumber(limit);
}

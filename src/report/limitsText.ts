import { type Analysis, isUnknown, type Known } from '../math/analysis';
import { formatNumber } from '../text/numbers';
import { type Words, words } from '../text/text';

type Limits = Pick<Analysis, 'leftLimit' | 'rightLimit'>;

/** f and f′ at both ends in one line. */
export function limitsText({ leftLimit, rightLimit }: Limits, say: Words = words()): string {
  return say('fact.limitsLine', {
    left: limitText(leftLimit.value, say),
    leftDerivative: limitText(leftLimit.derivative, say),
    right: limitText(rightLimit.value, say),
    rightDerivative: limitText(rightLimit.derivative, say),
  });
}

/** Of f, or of f′, at both ends: `0 (x → −∞), 1 (x → ∞)`. */
export function endsText(
  { leftLimit, rightLimit }: Limits,
  of: 'value' | 'derivative',
  say: Words,
): string {
  return say('fact.atBothEnds', {
    left: limitText(leftLimit[of], say),
    right: limitText(rightLimit[of], say),
  });
}

function limitText(limit: Known<number | null>, say: Words): string {
  if (isUnknown(limit)) {
    return say('fact.unknown', { reason: limit.unknown });
  }
  return limit === null ? say('fact.noLimit') : formatNumber(limit);
}

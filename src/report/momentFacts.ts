import type { Known, Moments } from '../math/analysis';
import { isUnknown } from '../math/analysis';
import { neutralInitialisation } from '../math/initialisation';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import type { Fact } from './fact';

/** What a standard normal input Z becomes, and what keeps its variance. */
export function momentFacts(moments: Known<Moments>, say: Words): readonly Fact[] {
  const label = say('fact.mean');
  if (isUnknown(moments)) {
    return [
      {
        key: 'mean',
        label,
        value: say('fact.unknown', { reason: phraseIn(say, moments.unknown) }),
      },
    ];
  }
  const { forwardVariance, backwardVariance } = neutralInitialisation(moments);
  return [
    { key: 'mean', label, value: meanText(moments, say) },
    {
      key: 'secondMoment',
      label: say('fact.secondMoment'),
      value: formatNumber(moments.secondMoment),
    },
    {
      key: 'derivativeSecondMoment',
      label: say('fact.derivativeSecondMoment'),
      value: formatNumber(moments.derivativeSecondMoment),
    },
    { key: 'gain', label: say('fact.gain'), value: gainText(moments, say) },
    {
      key: 'neutral',
      label: say('fact.neutral'),
      value: say('fact.fanInFanOut', {
        forward: formatNumber(forwardVariance),
        backward: formatNumber(backwardVariance),
      }),
    },
  ];
}

/** Of values that are too large on both sides there is none. */
function meanText({ mean }: Moments, say: Words): string {
  return Number.isNaN(mean) ? say('fact.noMean') : formatNumber(mean);
}

/** The factors on the weights' standard deviation that keep the signal, and the gradient. */
function gainText(moments: Moments, say: Words): string {
  const { forwardGain, backwardGain } = neutralInitialisation(moments);
  return say('fact.forwardBackward', {
    forward: formatNumber(forwardGain),
    backward: formatNumber(backwardGain),
  });
}

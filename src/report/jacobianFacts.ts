import type { Activation, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { type JacobianRange, jacobianRanges } from '../activations/jacobian';
import { momentsOfPieces } from '../activations/maxoutMoments';
import { isUnknown } from '../math/analysis';
import { parted } from '../text/list';
import { formatNumber } from '../text/numbers';
import { phraseIn } from '../text/phrases';
import type { Words } from '../text/text';
import type { Fact } from './fact';
import { rangeText } from './rangeText';

/** The entries of a vector activation's Jacobian, in one line. */
export function jacobianFacts(
  activation: Activation,
  settings: Settings,
  say: Words,
): readonly Fact[] {
  const ranges = jacobianRanges(activation, settings) ?? [];
  const value = parted(
    say,
    ranges.map((one) => entryText(one, say)),
  );
  return value === '' ? [] : [{ key: 'jacobianRange', label: say('fact.jacobianRange'), value }];
}

/** Of a Maxout unit: the mean and the neutral variance where its pieces are independent. */
export function pieceFacts(
  activation: Activation,
  settings: Settings,
  say: Words,
): readonly Fact[] {
  const instance = instantiate(activation, settings);
  if (activation.pieces === undefined || !instance.ok) {
    return [];
  }
  const count = activation.pieces(instance.values);
  const moments = momentsOfPieces(count);
  const value = isUnknown(moments)
    ? say('fact.unknown', { reason: phraseIn(say, moments.unknown) })
    : say('pieces.moments', {
        count,
        mean: formatNumber(moments.mean),
        secondMoment: formatNumber(moments.secondMoment),
        neutral: formatNumber(1 / moments.secondMoment),
      });
  return [{ key: 'pieces', label: say('fact.pieces'), value }];
}

/** `off the diagonal (−0.25, 0) for more than two classes`. */
function entryText({ entry, inputs, range, upToActive }: JacobianRange, say: Words): string {
  const values = rangeText(range, say);
  return say(inputs === undefined ? 'jacobian.entry' : `jacobian.${inputs}`, {
    entry: say(`jacobian.${entry}`),
    range:
      upToActive === undefined ? values : say('jacobian.listed', { values, count: upToActive }),
  });
}

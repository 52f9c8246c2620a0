import type { Activation, Settings } from '../activations/activation';
import { type JacobianRange, jacobianRanges } from '../activations/jacobian';
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
  const value = ranges.map((one) => entryText(one, say)).join('; ');
  return value === '' ? [] : [{ key: 'jacobianRange', label: say('fact.jacobianRange'), value }];
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

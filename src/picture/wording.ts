import type { Wording } from '../plot/plotLayout';
import { formatNumber } from '../text/numbers';
import type { TextKey, Words } from '../text/text';

/** One more than elsewhere: f′ of SiLU reaches 1.0998. */
const digits = 5;

/** The words of the labels in a figure. */
export function wordingOf(words: Words): Wording {
  const of = (key: TextKey) => (value: number) =>
    words(key, { value: formatNumber(value, digits) });
  return {
    limit: of('panel.mark.limit'),
    pole: of('panel.mark.pole'),
    maximum: of('panel.mark.maximum'),
    minimum: of('panel.mark.minimum'),
    supremum: of('panel.mark.supremum'),
    infimum: of('panel.mark.infimum'),
    below: of('panel.mark.below'),
    float32: words('panel.mark.float32'),
  };
}

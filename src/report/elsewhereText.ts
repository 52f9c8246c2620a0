import { findActivation } from '../activations/catalogue';
import { elsewhere, type OtherMeaning, placeText } from '../advice/elsewhere';
import type { ActivationUse } from '../detect/use';
import { listed, parted } from '../text/list';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';

/**
 * What the same spelling stands for in other frameworks, for whoever ports the code:
 * `0.3 in Keras layers; 0.2 in tf.nn`. Empty where it means the same everywhere, or the
 * code says the value itself.
 */
export function elsewhereText(use: ActivationUse, words: Words): string {
  const found = elsewhere(use);
  if (found === undefined || found.others.length === 0) return '';
  const { parameter } = found.name;
  const others = found.others.map((other) =>
    words('hover.elsewherePlace', {
      what: meaningText(other, parameter),
      where: listed(
        words,
        other.places.map((place) => placeText(place, words)),
      ),
    }),
  );
  const key = parameter === undefined ? 'hover.elsewhereName' : 'hover.elsewhereDefault';
  return words(key, { elsewhere: words('hover.elsewhere'), others: parted(words, others) });
}

function meaningText(
  { activation, settings }: OtherMeaning,
  parameter: string | undefined,
): string {
  const value = parameter === undefined ? undefined : settings[parameter];
  return value === undefined
    ? (findActivation(activation)?.name ?? activation)
    : formatNumber(value);
}

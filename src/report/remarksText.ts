import type { Recognition } from '../activations/recognise';
import { formatNumber } from '../text/numbers';
import type { Words } from '../text/text';
import type { UnstableFormDocument } from './expressionRemarks';
import { parametersText } from './parametersText';

/** `beta (β) = 1.702`; empty where the entry has no parameters. */
export function equalsSettings({ activation, values }: Recognition): string {
  return parametersText(activation, values);
}

/** A sentence for each way in which each of the forms goes wrong. */
export function unstableLines(
  forms: readonly UnstableFormDocument[],
  say: Words,
): readonly string[] {
  return forms.flatMap(({ form, replacement, instabilities }) =>
    instabilities.map(({ kind, at }) =>
      say(`expression.${kind}`, { form, replacement, x: formatNumber(at) }),
    ),
  );
}

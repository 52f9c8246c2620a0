import type { Activation, Settings } from '../activations/activation';
import { findActivation } from '../activations/catalogue';
import type { ActivationUse } from '../detect/use';
import { parametersText } from '../report/parametersText';
import type { Words } from '../text/text';

/** Of a function of the user's own what it is known as; `undefined`: it is one of the catalogue. */
export function ownText(
  { expression, equals }: Pick<ActivationUse, 'expression' | 'equals'>,
  words: Words,
): string | undefined {
  if (expression === undefined) return undefined;
  const equal = findActivation(equals ?? '')?.name;
  return equal === undefined ? words('panel.own') : words('panel.ownEquals', { equal });
}

/** What stands below the title of a use: its values, or what its function is known as. */
export function titleText(
  use: Pick<ActivationUse, 'expression' | 'equals'>,
  activation: Activation,
  settings: Settings,
  words: Words,
): string {
  return ownText(use, words) ?? parametersText(activation, settings);
}

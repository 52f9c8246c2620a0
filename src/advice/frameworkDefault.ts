import type { ActivationUse } from '../detect/use';
import { initialValue } from '../frameworks/initialisers';
import { apiAt } from '../frameworks/lookup';

/**
 * What the parameters of a use would be if its source did not say: the defaults of the very
 * spelling that is used, which differ within a framework. Parameters for which there is none,
 * or none that is known, are left out.
 */
export function defaultsOf(use: ActivationUse): Readonly<Record<string, number>> {
  const signature = apiAt(use.spelling, use.keras?.version ?? 3)?.signature;
  const found = Object.entries(use.parameters).flatMap(([name, { source, value, argument }]) => {
    if (source === 'default') return typeof value === 'number' ? [[name, value] as const] : [];
    const parameter = signature?.parameters.find((each) => each.name === argument);
    const usual = parameter?.default === undefined ? undefined : parameter;
    const number = usual && initialValue(usual, usual.default ?? null);
    return typeof number === 'number' ? [[name, number] as const] : [];
  });
  return Object.fromEntries(found);
}

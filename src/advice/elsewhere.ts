import type { ActivationUse } from '../detect/use';
import { type Meaning, type SameName, sameNames } from '../frameworks/sameNames';

/** What the same name stands for elsewhere, where that is another function than here. */
export interface Elsewhere {
  readonly name: SameName;
  /** By function: each with every place that means it. */
  readonly others: readonly OtherMeaning[];
}

export interface OtherMeaning {
  readonly where: readonly string[];
  readonly activation: string;
  readonly settings: Meaning['settings'];
}

/**
 * `undefined`: the name means one thing, or the code says the value itself, so that
 * nobody's default counts.
 */
export function elsewhere(use: ActivationUse): Elsewhere | undefined {
  const name = sameNames.find(({ meanings }) =>
    meanings.some(({ activation }) => activation === use.activation),
  );
  if (name === undefined || use.form === 'definition' || isTold(use, name)) {
    return undefined;
  }
  const here = name.parameter && use.parameters[name.parameter]?.value;
  const others = new Map<string, OtherMeaning>();
  for (const { where, activation, settings } of name.meanings) {
    const value = name.parameter && settings[name.parameter];
    if (activation !== use.activation || value !== here) {
      const key = `${activation} ${value}`;
      const before = others.get(key)?.where ?? [];
      others.set(key, { where: [...before, where], activation, settings });
    }
  }
  return { name, others: [...others.values()] };
}

function isTold({ parameters }: ActivationUse, { parameter }: SameName): boolean {
  return parameter !== undefined && parameters[parameter]?.source !== 'default';
}

import type { ActivationUse } from '../detect/use';
import { type Meaning, type NamedPlace, type SameName, sameNames } from '../frameworks/sameNames';
import type { Words } from '../text/text';

/** What the same name stands for elsewhere, where that is another function than here. */
export interface Elsewhere {
  readonly name: SameName;
  /** By function: each with every place that means it. */
  readonly others: readonly OtherMeaning[];
}

export interface OtherMeaning {
  readonly places: readonly NamedPlace[];
  readonly activation: string;
  readonly settings: Meaning['settings'];
}

/**
 * `undefined`: the name means one thing, or the code says the value itself, so that
 * nobody's default counts.
 */
export function elsewhere(use: ActivationUse): Elsewhere | undefined {
  const name = sharedName(use);
  if (name === undefined || use.form === 'definition' || isTold(use, name)) {
    return undefined;
  }
  const here = name.parameter && use.parameters[name.parameter]?.value;
  const others = new Map<string, OtherMeaning>();
  for (const meaning of name.meanings) {
    const { activation, settings } = meaning;
    const value = name.parameter && settings[name.parameter];
    if (activation !== use.activation || value !== here) {
      const key = `${activation} ${value}`;
      const before = others.get(key)?.places ?? [];
      others.set(key, { places: [...before, meaning], activation, settings });
    }
  }
  return { name, others: [...others.values()] };
}

/** The name by which frameworks mean different functions, this one among them. */
export function sharedName({ activation }: ActivationUse): SameName | undefined {
  return sameNames.find(({ meanings }) =>
    meanings.some((meaning) => meaning.activation === activation),
  );
}

/** Whether the code says which of the functions of a shared name it means. */
export function isTold(use: ActivationUse, { id, parameter, argument }: SameName): boolean {
  if (parameter !== undefined) {
    return use.parameters[parameter]?.source !== 'default';
  }
  const isName = [use.text, use.spelling].some((text) => plain(text).endsWith(plain(id)));
  return !isName || (argument !== undefined && isGiven(use, argument));
}

/** By name, or as what follows the input. */
function isGiven({ call, form }: ActivationUse, argument: string): boolean {
  const settings = call?.settings ?? [];
  const positional = settings.filter(({ name }) => name === undefined).length;
  const inputs = form === 'class' ? 0 : 1;
  return settings.some(({ name }) => name === argument) || positional > inputs;
}

/** For people: `tf.nn`, `Keras layers`. */
export function placeText({ where, part }: NamedPlace, words: Words): string {
  return part === undefined ? where : words(`porting.place.${part}`, { name: where });
}

/** `HardSigmoid`, `hard_sigmoid` and `hardSigmoid` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

import { findActivation } from '../activations/catalogue';
import { hasCounterpart, type Porting, portingOf, settingsOf } from '../advice/porting';
import { portingOfEntry } from '../advice/portingOfEntry';
import { recommend } from '../advice/recommend';
import type { ActivationUse } from '../detect/use';
import { sameNames } from '../frameworks/sameNames';
import type { Compared, Comparison } from '../protocol';
import { portingNotes } from '../report/portingText';
import { listed } from '../text/list';
import type { Words } from '../text/text';
import type { UseInPart } from './documents';

/**
 * A use, or what it equals, with its values, and what is recommended in its place.
 * Nothing for a function that the catalogue does not know.
 */
export function comparedWith(
  { found, traits, part }: UseInPart,
  words: Words,
): readonly Compared[] {
  const { use } = found;
  const own = findActivation(use.equals ?? use.activation);
  if (own === undefined) return [];
  const { alternatives } = recommend({ ...use, role: part.role }, traits, words);
  return [
    { activation: own.id, settings: settingsOf(use, own) },
    ...alternatives.map((activation) => ({ activation })),
  ];
}

/** A use beside what the other frameworks have, or why there is nothing to compare. */
export function portedFrom(
  use: ActivationUse,
  words: Words,
): Comparison | { readonly problem: string } {
  const porting = portingOf(use, words);
  const name = findActivation(use.equals ?? use.activation)?.name ?? use.text;
  if (porting === undefined) {
    const key = use.activation === 'unknown' ? 'hover.dynamic' : 'editor.ownActivation';
    return { problem: words(key, { name }) };
  }
  if (!hasCounterpart(use)) {
    const frameworks = listed(words, porting.absent);
    return { problem: words('editor.noCounterpart', { name, frameworks }) };
  }
  return comparisonOf(porting, words);
}

/** By id of the catalogue, what the frameworks mean by its name, where that is not the same. */
export function portedEntries(words: Words): Readonly<Record<string, Comparison>> {
  const shared = sameNames.flatMap(({ meanings }) => meanings.map(({ activation }) => activation));
  return Object.fromEntries(
    [...new Set(shared)].flatMap((id) => {
      const porting = portingOfEntry(id, words);
      return porting ? [[id, comparisonOf(porting, words)] as const] : [];
    }),
  );
}

function comparisonOf(porting: Porting, words: Words): Comparison {
  return {
    activations: porting.counterparts.map(({ activation, settings, places }) => ({
      activation,
      settings,
      places,
    })),
    notes: portingNotes(porting, words),
  };
}

import { findActivation } from '../activations/catalogue';
import { hasCounterpart, portingOf, settingsOf } from '../advice/porting';
import { recommend } from '../advice/recommend';
import type { ActivationUse } from '../detect/use';
import type { Compared } from '../protocol';
import { portingNotes } from '../report/portingText';
import type { Words } from '../text/text';
import type { UseInPart } from './documents';

/** What the panel is told to compare. */
export interface Comparison {
  readonly activations: readonly Compared[];
  /** Sentences on all of them. */
  readonly notes: readonly string[];
}

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
    const frameworks = porting.absent.join(', ');
    return { problem: words('editor.noCounterpart', { name, frameworks }) };
  }
  return {
    activations: porting.counterparts.map(({ activation, settings, places }) => ({
      activation,
      settings,
      places,
    })),
    notes: portingNotes(porting, words),
  };
}

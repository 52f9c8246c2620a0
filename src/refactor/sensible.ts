import { findActivation } from '../activations/catalogue';
import { recommend } from '../advice/recommend';
import type { ActivationUse, FileTraits } from '../detect/use';
import type { Words } from '../text/text';

/** More than these in a menu would hide the others. */
const MOST = 3;

/** The activations that are recommended in the place of a use, best first. */
export function sensible(use: ActivationUse, traits: FileTraits, words: Words): readonly string[] {
  return recommend(use, traits, words).alternatives.slice(0, MOST);
}

/** What a use is called where it is spoken of: by the catalogue's name, or as it is written. */
export function nameOf({ activation, equals, text }: ActivationUse): string {
  return findActivation(equals ?? activation)?.name ?? text;
}

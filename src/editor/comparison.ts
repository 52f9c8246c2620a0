import { findActivation } from '../activations/catalogue';
import { recommend } from '../advice/recommend';
import type { Words } from '../text/text';
import type { UseAndTraits } from './documents';

/**
 * Catalogue ids to compare at a use: itself, or what it equals, and what is
 * recommended in its place. Empty for a function that the catalogue does not know.
 */
export function comparedWith({ found, traits }: UseAndTraits, words: Words): readonly string[] {
  const { use } = found;
  const own = use.equals ?? use.activation;
  return findActivation(own) ? [own, ...recommend(use, traits, words).alternatives] : [];
}

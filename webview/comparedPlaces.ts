import type { Compared } from '../src/protocol';
import { listed } from '../src/text/list';
import type { Words } from '../src/text/text';

/** What frameworks mean the function; `undefined`: it is compared for itself, and has a name. */
export function placesText({ places }: Compared, words: Words): string | undefined {
  return places && listed(words, places);
}

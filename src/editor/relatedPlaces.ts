import type { Words } from '../text/text';

/**
 * The hover over a marker lists all of its places, above what others have to say there:
 * a deep net would push our own hover, with its picture, out of sight.
 */
const most = 2;

/** The places of a few; of many the last, which says how many lie before it. */
export function placesToTell<Place extends { readonly message: string }>(
  places: readonly Place[],
  words: Words,
): readonly Place[] {
  const last = places.at(-1);
  if (places.length <= most || last === undefined) {
    return places;
  }
  const values = { message: last.message, count: places.length - 1 };
  return [{ ...last, message: words('editor.lastPlace', values) }];
}

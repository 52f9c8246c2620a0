import type { Source } from '../nodes';
import type { Statements } from './statements';

/**
 * The places of the statements in whose text one of some names stands, in comments and strings
 * too. `counts`: whether one does that ends at an offset.
 */
export function mentioning(
  source: Source,
  statements: Statements,
  names: Iterable<string>,
  counts: (end: number) => boolean = () => true,
): ReadonlySet<number> {
  const places = new Set<number>();
  for (const name of names) {
    for (const end of source.endsOf(name)) {
      if (!counts(end)) continue;
      const at = end - name.length;
      const place = statements.at(at);
      if (place >= 0 && at < statements.end(place)) places.add(place);
    }
  }
  return places;
}

import type { Statements } from './statements';

/**
 * The places of the statements in whose text one of some names stands, in comments and strings
 * too. `counts`: whether one does that ends at an offset.
 */
export function mentioning(
  text: string,
  statements: Statements,
  names: Iterable<string>,
  counts: (end: number) => boolean = () => true,
): ReadonlySet<number> {
  const places = new Set<number>();
  for (const name of names) {
    if (name === '') continue;
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      if (isPart(text.charCodeAt(at - 1)) || isPart(text.charCodeAt(at + name.length))) continue;
      if (!counts(at + name.length)) continue;
      const place = statements.at(at);
      if (place >= 0 && at < statements.end(place)) places.add(place);
    }
  }
  return places;
}

/** Of a longer name, for sure. */
function isPart(code: number): boolean {
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return isLetter || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

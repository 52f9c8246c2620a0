import type { Statements } from './statements';

/** Where names end in a text, by its statements: in one hover the same few are looked for again. */
const ENDS = new WeakMap<Statements, Map<string, readonly number[]>>();

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
    for (const end of endsOf(text, statements, name)) {
      if (!counts(end)) continue;
      const at = end - name.length;
      const place = statements.at(at);
      if (place >= 0 && at < statements.end(place)) places.add(place);
    }
  }
  return places;
}

/** Where a name ends each time that it stands in the text of a file, which its statements are of. */
export function endsOf(text: string, statements: Statements, name: string): readonly number[] {
  const known = ENDS.get(statements) ?? new Map<string, readonly number[]>();
  const ends = known.get(name) ?? endsIn(text, name);
  known.set(name, ends);
  ENDS.set(statements, known);
  return ends;
}

function endsIn(text: string, name: string): readonly number[] {
  const ends: number[] = [];
  if (name === '') return ends;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!isPart(text.charCodeAt(at - 1)) && !isPart(text.charCodeAt(end))) ends.push(end);
  }
  return ends;
}

/** Of a longer name, for sure. */
function isPart(code: number): boolean {
  const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return isLetter || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

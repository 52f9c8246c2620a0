/** Where a name ends each time that it stands in a text, in comments and strings too. */
export function nameEnds(text: string, name: string): readonly number[] {
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

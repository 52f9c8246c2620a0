/**
 * What folders are called in paths, each by a name of its own: of several by one name the later
 * ones are counted, as in `models (2)`.
 */
export function folderNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let count = 2; taken.has(own) || (own !== name && names.includes(own)); count += 1) {
      own = `${name} (${count})`;
    }
    taken.add(own);
    return own;
  });
}

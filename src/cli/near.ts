/** At most `limit` of the names that a mistyped one may have meant, nearest first. */
export function nearest(typed: string, names: readonly string[], limit = 3): readonly string[] {
  const wanted = plain(typed);
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, distance: rank(wanted, plain(name)) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** `LeakyReLU`, `leaky-relu` and `leaky_relu` are the same word, differently written. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A name that begins as typed is nearer than any slip: `gelu` means `gelu_erf`, not `elu`. */
function rank(typed: string, name: string): number {
  return typed.length > 1 && typed !== name && name.startsWith(typed)
    ? 0.5
    : editDistance(typed, name);
}

/** Least number of letters inserted, left out, changed or exchanged with the next (Damerau and Levenshtein). */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const isExchanged = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + changed,
          isExchanged ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

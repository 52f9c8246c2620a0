/** Enough for all that sources name; a source names the same few paths again and again. */
const MOST = 5_000;

/** The same function, which keeps what it was asked; emptied when that becomes much. */
export function remembered<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const before = known.get(key);
    if (before) {
      return before.value;
    }
    if (known.size >= MOST) {
      known.clear();
    }
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

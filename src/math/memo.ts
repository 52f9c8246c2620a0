import type { Expr } from './expression';

interface Table {
  clear(): void;
}

const tables: Table[] = [];

/** Keeps the table for `forgetEverything`. */
export function forgettable<Kind extends Table>(table: Kind): Kind {
  tables.push(table);
  return table;
}

/**
 * Back to the state of a process that has not computed anything yet, in which every
 * answer is the same as before, but takes as long as the first time.
 */
export function forgetEverything(): void {
  for (const table of tables) table.clear();
}

/**
 * A function, mostly of expressions, that remembers its results by identity. A plain map that
 * is emptied when full: a WeakMap of this many short-lived nodes costs the garbage
 * collector more than the work that it saves.
 */
export function remembered<Value, Key = Expr>(
  compute: (key: Key) => Value,
  most = 4_096,
): (key: Key) => Value {
  const results = forgettable(new Map<Key, Value>());
  return (key) => {
    const before = results.get(key);
    if (before !== undefined) return before;
    const result = compute(key);
    if (results.size >= most) results.clear();
    results.set(key, result);
    return result;
  };
}

const MOST_SECOND = 65_536;

/** As `remembered`, for functions of two things, of which as many first ones are kept. */
export function rememberedPairs<First, Second, Value>(
  compute: (first: First, second: Second) => Value,
  most?: number,
): (first: First, second: Second) => Value {
  const results = remembered((_: First) => new Map<Second, Value>(), most);
  return (first, second) => {
    const known = results(first);
    const before = known.get(second);
    if (before !== undefined) return before;
    const result = compute(first, second);
    // One first thing may be asked about for as long as the program runs: x itself.
    if (known.size >= MOST_SECOND) known.clear();
    known.set(second, result);
    return result;
  };
}

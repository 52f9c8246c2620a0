import type { Expr } from './expression';

/**
 * A function, mostly of expressions, that remembers its results by identity. A plain map that
 * is emptied when full: a WeakMap of this many short-lived nodes costs the garbage
 * collector more than the work that it saves.
 */
export function remembered<Value, Key = Expr>(
  compute: (key: Key) => Value,
  most = 4_096,
): (key: Key) => Value {
  const results = new Map<Key, Value>();
  return (key) => {
    const before = results.get(key);
    if (before !== undefined) return before;
    const result = compute(key);
    if (results.size >= most) results.clear();
    results.set(key, result);
    return result;
  };
}

import type { Expr } from './expression';

/**
 * A function of expressions that remembers its results by identity. A plain map that
 * is emptied when full: a WeakMap of this many short-lived nodes costs the garbage
 * collector more than the work that it saves.
 */
export function remembered<Value>(
  compute: (expression: Expr) => Value,
  most = 4_096,
): (expression: Expr) => Value {
  const results = new Map<Expr, Value>();
  return (expression) => {
    const before = results.get(expression);
    if (before !== undefined) return before;
    const result = compute(expression);
    if (results.size >= most) results.clear();
    results.set(expression, result);
    return result;
  };
}

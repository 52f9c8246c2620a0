import type { Expr } from './expression';

/** Expressions of one key are the same. */
export function keyOf(expression: Expr): string {
  return JSON.stringify(expression);
}

import { hasVariable } from './closed';
import { children } from './complexity';
import type { Expr } from './expression';

const STRAIGHT: ReadonlySet<string> = new Set(['add', 'subtract', 'multiply', 'divide', 'negate']);

/** Something else than sums and multiples is done to x. */
export function bends(node: Expr): boolean {
  if (!hasVariable(node)) return false;
  if (node.kind === 'where') return true;
  const straight = node.kind === 'x' || ('name' in node && STRAIGHT.has(node.name));
  return !straight || children(node).some(bends);
}

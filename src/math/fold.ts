import { constantOf, exactValue } from './constants';
import type { Expr } from './expression';
import { minus, plus, type Rational, times } from './rational';
import { shared } from './shared';

type Operation = (a: Rational, b: Rational) => Rational | undefined;

/** Two numbers put together, where the result is a readable number; `undefined` else. */
export function fold(left: Expr, right: Expr, operation: Operation): Expr | undefined {
  const quick = foldedDoubles(left, right, operation);
  if (quick !== undefined) return quick;
  const a = exactValue(left);
  const b = a && exactValue(right);
  return a === undefined || b === undefined ? undefined : constantOf(operation(a, b));
}

/** Small integers need no rationals. */
function foldedDoubles(left: Expr, right: Expr, operation: Operation): Expr | undefined {
  if (left.kind !== 'constant' || right.kind !== 'constant') return undefined;
  if (left.exact !== undefined || right.exact !== undefined) return undefined;
  const [a, b] = [left.value, right.value];
  if (!isSmallInteger(a) || !isSmallInteger(b)) return undefined;
  if (operation === plus) return shared({ kind: 'constant', value: a + b });
  if (operation === minus) return shared({ kind: 'constant', value: a - b });
  return operation === times ? shared({ kind: 'constant', value: a * b }) : undefined;
}

function isSmallInteger(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 2 ** 26;
}

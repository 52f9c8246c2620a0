import { tooComplex } from './complexity';
import type { Expr } from './expression';

/** Whether both are the same tree. */
export function equal(a: Expr, b: Expr): boolean {
  if (a === b) return true;
  if (tooComplex(a) !== undefined || tooComplex(b) !== undefined) return false;
  return same(a, b);
}

/** As `equal`, for expressions that are known to be shallow enough. */
export function same(a: Expr, b: Expr): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'x':
    case 'pi':
      return a.kind === b.kind;
    case 'constant':
      return b.kind === 'constant' && Object.is(a.value, b.value) && a.exact === b.exact;
    case 'parameter':
      return b.kind === 'parameter' && a.name === b.name;
    case 'unary':
      return b.kind === 'unary' && a.name === b.name && same(a.argument, b.argument);
    case 'binary':
      return (
        b.kind === 'binary' && a.name === b.name && same(a.left, b.left) && same(a.right, b.right)
      );
    case 'where':
      return (
        b.kind === 'where' &&
        a.comparison === b.comparison &&
        same(a.left, b.left) &&
        same(a.right, b.right) &&
        same(a.whenTrue, b.whenTrue) &&
        same(a.otherwise, b.otherwise)
      );
  }
}

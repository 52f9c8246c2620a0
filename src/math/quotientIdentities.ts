import { multiply, subtract } from './construct';
import { same } from './equal';
import type { Expr } from './expression';
import { besideOne, isUnary, scaled, tanh, unary } from './forms';

/**
 * `u / (1 + exp(v))` is `u sigmoid(-v)`, and `u exp(v) / (1 + exp(v))` is `u sigmoid(v)`;
 * quotients of differences and sums of exponentials are tanh.
 */
export function stableQuotient(left: Expr, right: Expr): Expr | undefined {
  if (right.kind !== 'binary' || right.name !== 'add') return undefined;
  const e = besideOne(right.left, right.right);
  if (e === undefined) return tanhOfExponentials(left, right);
  if (!isUnary(e, 'exp')) return undefined;
  const v = e.argument;
  if (same(left, e)) return unary('sigmoid', v);
  if (isUnary(left, 'expm1') && same(left.argument, v)) return tanh(scaled(0.5, v));
  if (left.kind === 'binary' && left.name === 'multiply') {
    if (same(left.right, e)) return multiply(left.left, unary('sigmoid', v));
    if (same(left.left, e)) return multiply(left.right, unary('sigmoid', v));
  }
  return multiply(left, unary('sigmoid', scaled(-1, v)));
}

/** `(exp(u) - exp(-u)) / (exp(u) + exp(-u))` is `tanh(u)`. */
function tanhOfExponentials(left: Expr, right: Expr): Expr | undefined {
  if (left.kind !== 'binary' || left.name !== 'subtract' || right.kind !== 'binary') {
    return undefined;
  }
  const { left: a, right: b } = left;
  if (!isUnary(a, 'exp') || !isUnary(b, 'exp')) return undefined;
  const alike =
    (same(a, right.left) && same(b, right.right)) || (same(a, right.right) && same(b, right.left));
  return alike ? tanh(scaled(0.5, subtract(a.argument, b.argument))) : undefined;
}

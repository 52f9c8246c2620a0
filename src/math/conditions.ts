import { constantOf, exactValue, isConstant } from './constants';
import type { Comparison, Expr } from './expression';
import { affineOf } from './polynomial';
import { minus, negative, over } from './rational';

/** `left comparison right`. */
export interface Condition {
  readonly left: Expr;
  readonly comparison: Comparison;
  readonly right: Expr;
}

/** What a comparison becomes when its sides change places. */
export const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/**
 * The same condition in the form `x < 2`, as far as that is plain to see: constants on
 * the right, affine conditions solved where the solution is a readable number, and
 * what does not change a sign dropped. So conditions that mean the same look the same.
 */
export function plainCondition(condition: Condition): Condition {
  let current = condition;
  for (let rule = next(current); rule !== undefined; rule = next(current)) current = rule;
  return current;
}

function next(condition: Condition): Condition | undefined {
  const { left, comparison, right } = condition;
  if (left.kind === 'constant' && right.kind !== 'constant') {
    return { left: right, comparison: mirrored[comparison], right: left };
  }
  return solved(condition) ?? unclipped(condition) ?? withoutFactor(condition);
}

function solved({ left, comparison, right }: Condition): Condition | undefined {
  if (left.kind === 'x' && exactValue(right) !== undefined) return undefined;
  const affine = affineOf({ kind: 'binary', name: 'subtract', left, right });
  if (affine === undefined || affine.slope.numerator === 0n) return undefined;
  const root = constantOf(over(negative(affine.intercept), affine.slope));
  if (root === undefined) return undefined;
  const rises = affine.slope.numerator > 0n;
  return {
    left: { kind: 'x' },
    comparison: rises ? comparison : mirrored[comparison],
    right: root,
  };
}

/** `max(u, 1) < 2` is `u < 2`. */
function unclipped({ left, comparison, right }: Condition): Condition | undefined {
  if (left.kind !== 'binary' || (left.name !== 'max' && left.name !== 'min')) return undefined;
  const limit = exactValue(right);
  for (const [bound, u] of [
    [left.left, left.right],
    [left.right, left.left],
  ] as const) {
    const value = exactValue(bound);
    const gap = value && limit && minus(value, limit);
    if (gap === undefined || gap.numerator === 0n) continue;
    if (gap.numerator < 0n === (left.name === 'max')) return { left: u, comparison, right };
  }
  return undefined;
}

const SIGN_KEEPING: ReadonlySet<string> = new Set(['expm1', 'tanh', 'erf']);

/** `3u < 0`, `u / 3 < 0` and `tanh(u) < 0` are `u < 0`. */
function withoutFactor({ left, comparison, right }: Condition): Condition | undefined {
  if (!isConstant(right, 0)) return undefined;
  if (left.kind === 'unary') {
    if (left.name === 'negate')
      return { left: left.argument, comparison: mirrored[comparison], right };
    const keepsSign = SIGN_KEEPING.has(left.name);
    return keepsSign ? { left: left.argument, comparison, right } : undefined;
  }
  if (left.kind !== 'binary') return undefined;
  const { name } = left;
  const [factor, u] = name === 'multiply' ? [left.left, left.right] : [left.right, left.left];
  if (name !== 'multiply' && name !== 'divide') return undefined;
  const value = exactValue(factor);
  if (value === undefined || value.numerator === 0n) return undefined;
  return { left: u, comparison: value.numerator > 0n ? comparison : mirrored[comparison], right };
}

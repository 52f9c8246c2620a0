import type { Expr } from './expression';
import { remembered } from './memo';
import {
  fromDecimal,
  fromNumber,
  isDouble,
  over,
  type Rational,
  toDecimal,
  toNumber,
} from './rational';
import { shared } from './shared';

/** The number that a constant or a quotient of two means; `undefined` for NaN and infinities. */
export function exactValue(node: Expr): Rational | undefined {
  if (node.kind === 'constant') {
    return node.exact === undefined ? fromNumber(node.value) : decimal(node.exact);
  }
  if (node.kind !== 'binary' || node.name !== 'divide') return undefined;
  if (node.left.kind !== 'constant' || node.right.kind !== 'constant') return undefined;
  const [a, b] = [exactValue(node.left), exactValue(node.right)];
  return a && b && over(a, b);
}

const decimal = remembered(fromDecimal);

/** A quotient of larger integers is not worth reading: `0.2 / 3` stays as it is. */
const LARGEST_READABLE = 1_000_000;

/**
 * The constant that means exactly this number: a double where it is one, else the
 * decimal text where that is short, else a quotient of integers up to `largest`.
 */
export function constantOf(
  value: Rational | undefined,
  largest = LARGEST_READABLE,
): Expr | undefined {
  if (value === undefined) return undefined;
  const nearest = toNumber(value);
  if (isDouble(value)) return shared({ kind: 'constant', value: nearest });
  const text = toDecimal(value);
  if (text !== undefined) return shared({ kind: 'constant', value: nearest, exact: text });
  const [top, bottom] = [value.numerator, value.denominator].map(Number);
  if (top === undefined || bottom === undefined) return undefined;
  if (!Number.isFinite(top) || !Number.isFinite(bottom)) return undefined;
  if (Math.abs(top) > largest || bottom > largest) return undefined;
  if (BigInt(top) !== value.numerator || BigInt(bottom) !== value.denominator) return undefined;
  const left = shared({ kind: 'constant', value: top });
  const right = shared({ kind: 'constant', value: bottom });
  return shared({ kind: 'binary', name: 'divide', left, right });
}

/** Whether the node is the number `value`, which is a small integer or an infinity. */
export function isConstant(node: Expr, value: number): boolean {
  return node.kind === 'constant' && node.exact === undefined && node.value === value;
}

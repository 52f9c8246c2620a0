import type { Expr } from './expression';
import {
  compareRationals,
  fromDecimal,
  fromNumber,
  type Rational,
  toDecimal,
  toNumber,
} from './rational';

/** The number that a constant node means; `undefined` for NaN and infinities. */
export function exactValue(node: Expr): Rational | undefined {
  if (node.kind !== 'constant') return undefined;
  return node.exact === undefined ? fromNumber(node.value) : fromDecimal(node.exact);
}

/**
 * The constant that means exactly this number: a double where it is one, else the
 * decimal text where that is short. `undefined` otherwise: 1/3 stays a quotient.
 */
export function constantOf(value: Rational | undefined): Expr | undefined {
  if (value === undefined) return undefined;
  const nearest = toNumber(value);
  const back = fromNumber(nearest);
  if (back !== undefined && compareRationals(back, value) === 0) {
    return { kind: 'constant', value: nearest };
  }
  const text = toDecimal(value);
  return text === undefined ? undefined : { kind: 'constant', value: nearest, exact: text };
}

/** Whether the node is the number `value`, which is a small integer. */
export function isConstant(node: Expr, value: number): boolean {
  return node.kind === 'constant' && node.exact === undefined && node.value === value;
}

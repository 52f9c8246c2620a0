import { closedSign } from './closed';
import { isConstant } from './constants';
import { add, multiply, one, subtract, zero } from './construct';
import type { Expr } from './expression';
import { canonicalNumber } from './surd';

/**
 * A polynomial q in `exp(q(t))`. Within one expansion equal polynomials are one
 * object, so that terms are compared, and sums of exponents looked up, by identity.
 */
export interface Exponent {
  readonly id: number;
  /** The number before t^i; the last is not 0. */
  readonly coefficients: readonly Expr[];
  /** Of the leading coefficient, where t occurs at all. */
  readonly sign: -1 | 0 | 1 | undefined;
}

let last = 0;
const table = new Map<string, Exponent>();
const sums = new Map<string, Exponent>();
const differences = new Map<string, Exponent>();

export const NO_EXPONENT: Exponent = { id: 0, coefficients: [], sign: 0 };

/** Starts a new expansion: terms of different expansions are never compared. */
export function forgetExponents(): void {
  table.clear();
  sums.clear();
  differences.clear();
}

export function exponentOf(coefficients: readonly Expr[]): Exponent {
  const kept = coefficients.map(canonicalNumber);
  while (kept.length > 0 && isConstant(kept.at(-1) ?? one, 0)) kept.pop();
  if (kept.length === 0) return NO_EXPONENT;
  const key = JSON.stringify(kept);
  const before = table.get(key);
  if (before !== undefined) return before;
  last += 1;
  const top = kept.at(-1) ?? one;
  const exponent = { id: last, coefficients: kept, sign: kept.length > 1 ? closedSign(top) : 0 };
  table.set(key, exponent);
  return exponent;
}

export function sumOfExponents(a: Exponent, b: Exponent): Exponent {
  if (a === NO_EXPONENT) return b;
  return b === NO_EXPONENT ? a : combined(sums, a, b, add);
}

export function differenceOfExponents(a: Exponent, b: Exponent): Exponent {
  if (a.id === b.id) return NO_EXPONENT;
  return b === NO_EXPONENT ? a : combined(differences, a, b, subtract);
}

export function multipleOfExponent({ coefficients }: Exponent, factor: Expr): Exponent {
  return exponentOf(coefficients.map((each) => multiply(factor, each)));
}

function combined(
  known: Map<string, Exponent>,
  a: Exponent,
  b: Exponent,
  operation: (left: Expr, right: Expr) => Expr,
): Exponent {
  const key = `${a.id},${b.id}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const length = Math.max(a.coefficients.length, b.coefficients.length);
  const result = exponentOf(
    Array.from({ length }, (_, degree) =>
      operation(a.coefficients[degree] ?? zero, b.coefficients[degree] ?? zero),
    ),
  );
  known.set(key, result);
  return result;
}

import { exactValue } from './constants';
import { add, multiply, zero } from './construct';
import type { Expr } from './expression';
import { minus, over, plus, type Rational, times, toDecimal, toNumber, ZERO } from './rational';

/** Coefficients of a polynomial in x, the constant one first. */
type Coefficients = readonly Rational[];

const HIGHEST_DEGREE = 24;

/** Decimal text of a coefficient may be this long: products of doubles are. */
const LONGEST_TEXT = 160;

/**
 * A polynomial multiplied out, in Horner's form, so that what cancels is gone:
 * `u' (1 + x^2) - 2 x u` as intervals would keep all of it. `undefined` for what is no
 * polynomial with rational coefficients, or has too long ones.
 */
export function multipliedOut(expression: Expr): Expr | undefined {
  const coefficients = coefficientsOf(expression);
  if (coefficients === undefined) return undefined;
  let result: Expr = zero;
  for (const coefficient of [...coefficients].reverse()) {
    const number = written(coefficient);
    if (number === undefined) return undefined;
    result = add(multiply({ kind: 'x' }, result), number);
  }
  return result;
}

function written(value: Rational): Expr | undefined {
  const text = toDecimal(value, LONGEST_TEXT);
  if (text === undefined) return undefined;
  const nearest = toNumber(value);
  return String(nearest) === text
    ? { kind: 'constant', value: nearest }
    : { kind: 'constant', value: nearest, exact: text };
}

function coefficientsOf(node: Expr): Coefficients | undefined {
  if (node.kind === 'x') return [ZERO, { numerator: 1n, denominator: 1n }];
  const value = exactValue(node);
  if (value !== undefined) return [value];
  if (node.kind === 'unary') {
    const inner = node.name === 'negate' ? coefficientsOf(node.argument) : undefined;
    return inner && sum([], inner, minus);
  }
  return node.kind === 'binary' ? ofBinary(node) : undefined;
}

function ofBinary({ name, left, right }: Extract<Expr, { kind: 'binary' }>) {
  if (name === 'power') return ofPower(left, right);
  const a = coefficientsOf(left);
  const b = a && coefficientsOf(right);
  if (a === undefined || b === undefined) return undefined;
  switch (name) {
    case 'add':
      return sum(a, b, plus);
    case 'subtract':
      return sum(a, b, minus);
    case 'multiply':
      return product(a, b);
    case 'divide':
      return b.length === 1 ? all(a.map((each) => over(each, b[0] ?? ZERO))) : undefined;
    default:
      return undefined;
  }
}

function ofPower(base: Expr, exponent: Expr): Coefficients | undefined {
  const count = exponent.kind === 'constant' ? exponent.value : Number.NaN;
  const factor = Number.isInteger(count) && count >= 1 ? coefficientsOf(base) : undefined;
  if (factor === undefined || (factor.length - 1) * count > HIGHEST_DEGREE) return undefined;
  let result: Coefficients | undefined = factor;
  for (let power = 1; power < count; power += 1) result = result && product(result, factor);
  return result;
}

function sum(a: Coefficients, b: Coefficients, operation: typeof plus): Coefficients | undefined {
  const length = Math.max(a.length, b.length);
  return all(
    Array.from({ length }, (_, degree) => operation(a[degree] ?? ZERO, b[degree] ?? ZERO)),
  );
}

function product(a: Coefficients, b: Coefficients): Coefficients | undefined {
  if (a.length + b.length - 2 > HIGHEST_DEGREE) return undefined;
  const result: (Rational | undefined)[] = Array.from(
    { length: a.length + b.length - 1 },
    () => ZERO,
  );
  for (const [i, left] of a.entries()) {
    for (const [j, right] of b.entries()) {
      const before = result[i + j];
      const term = times(left, right);
      result[i + j] = before && term && plus(before, term);
    }
  }
  return all(result);
}

/** Without leading zeros; `undefined` where one of the numbers became too long. */
function all(values: readonly (Rational | undefined)[]): Coefficients | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length < values.length) return undefined;
  while (known.length > 1 && known.at(-1)?.numerator === 0n) known.pop();
  return known;
}

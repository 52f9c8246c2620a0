/**
 * Expressions as products of powers of positive expressions and a rest. Sums give away
 * the powers that all their addends have, divisors included, so that of
 * `exp(-u) u' / (1 + x^2) - exp(-u) v / (1 + x^2)^2` the rest is `u' (1 + x^2) - v`.
 */
import { hasVariable } from './closed';
import { constantOf, exactValue } from './constants';
import { add, divide, multiply, negate, one, power, subtract } from './construct';
import { same } from './equal';
import type { Expr } from './expression';
import { remembered } from './memo';
import { isNonNegative, isPositive } from './positivity';
import {
  compareRationals,
  ONE,
  negative as opposite,
  plus,
  type Rational,
  times as timesRational,
  ZERO,
} from './rational';

interface Power {
  readonly base: Expr;
  /** Not 0. */
  readonly exponent: Rational;
}

export interface Factored {
  readonly powers: readonly Power[];
  readonly rest: Expr;
}

type Factoring = (node: Expr) => Factored;

/** Higher powers stay as they are. */
const HIGHEST_POWER = 16;

export const factored: Factoring = remembered((node) => factoring(node, factored));

/**
 * The same with all divisors, of any sign, among the powers: what is left has no pole where
 * only these are 0.
 */
export const overDivisors: Factoring = remembered((node) => factoring(node, overDivisors));

function factoring(node: Expr, inner: Factoring): Factored {
  if (!hasVariable(node)) return { powers: [], rest: node };
  if (node.kind === 'unary' && node.name === 'negate') {
    const { powers, rest } = inner(node.argument);
    return { powers, rest: negate(rest) };
  }
  if (node.kind === 'binary') {
    const found = ofBinary(node, inner);
    if (found !== undefined) return found;
  }
  if (node.kind === 'unary' && node.name === 'sqrt') return rootOf(node.argument, HALF);
  if (isPositive(node)) return { powers: [{ base: node, exponent: ONE }], rest: one };
  return { powers: [], rest: node };
}

const HALF: Rational = { numerator: 1n, denominator: 2n };

/** A broken power is defined only where its base is positive, or 0 at an edge. */
function rootOf(base: Expr, exponent: Rational): Factored {
  return { powers: [{ base, exponent }], rest: one };
}

function ofBinary(
  { name, left, right }: Extract<Expr, { kind: 'binary' }>,
  inner: Factoring,
): Factored | undefined {
  switch (name) {
    case 'multiply':
      return times(inner(left), inner(right));
    case 'divide': {
      const [a, b] = [inner(left), inner(right)];
      const inverse = { powers: b.powers.map(inverted), rest: one };
      const { powers, rest } = times(a, inverse);
      if (inner === overDivisors) return { powers: product(powers, divisors(b.rest, -1n)), rest };
      // A divisor is nowhere 0, so that an even power of one is positive.
      if (!isNonNegative(b.rest)) return { powers, rest: divide(rest, b.rest) };
      return { powers: product(powers, [{ base: b.rest, exponent: opposite(ONE) }]), rest };
    }
    case 'power':
      return ofPower(left, right, inner);
    case 'add':
    case 'subtract': {
      const sum: Expr = { kind: 'binary', name, left, right };
      return isPositive(sum) ? undefined : ofSum(addendsOf(sum, false, inner));
    }
    default:
      return undefined;
  }
}

function ofPower(base: Expr, exponent: Expr, inner: Factoring): Factored | undefined {
  const value = exactValue(exponent);
  if (value === undefined || value.numerator === 0n) return undefined;
  if (value.denominator !== 1n) return rootOf(base, value);
  if (Math.abs(Number(value.numerator)) > HIGHEST_POWER) return undefined;
  const { powers, rest } = inner(base);
  const raisedPowers: Power[] = [];
  for (const each of powers) {
    const total = timesRational(each.exponent, value);
    if (total === undefined) return undefined;
    raisedPowers.push({ base: each.base, exponent: total });
  }
  if (inner === overDivisors && value.numerator < 0n) {
    return { powers: product(raisedPowers, divisors(rest, value.numerator)), rest: one };
  }
  return { powers: raisedPowers, rest: power(rest, exponent) };
}

/** The factors of a divisor, a number among them, to a power. */
function divisors(node: Expr, exponent: bigint): readonly Power[] {
  if (node.kind === 'unary' && node.name === 'negate') {
    return product(divisors(node.argument, exponent), divisors(MINUS_ONE, exponent));
  }
  if (node.kind === 'binary') {
    const { name, left, right } = node;
    if (name === 'multiply') return product(divisors(left, exponent), divisors(right, exponent));
    const value = name === 'power' ? exactValue(right) : undefined;
    if (value?.denominator === 1n) return divisors(left, exponent * value.numerator);
  }
  return node === one ? [] : [{ base: node, exponent: { numerator: exponent, denominator: 1n } }];
}

const MINUS_ONE = negate(one);

export interface Addend extends Factored {
  readonly negative: boolean;
}

export function addendsOf(node: Expr, negative: boolean, inner = factored): readonly Addend[] {
  if (node.kind === 'unary' && node.name === 'negate') {
    return addendsOf(node.argument, !negative, inner);
  }
  if (node.kind === 'binary' && (node.name === 'add' || node.name === 'subtract')) {
    const flipped = node.name === 'subtract' ? !negative : negative;
    return [...addendsOf(node.left, negative, inner), ...addendsOf(node.right, flipped, inner)];
  }
  return [{ negative, ...inner(node) }];
}

function ofSum(addends: readonly Addend[]): Factored | undefined {
  const common: Power[] = [];
  for (const { base } of addends.flatMap(({ powers }) => powers)) {
    if (common.some((each) => same(each.base, base))) continue;
    const exponents = addends.map(({ powers }) => exponentIn(powers, base));
    const exponent = exponents.reduce((a, b) => (compareRationals(a, b) <= 0 ? a : b));
    if (exponent.numerator !== 0n) common.push({ base, exponent });
  }
  const inverse = common.map(inverted);
  const rest = summed(
    addends.map((addend) => ({
      negative: addend.negative,
      value: written(product(addend.powers, inverse), addend.rest),
    })),
  );
  return rest && { powers: common, rest };
}

/** A sum of what is added and taken away; `undefined` where an addend is. */
export function summed(
  values: readonly { readonly negative: boolean; readonly value: Expr | undefined }[],
): Expr | undefined {
  let total: Expr | undefined;
  for (const { negative, value } of values) {
    if (value === undefined) return undefined;
    if (total === undefined) total = negative ? negate(value) : value;
    else total = negative ? subtract(total, value) : add(total, value);
  }
  return total;
}

function exponentIn(powers: readonly Power[], base: Expr): Rational {
  return powers.find((each) => same(each.base, base))?.exponent ?? ZERO;
}

/** `undefined` where an exponent is too long a number to be written. */
export function written(powers: readonly Power[], rest: Expr): Expr | undefined {
  let value = rest;
  for (const { base, exponent } of powers) {
    const number = constantOf(exponent, Infinity);
    if (number === undefined) return undefined;
    value = multiply(value, power(base, number));
  }
  return value;
}

function times(a: Factored, b: Factored): Factored {
  return { powers: product(a.powers, b.powers), rest: multiply(a.rest, b.rest) };
}

function product(a: readonly Power[], b: readonly Power[]): readonly Power[] {
  const result = [...a];
  for (const { base, exponent } of b) {
    const index = result.findIndex((each) => same(each.base, base));
    const total = plus(result[index]?.exponent ?? ZERO, exponent);
    if (index === -1 || total === undefined) result.push({ base, exponent });
    else if (total.numerator === 0n) result.splice(index, 1);
    else result[index] = { base, exponent: total };
  }
  return result;
}

function inverted({ base, exponent }: Power): Power {
  return { base, exponent: opposite(exponent) };
}

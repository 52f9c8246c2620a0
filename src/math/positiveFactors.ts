/**
 * Expressions as products of powers of positive expressions and a rest. Sums give away
 * the powers that all their addends have, divisors included, so that of
 * `exp(-u) u' / (1 + x^2) - exp(-u) v / (1 + x^2)^2` the rest is `u' (1 + x^2) - v`.
 */
import { hasVariable } from './closed';
import { constantOf, exactValue } from './constants';
import { add, divide, multiply, negate, one, power, subtract, unary } from './construct';
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

/** Higher powers stay as they are. */
const HIGHEST_POWER = 16;

export const factored: (node: Expr) => Factored = remembered(factoring);

function factoring(node: Expr): Factored {
  if (!hasVariable(node)) return { powers: [], rest: node };
  if (node.kind === 'unary' && node.name === 'negate') {
    const { powers, rest } = factored(node.argument);
    return { powers, rest: negate(rest) };
  }
  if (node.kind === 'binary') {
    const found = ofBinary(node);
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

function ofBinary({ name, left, right }: Extract<Expr, { kind: 'binary' }>): Factored | undefined {
  switch (name) {
    case 'multiply':
      return times(factored(left), factored(right));
    case 'divide': {
      const [a, b] = [factored(left), factored(right)];
      const inverse = { powers: b.powers.map(inverted), rest: one };
      const { powers, rest } = times(a, inverse);
      // A divisor is nowhere 0, so that an even power of one is positive.
      if (!isNonNegative(b.rest)) return { powers, rest: divide(rest, b.rest) };
      return { powers: product(powers, [{ base: b.rest, exponent: opposite(ONE) }]), rest };
    }
    case 'power':
      return ofPower(left, right);
    case 'add':
    case 'subtract': {
      const sum: Expr = { kind: 'binary', name, left, right };
      return isPositive(sum) ? undefined : ofSum(addendsOf(sum, false));
    }
    default:
      return undefined;
  }
}

function ofPower(base: Expr, exponent: Expr): Factored | undefined {
  const value = exactValue(exponent);
  if (value === undefined || value.numerator === 0n) return undefined;
  if (value.denominator !== 1n) return rootOf(base, value);
  if (Math.abs(Number(value.numerator)) > HIGHEST_POWER) return undefined;
  const { powers, rest } = factored(base);
  const raisedPowers: Power[] = [];
  for (const each of powers) {
    const total = timesRational(each.exponent, value);
    if (total === undefined) return undefined;
    raisedPowers.push({ base: each.base, exponent: total });
  }
  return { powers: raisedPowers, rest: power(rest, exponent) };
}

interface Addend extends Factored {
  readonly negative: boolean;
}

function addendsOf(node: Expr, negative: boolean): readonly Addend[] {
  if (node.kind === 'unary' && node.name === 'negate') return addendsOf(node.argument, !negative);
  if (node.kind === 'binary' && (node.name === 'add' || node.name === 'subtract')) {
    const flipped = node.name === 'subtract' ? !negative : negative;
    return [...addendsOf(node.left, negative), ...addendsOf(node.right, flipped)];
  }
  return [{ negative, ...factored(node) }];
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

/**
 * The same sign in other forms, one for each exponential of a sum in which every addend
 * has one: `u exp(a) - v exp(b)` is `u - v exp(b - a)`, and `u exp(a - b) - v`. Where
 * both exponentials underflow one of these shows the sign still.
 */
export function formsByExponential(sum: Expr): readonly Expr[] {
  if (sum.kind !== 'binary' || (sum.name !== 'add' && sum.name !== 'subtract')) return [];
  const addends: WithExponent[] = [];
  for (const addend of addendsOf(sum, false)) {
    const [found, ...others] = addend.powers.filter(({ base }) => isExponential(base));
    if (found === undefined || !isExponential(found.base) || others.length > 0) return [];
    if (compareRationals(found.exponent, ONE) !== 0) return [];
    const powers = addend.powers.filter((each) => each !== found);
    addends.push({ ...addend, powers, argument: found.base.argument });
  }
  const distinct = addends.filter(
    ({ argument }, index) => addends.findIndex((other) => same(other.argument, argument)) === index,
  );
  if (distinct.length < 2 || distinct.length > MOST_FORMS) return [];
  return distinct.flatMap(({ argument: taken }) => {
    const form = summed(
      addends.map(({ argument, negative, powers, rest }) => {
        const factor = written(powers, rest);
        const shifted = unary('exp', subtract(argument, taken));
        return { negative, value: factor && multiply(factor, shifted) };
      }),
    );
    return form === undefined ? [] : [form];
  });
}

const MOST_FORMS = 4;

interface WithExponent extends Addend {
  readonly argument: Expr;
}

function isExponential(node: Expr): node is Extract<Expr, { kind: 'unary' }> {
  return node.kind === 'unary' && node.name === 'exp';
}

function summed(
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
function written(powers: readonly Power[], rest: Expr): Expr | undefined {
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

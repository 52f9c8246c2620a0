/**
 * Expressions as products of powers of positive expressions and a rest. Sums give away
 * the powers that all their addends have, divisors included, so that of
 * `exp(-u) u' / (1 + x^2) - exp(-u) v / (1 + x^2)^2` the rest is `u' (1 + x^2) - v`.
 */
import { closedSign, hasVariable } from './closed';
import { exactValue } from './constants';
import { add, divide, multiply, negate, one, power, subtract, unary } from './construct';
import { same } from './equal';
import type { Expr } from './expression';

interface Power {
  readonly base: Expr;
  /** An integer, and not 0. */
  readonly exponent: number;
}

export interface Factored {
  readonly powers: readonly Power[];
  readonly rest: Expr;
}

/** Higher powers stay as they are. */
const HIGHEST_POWER = 16;

export function factored(node: Expr): Factored {
  if (!hasVariable(node)) return { powers: [], rest: node };
  if (node.kind === 'unary' && node.name === 'negate') {
    const { powers, rest } = factored(node.argument);
    return { powers, rest: negate(rest) };
  }
  if (node.kind === 'binary') {
    const found = ofBinary(node);
    if (found !== undefined) return found;
  }
  if (isPositive(node)) return { powers: [{ base: node, exponent: 1 }], rest: one };
  return { powers: [], rest: node };
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
      return { powers: product(powers, [{ base: b.rest, exponent: -1 }]), rest };
    }
    case 'power':
      return ofPower(factored(left), right);
    case 'add':
    case 'subtract': {
      const sum: Expr = { kind: 'binary', name, left, right };
      return isPositive(sum) ? undefined : ofSum(addendsOf(sum, false));
    }
    default:
      return undefined;
  }
}

function ofPower({ powers, rest }: Factored, exponent: Expr): Factored | undefined {
  const value = exponent.kind === 'constant' && exponent.exact === undefined ? exponent.value : 0;
  if (!Number.isInteger(value) || value === 0 || Math.abs(value) > HIGHEST_POWER) return undefined;
  return {
    powers: powers.map(({ base, exponent: each }) => ({ base, exponent: each * value })),
    rest: power(rest, exponent),
  };
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

function ofSum(addends: readonly Addend[]): Factored {
  const common: Power[] = [];
  for (const { base } of addends.flatMap(({ powers }) => powers)) {
    if (common.some((each) => same(each.base, base))) continue;
    const exponent = Math.min(...addends.map(({ powers }) => exponentIn(powers, base)));
    if (exponent !== 0) common.push({ base, exponent });
  }
  const inverse = common.map(inverted);
  const rest = summed(
    addends.map((addend) => ({
      negative: addend.negative,
      value: written(product(addend.powers, inverse), addend.rest),
    })),
  );
  return { powers: common, rest };
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
    if (found?.exponent !== 1 || !isExponential(found.base) || others.length > 0) return [];
    const powers = addend.powers.filter((each) => each !== found);
    addends.push({ ...addend, powers, argument: found.base.argument });
  }
  const distinct = addends.filter(
    ({ argument }, index) => addends.findIndex((other) => same(other.argument, argument)) === index,
  );
  if (distinct.length < 2 || distinct.length > MOST_FORMS) return [];
  return distinct.map(({ argument: taken }) =>
    summed(
      addends.map(({ argument, negative, powers, rest }) => ({
        negative,
        value: multiply(written(powers, rest), unary('exp', subtract(argument, taken))),
      })),
    ),
  );
}

const MOST_FORMS = 4;

interface WithExponent extends Addend {
  readonly argument: Expr;
}

function isExponential(node: Expr): node is Extract<Expr, { kind: 'unary' }> {
  return node.kind === 'unary' && node.name === 'exp';
}

function summed(values: readonly { readonly negative: boolean; readonly value: Expr }[]): Expr {
  const total = values.reduce<Expr | undefined>((sum, { negative, value }) => {
    if (sum === undefined) return negative ? negate(value) : value;
    return negative ? subtract(sum, value) : add(sum, value);
  }, undefined);
  return total ?? one;
}

function exponentIn(powers: readonly Power[], base: Expr): number {
  return powers.find((each) => same(each.base, base))?.exponent ?? 0;
}

function written(powers: readonly Power[], rest: Expr): Expr {
  return powers.reduce(
    (value, { base, exponent }) =>
      multiply(value, power(base, { kind: 'constant', value: exponent })),
    rest,
  );
}

function times(a: Factored, b: Factored): Factored {
  return { powers: product(a.powers, b.powers), rest: multiply(a.rest, b.rest) };
}

function product(a: readonly Power[], b: readonly Power[]): readonly Power[] {
  const result = [...a];
  for (const { base, exponent } of b) {
    const index = result.findIndex((each) => same(each.base, base));
    if (index === -1) result.push({ base, exponent });
    else {
      const total = (result[index]?.exponent ?? 0) + exponent;
      if (total === 0) result.splice(index, 1);
      else result[index] = { base, exponent: total };
    }
  }
  return result;
}

function inverted({ base, exponent }: Power): Power {
  return { base, exponent: -exponent };
}

const POSITIVE: ReadonlySet<string> = new Set(['exp', 'sigmoid', 'softplus', 'erfc']);

/** Positive for every argument, or a positive number. */
export function isPositive(node: Expr): boolean {
  if (!hasVariable(node)) return closedSign(node) === 1;
  if (node.kind === 'unary') {
    return POSITIVE.has(node.name) || (node.name === 'sqrt' && isPositive(node.argument));
  }
  if (node.kind !== 'binary') return false;
  const { name, left, right } = node;
  if (name === 'power') return isPositive(left);
  if (name === 'add') {
    return (isPositive(left) && isNonNegative(right)) || (isNonNegative(left) && isPositive(right));
  }
  return (name === 'multiply' || name === 'divide') && isPositive(left) && isPositive(right);
}

function isNonNegative(node: Expr): boolean {
  if (isPositive(node)) return true;
  if (node.kind === 'unary') return node.name === 'sqrt' || node.name === 'abs';
  if (node.kind !== 'binary') return false;
  const { name, left, right } = node;
  if (name === 'power') return isEven(right) || isNonNegative(left);
  const keeps = name === 'add' || name === 'multiply';
  if (name === 'divide') return isNonNegative(left) && isPositive(right);
  return keeps && isNonNegative(left) && isNonNegative(right);
}

function isEven(exponent: Expr): boolean {
  const value = exactValue(exponent);
  return value?.denominator === 1n && value.numerator % 2n === 0n;
}

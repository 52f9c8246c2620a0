import { closedSign, hasVariable } from './closed';
import { exactValue } from './constants';
import { add, divide, multiply, negate, one, subtract } from './construct';
import { same } from './equal';
import type { Expr } from './expression';

/**
 * A smaller expression with the same sign everywhere: factors that are positive by
 * their nature are dropped, also where every addend of a sum has them. What is left of
 * `-2x exp(-1e8 x^2)` is `-x`, whose sign doubles can tell where the other underflows.
 */
export function signCore(node: Expr): Expr {
  if (node.kind === 'unary') {
    if (node.name === 'negate') return negate(signCore(node.argument));
    return SIGN_KEEPING.has(node.name) ? signCore(node.argument) : node;
  }
  if (node.kind !== 'binary') return node;
  switch (node.name) {
    case 'power':
      return keepsSign(node.right) ? signCore(node.left) : node;
    case 'multiply':
      return product(
        factorsOf(node)
          .filter((factor) => !isPositive(factor))
          .map(signCore),
      );
    case 'divide':
      return isPositive(node.right)
        ? signCore(node.left)
        : divide(signCore(node.left), signCore(node.right));
    case 'add':
    case 'subtract':
      return withoutCommonFactors(node);
    default:
      return node;
  }
}

/** The argument has the same sign, wherever the function is defined. */
const SIGN_KEEPING: ReadonlySet<string> = new Set(['sqrt', 'tanh', 'expm1', 'erf', 'log1p']);

/** An odd power, or a broken one, which is defined only where its base is not negative. */
function keepsSign(exponent: Expr): boolean {
  const value = exactValue(exponent);
  if (value === undefined || value.numerator <= 0n) return false;
  return value.denominator !== 1n || value.numerator % 2n !== 0n;
}

const POSITIVE: ReadonlySet<string> = new Set(['exp', 'sigmoid', 'softplus', 'erfc']);

/** Positive for every argument, or a positive number. */
function isPositive(node: Expr): boolean {
  if (!hasVariable(node)) return closedSign(node) === 1;
  if (node.kind === 'unary') {
    return POSITIVE.has(node.name) || (node.name === 'sqrt' && isPositive(node.argument));
  }
  if (node.kind !== 'binary') return false;
  if (node.name === 'power') return isPositive(node.left);
  const sum = node.name === 'add' || node.name === 'multiply' || node.name === 'divide';
  return sum && isPositive(node.left) && isPositive(node.right);
}

interface Addend {
  readonly negative: boolean;
  readonly factors: readonly Expr[];
}

function withoutCommonFactors(sum: Expr): Expr {
  const addends = addendsOf(sum, false);
  let rest = addends;
  for (const factor of addends[0]?.factors.filter(isPositive) ?? []) {
    const without = rest.map(({ negative, factors }) => {
      const index = factors.findIndex((each) => same(each, factor));
      return index === -1
        ? undefined
        : { negative, factors: factors.filter((_, at) => at !== index) };
    });
    const complete = without.filter((addend) => addend !== undefined);
    if (complete.length === rest.length) rest = complete;
  }
  if (rest === addends) return sum;
  return rest.reduce<Expr>((total, { negative, factors }, index) => {
    const value = product(factors);
    if (index === 0) return negative ? negate(value) : value;
    return negative ? subtract(total, value) : add(total, value);
  }, one);
}

function addendsOf(node: Expr, negative: boolean): readonly Addend[] {
  if (node.kind === 'unary' && node.name === 'negate') return addendsOf(node.argument, !negative);
  if (node.kind === 'binary' && (node.name === 'add' || node.name === 'subtract')) {
    const flipped = node.name === 'subtract' ? !negative : negative;
    return [...addendsOf(node.left, negative), ...addendsOf(node.right, flipped)];
  }
  return [{ negative, factors: factorsOf(node) }];
}

/** Factors of a product, squares and other small powers taken apart. */
function factorsOf(node: Expr): readonly Expr[] {
  if (node.kind !== 'binary') return [node];
  if (node.name === 'multiply') return [...factorsOf(node.left), ...factorsOf(node.right)];
  const { left: base, right: exponent } = node;
  const count = node.name === 'power' && exponent.kind === 'constant' ? exponent.value : 0;
  if (!Number.isInteger(count) || count < 1 || count > 8) return [node];
  return Array.from({ length: count }, () => base);
}

function product(factors: readonly Expr[]): Expr {
  return factors.reduce(multiply, one);
}

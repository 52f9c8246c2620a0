/**
 * Nodes in simplified form, from operands that are simplified already. Rewrites
 * are identities over the reals wherever both sides are defined, and constants
 * are folded only where the result is exact.
 */
import { onCircle } from './circle';
import { constantOf, exactValue, isConstant } from './constants';
import { where } from './constructWhere';
import { distributed } from './distribute';
import { same } from './equal';
import type { BinaryName, Expr, UnaryName } from './expression';
import { fold } from './fold';
import { stableDifference, stablePower, stableSum, stableUnary } from './identities';
import { stableQuotient } from './quotientIdentities';
import { minus, over, plus, raised, rootOf, times } from './rational';
import { shared } from './shared';
import { mergedAddends } from './sums';

export const zero = constant(0);
export const one = constant(1);
export const two = constant(2);
export const half = constant(0.5);

export function unary(name: UnaryName, argument: Expr): Expr {
  if (name === 'negate') return negate(argument);
  if (argument.kind === 'constant') {
    const known = isConstant(argument, 0) ? atZero[name] : undefined;
    if (known !== undefined) return known;
    if (isConstant(argument, 1) && name === 'log') return zero;
    const value = exactValue(argument);
    if (value !== undefined && name === 'sqrt') {
      const root = constantOf(rootOf(value));
      if (root !== undefined) return root;
    }
    if (name === 'abs' && value !== undefined) {
      return value.numerator < 0n ? negate(argument) : argument;
    }
  }
  if (name === 'sin' || name === 'cos') {
    const known = onCircle(name, argument);
    if (known !== undefined) return known;
  }
  return stableUnary(name, argument) ?? shared({ kind: 'unary', name, argument });
}

export function negate(argument: Expr): Expr {
  if (argument.kind === 'constant') {
    if (argument.value === 0) return zero;
    const { value, exact } = argument;
    if (exact === undefined) return constant(-value);
    const opposite = exact.startsWith('-') ? exact.slice(1) : `-${exact}`;
    return shared({ kind: 'constant', value: -value, exact: opposite });
  }
  if (argument.kind === 'unary' && argument.name === 'negate') return argument.argument;
  if (argument.kind === 'binary') {
    if (argument.name === 'subtract') return subtract(argument.right, argument.left);
    const coefficient = argument.left;
    if (argument.name === 'multiply' && coefficient.kind === 'constant') {
      return multiply(negate(coefficient), argument.right);
    }
  }
  if (argument.kind === 'where') {
    const { left, comparison, right, whenTrue, otherwise } = argument;
    return where(left, comparison, right, negate(whenTrue), negate(otherwise));
  }
  return shared({ kind: 'unary', name: 'negate', argument });
}

export function add(left: Expr, right: Expr): Expr {
  if (isConstant(left, 0)) return right;
  if (isConstant(right, 0)) return left;
  const folded = fold(left, right, plus);
  if (folded !== undefined) return folded;
  if (isNegation(right)) return subtract(left, right.argument);
  if (isNegation(left)) return subtract(right, left.argument);
  if (right.kind === 'constant' && right.value < 0) return subtract(left, negate(right));
  return stableSum(left, right) ?? sum('add', left, right);
}

export function subtract(left: Expr, right: Expr): Expr {
  if (isConstant(right, 0)) return left;
  if (isConstant(left, 0)) return negate(right);
  const folded = fold(left, right, minus);
  if (folded !== undefined) return folded;
  if (isNegation(right)) return add(left, right.argument);
  return stableDifference(left, right) ?? sum('subtract', left, right);
}

export function multiply(left: Expr, right: Expr): Expr {
  if (isConstant(left, 0) || isConstant(right, 0)) return zero;
  if (isConstant(left, 1)) return right;
  if (isConstant(right, 1)) return left;
  const folded = fold(left, right, times);
  if (folded !== undefined) return folded;
  if (isNegation(left)) return negate(multiply(left.argument, right));
  if (isNegation(right)) return negate(multiply(left, right.argument));
  if (isConstant(left, -1)) return negate(right);
  if (right.kind === 'constant' && left.kind !== 'constant') return multiply(right, left);
  return (
    scaled(left, right) ??
    asPower(left, right) ??
    overItself(left, right) ??
    overItself(right, left) ??
    node('multiply', left, right)
  );
}

export function divide(left: Expr, right: Expr): Expr {
  if (isConstant(right, 1)) return left;
  if (isConstant(left, 0) && !isConstant(right, 0)) return zero;
  const folded = fold(left, right, over);
  if (folded !== undefined) return folded;
  if (isConstant(right, -1)) return negate(left);
  if (isNegation(left)) return negate(divide(left.argument, right));
  if (isNegation(right)) return negate(divide(left, right.argument));
  return stableQuotient(left, right) ?? cancelled(left, right) ?? node('divide', left, right);
}

/** `v (u / v)` is `u`. */
function overItself(factor: Expr, quotient: Expr): Expr | undefined {
  const fits = quotient.kind === 'binary' && quotient.name === 'divide';
  return fits && same(quotient.right, factor) ? quotient.left : undefined;
}

/** `4 u / (2 v)` is `2 u / v`, where the quotient of the numbers is an integer. */
function reduced(left: Expr, right: Expr): Expr | undefined {
  const [a, b] = [term(left), right.kind === 'constant' ? whole(right) : term(right)];
  if (a.coefficient === one || b.coefficient === one) return undefined;
  const value = fold(a.coefficient, b.coefficient, over);
  if (value?.kind !== 'constant' || value.exact !== undefined) return undefined;
  return Number.isInteger(value.value) ? divide(multiply(value, a.rest), b.rest) : undefined;
}

function whole(coefficient: Expr): { coefficient: Expr; rest: Expr } {
  return { coefficient, rest: one };
}

/** `u v / v` is `u`. */
function cancelled(left: Expr, right: Expr): Expr | undefined {
  const simpler = reduced(left, right);
  if (simpler !== undefined) return simpler;
  if (right.kind === 'constant') return undefined;
  if (same(left, right)) return one;
  if (left.kind !== 'binary' || left.name !== 'multiply') return undefined;
  if (same(left.right, right)) return left.left;
  return same(left.left, right) ? left.right : undefined;
}

export function power(base: Expr, exponent: Expr): Expr {
  if (isConstant(exponent, 0)) return one;
  if (isConstant(exponent, 1)) return base;
  const folded = fold(base, exponent, raised);
  if (folded !== undefined) return folded;
  if (isConstant(exponent, 2) && isNegation(base)) return power(base.argument, exponent);
  if (isConstant(exponent, 0.5)) return unary('sqrt', base);
  if (isConstant(base, 0) && isPositiveConstant(exponent)) return zero;
  if (isConstant(base, 1)) return one;
  if (isConstant(exponent, 2)) {
    const square = squareOfRoot(base);
    if (square !== undefined) return square;
  }
  return stablePower(base, exponent) ?? node('power', base, exponent);
}

/** Like terms together: `(1 + u) - u` is 1. */
function sum(name: 'add' | 'subtract', left: Expr, right: Expr): Expr {
  const addends = mergedAddends({ kind: 'binary', name, left, right });
  return addends === undefined ? node(name, left, right) : addends.reduce(add, zero);
}

/** `min` or `max`. */
export function extremum(name: 'min' | 'max', left: Expr, right: Expr): Expr {
  if (same(left, right)) return left;
  const none = name === 'min' ? Infinity : -Infinity;
  if (isConstant(left, none)) return right;
  if (isConstant(right, none)) return left;
  const [a, b] = [exactValue(left), exactValue(right)];
  if (a !== undefined && b !== undefined) {
    const difference = minus(a, b);
    if (difference !== undefined)
      return difference.numerator < 0n === (name === 'min') ? left : right;
  }
  return node(name, left, right);
}

export function binary(name: BinaryName, left: Expr, right: Expr): Expr {
  return name === 'min' || name === 'max'
    ? extremum(name, left, right)
    : arithmetic[name](left, right);
}

const arithmetic = { add, subtract, multiply, divide, power };

const atZero: Partial<Record<UnaryName, Expr>> = {
  exp: one,
  expm1: zero,
  log1p: zero,
  tanh: zero,
  sigmoid: half,
  erf: zero,
  erfc: one,
  sqrt: zero,
  abs: zero,
  sin: zero,
  cos: one,
};

function node(name: BinaryName, left: Expr, right: Expr): Expr {
  const pieces = distributed(name, left, right, (a, b) => binary(name, a, b));
  return pieces ?? shared({ kind: 'binary', name, left, right });
}

function constant(value: number): Expr {
  return shared({ kind: 'constant', value });
}

function isNegation(expression: Expr): expression is Extract<Expr, { kind: 'unary' }> {
  return expression.kind === 'unary' && expression.name === 'negate';
}

/** `sqrt(u)^2` is u, and `(sqrt(2) / 2)^2` is 1/2. */
function squareOfRoot(base: Expr): Expr | undefined {
  if (base.kind === 'unary') return base.name === 'sqrt' ? base.argument : undefined;
  const { coefficient, rest } = term(base);
  if (coefficient === one || rest.kind !== 'unary' || rest.name !== 'sqrt') return undefined;
  const factor = fold(coefficient, coefficient, times);
  return factor && fold(factor, rest.argument, times);
}

function isPositiveConstant(expression: Expr): boolean {
  const value = exactValue(expression);
  return value !== undefined && value.numerator > 0n;
}

function term(expression: Expr): { coefficient: Expr; rest: Expr } {
  if (
    expression.kind === 'binary' &&
    expression.name === 'multiply' &&
    expression.left.kind === 'constant'
  ) {
    return { coefficient: expression.left, rest: expression.right };
  }
  return { coefficient: one, rest: expression };
}

/** Coefficients gather at the front: `2(3u)` is `6u`, `u(3v)` is `3(uv)`. */
function scaled(left: Expr, right: Expr): Expr | undefined {
  const [a, b] = [term(left), term(right)];
  if (left.kind === 'constant') {
    const quotient = dividedBy(left, right);
    if (quotient !== undefined) return quotient;
    const coefficient = b.coefficient === one ? undefined : fold(left, b.coefficient, times);
    return coefficient === undefined ? undefined : multiply(coefficient, b.rest);
  }
  if (a.coefficient === one && b.coefficient === one) return undefined;
  const coefficient = fold(a.coefficient, b.coefficient, times);
  return coefficient === undefined ? undefined : multiply(coefficient, multiply(a.rest, b.rest));
}

/** `6(u / 3)` is `2u`. */
function dividedBy(factor: Expr, quotient: Expr): Expr | undefined {
  if (quotient.kind !== 'binary' || quotient.name !== 'divide') return undefined;
  const coefficient = fold(factor, quotient.right, over);
  return coefficient?.kind === 'constant' ? multiply(coefficient, quotient.left) : undefined;
}

/** `u * u^2` is `u^3`, for exponents that are positive integers. */
function asPower(left: Expr, right: Expr): Expr | undefined {
  const [a, b] = [factor(left), factor(right)];
  if (a.base.kind === 'constant' || !same(a.base, b.base)) return undefined;
  return power(a.base, constant(a.exponent + b.exponent));
}

function factor(expression: Expr): { base: Expr; exponent: number } {
  if (expression.kind === 'binary' && expression.name === 'power') {
    const { left: base, right: exponent } = expression;
    if (exponent.kind === 'constant' && Number.isInteger(exponent.value) && exponent.value > 0) {
      return { base, exponent: exponent.value };
    }
  }
  return { base: expression, exponent: 1 };
}

import { closedSign, hasVariable } from './closed';
import { exactValue } from './constants';
import type { Expr } from './expression';
import { remembered } from './memo';

const POSITIVE: ReadonlySet<string> = new Set(['exp', 'sigmoid', 'softplus', 'erfc']);

/** Positive for every argument, or a positive number. */
export const isPositive: (node: Expr) => boolean = remembered((node) => {
  if (!hasVariable(node) && closedSign(node) === 1) return true;
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
});

/** Nowhere negative, as its form shows. */
export const isNonNegative: (node: Expr) => boolean = remembered((node) => {
  if (isPositive(node)) return true;
  if (node.kind === 'unary') return node.name === 'sqrt' || node.name === 'abs';
  if (node.kind !== 'binary') return false;
  const { name, left, right } = node;
  if (name === 'power') return isEven(right) || isNonNegative(left);
  const keeps = name === 'add' || name === 'multiply';
  if (name === 'divide') return isNonNegative(left) && isPositive(right);
  return keeps && isNonNegative(left) && isNonNegative(right);
});

function isEven(exponent: Expr): boolean {
  const value = exactValue(exponent);
  return value?.denominator === 1n && value.numerator % 2n === 0n;
}

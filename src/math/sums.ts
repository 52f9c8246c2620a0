import { constantOf, exactValue, isConstant } from './constants';
import { same } from './equal';
import type { Expr } from './expression';
import { negative, ONE, plus, type Rational, times } from './rational';
import { shared } from './shared';

/** One addend: `coefficient * rest`, or a constant where `rest` is `undefined`. */
interface Addend {
  coefficient: Rational;
  readonly rest: Expr | undefined;
}

/** Sums longer than this are left alone: finding like terms is quadratic. */
const LONGEST = 24;

/**
 * The addends of a sum with like terms put together, in the order of their first
 * appearance; `undefined` where nothing comes together, so that a sum keeps the
 * grouping in which it was written.
 */
export function mergedAddends(sum: Expr): readonly Expr[] | undefined {
  const addends: Addend[] = [];
  if (!collect(sum, ONE, addends) || addends.length > LONGEST) return undefined;
  const merged: Addend[] = [];
  for (const addend of addends) {
    const like = merged.find(({ rest }) => sameRest(rest, addend.rest));
    const total = like && plus(like.coefficient, addend.coefficient);
    if (like && total) like.coefficient = total;
    else merged.push(addend);
  }
  if (merged.length === addends.length) return undefined;
  const result: Expr[] = [];
  for (const addend of merged) {
    const expression = asExpression(addend);
    if (expression === undefined) return undefined;
    if (!isConstant(expression, 0)) result.push(expression);
  }
  return result;
}

function collect(node: Expr, factor: Rational, into: Addend[]): boolean {
  if (into.length > LONGEST) return false;
  const value = exactValue(node);
  if (value !== undefined) return push(times(factor, value), undefined, into);
  if (node.kind === 'unary' && node.name === 'negate') {
    return collect(node.argument, negative(factor), into);
  }
  if (node.kind === 'binary') {
    const { name, left, right } = node;
    if (name === 'add') return collect(left, factor, into) && collect(right, factor, into);
    if (name === 'subtract') {
      return collect(left, factor, into) && collect(right, negative(factor), into);
    }
    const coefficient = name === 'multiply' ? exactValue(left) : undefined;
    if (coefficient !== undefined) return push(times(factor, coefficient), right, into);
  }
  return push(factor, node, into);
}

function push(coefficient: Rational | undefined, rest: Expr | undefined, into: Addend[]): boolean {
  if (coefficient === undefined) return false;
  into.push({ coefficient, rest });
  return true;
}

function sameRest(a: Expr | undefined, b: Expr | undefined): boolean {
  return a === undefined || b === undefined ? a === b : same(a, b);
}

function asExpression({ coefficient, rest }: Addend): Expr | undefined {
  const constant = constantOf(coefficient);
  if (constant === undefined || rest === undefined) return constant;
  if (isConstant(constant, 0)) return constant;
  if (isConstant(constant, 1)) return rest;
  if (isConstant(constant, -1)) return shared({ kind: 'unary', name: 'negate', argument: rest });
  return shared({ kind: 'binary', name: 'multiply', left: constant, right: rest });
}

import { analyse } from '../math/analyse';
import { isUnknown, type Known, type RangeOfValues } from '../math/analysis';
import { max, x } from '../math/build';
import { compile } from '../math/compile';
import { enclosing } from '../math/enclose';
import type { Expr } from '../math/expression';
import { productOfRanges, unionOfRanges } from '../math/rangeAlgebra';
import { substitute } from '../math/substitute';
import type { Activation, JacobianEntry, JacobianFactor, Settings } from './activation';
import { instantiate } from './instantiate';

/** What one kind of entry of a Jacobian can be. */
export interface JacobianRange {
  readonly entry: JacobianEntry['entry'];
  readonly inputs: JacobianEntry['inputs'];
  readonly range: Known<RangeOfValues>;
  /**
   * Entries that depend on a number of active classes may have very many values: the
   * components are those of up to this number, the others lie between the last and the end.
   */
  readonly upToActive?: number;
}

/** Active classes whose values are listed one by one. */
const LISTED = 4;

/** What each kind of entry can be; `undefined` for functions of one variable and bad settings. */
export function jacobianRanges(
  activation: Activation,
  settings: Settings,
): readonly JacobianRange[] | undefined {
  const instance = instantiate(activation, settings);
  if (activation.jacobian === undefined || !instance.ok) {
    return undefined;
  }
  return activation.jacobian(instance.values).map(({ entry, inputs, factors }) => ({
    entry,
    inputs,
    range: factors.map(rangeOfFactor).reduce(productOfKnown),
    ...(factors.some(hasMoreThanListed) ? { upToActive: LISTED } : {}),
  }));
}

/** All entries together. */
export function wholeJacobianRange(ranges: readonly JacobianRange[]): Known<RangeOfValues> {
  const known: RangeOfValues[] = [];
  for (const { range } of ranges) {
    if (isUnknown(range)) {
      return range;
    }
    known.push(range);
  }
  const [first, ...others] = known;
  return first === undefined
    ? { unknown: 'there are no entries' }
    : unionOfRanges(first, ...others);
}

function hasMoreThanListed({ of, upTo = Infinity }: JacobianFactor): boolean {
  return of === 'counts' && upTo > LISTED;
}

function productOfKnown(a: Known<RangeOfValues>, b: Known<RangeOfValues>): Known<RangeOfValues> {
  if (isUnknown(a)) {
    return a;
  }
  return isUnknown(b) ? b : productOfRanges(a, b);
}

function rangeOfFactor({ of, expression, upTo }: JacobianFactor): Known<RangeOfValues> {
  switch (of) {
    case 'values':
      return analyse(expression).range;
    case 'slopes':
      return analyse(expression).derivativeRange;
    case 'counts':
      return upTo === undefined ? rangeOverCounts(expression) : rangeUpTo(expression, upTo);
  }
}

/**
 * The ends are those over 1 and all real numbers from 2 on: the expressions used here go one
 * way from there, so that the real numbers between have no lower and no higher value.
 */
function rangeOverCounts(expression: Expr): Known<RangeOfValues> {
  const { range, monotone } = analyse(substitute(expression, max(x, 2)));
  if (isUnknown(range)) {
    return range;
  }
  if (isUnknown(monotone) || monotone === 'none') {
    return { unknown: 'the values for many active classes are in no order' };
  }
  return listedOf(range, expression, LISTED);
}

/** The largest count has the end of those that are not listed: from 2 on the values go one way. */
function rangeUpTo(expression: Expr, upTo: number): RangeOfValues {
  return listedOf(rangeAt(expression, upTo), expression, Math.min(LISTED, upTo));
}

/** With the ends of all values, and the first ones as components. */
function listedOf(all: RangeOfValues, expression: Expr, count: number): RangeOfValues {
  const listed = Array.from({ length: count }, (_, index) => rangeAt(expression, index + 1));
  const [first = all, ...others] = listed;
  return {
    ...unionOfRanges(all, ...listed),
    components: unionOfRanges(first, ...others).components,
  };
}

function rangeAt(expression: Expr, count: number): RangeOfValues {
  const value = compile(expression)(count);
  const enclosure = enclosing(expression)([count, count]);
  return {
    infimum: value,
    supremum: value,
    infimumAttained: true,
    supremumAttained: true,
    infimumAt: [],
    supremumAt: [],
    infimumEnclosure: enclosure,
    supremumEnclosure: enclosure,
    components: [{ kind: 'point', lo: value, hi: value, loClosed: true, hiClosed: true }],
  };
}

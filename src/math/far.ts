import { isConstant } from './constants';
import type { Expr } from './expression';
import { contains, product, sum } from './interval';
import { fallingMonomial } from './tailGrowth';
import {
  addTerm,
  compareGrowth,
  isEndless,
  monomialRatio,
  productOfTerm,
  sumOfTerms,
  type Term,
  type Terms,
  termsOf,
} from './tailTerm';

/** One expansion: from where it holds, and how many products of terms it may still take. */
export interface Far {
  readonly from: number;
  /** Sums with more terms than this lose their smallest ones to the bounds of the next larger one. */
  readonly length: number;
  products: number;
  /** Set where a bound did not hold yet at `from`, and may further out. */
  later: boolean;
}

/** The answer `undefined`, with the hint that it is worth asking further out. */
export function notYet(far: Far): undefined {
  far.later = true;
  return undefined;
}

/** The product; `undefined` where it cannot be kept short or too much was multiplied. */
export function multiplied(far: Far, a: Terms, b: Terms): Terms | undefined {
  far.products -= a.length * b.length;
  if (far.products < 0 || isAnything(a, b) || isAnything(b, a)) return undefined;
  const result: Term[] = [];
  for (const left of a) {
    for (const right of b) addTerm(result, productOfTerm(left, right));
  }
  return shortened(result, far);
}

/** Something without end times what may be 0 in the end. */
function isAnything(a: Terms, b: Terms): boolean {
  // By a loop: this is asked of every product.
  for (const term of a) {
    if (isEndless(term)) return b.some(({ coefficient }) => contains(coefficient.bounds, 0));
  }
  return false;
}

export function plus(a: Terms | undefined, b: Terms | undefined): Terms | undefined {
  return a && b && sumOfTerms(a, b);
}

/** Every term times an exact number. */
export function times(u: Terms, factor: Expr): Terms;
export function times(u: Terms | undefined, factor: Expr): Terms | undefined;
export function times(u: Terms | undefined, factor: Expr): Terms | undefined {
  if (isConstant(factor, 0)) return [];
  const [scale] = termsOf(factor);
  return scale === undefined ? u : u?.map((term) => productOfTerm(scale, term));
}

/**
 * A term that falls against a larger one is at most its first ratio times that one:
 * its coefficient joins the other's as a remainder.
 */
function shortened(terms: Terms, far: Far): Terms | undefined {
  if (terms.length <= far.length) return terms;
  const sorted: Term[] = [];
  for (const term of terms) {
    let at = 0;
    for (; at < sorted.length; at += 1) {
      const order = compareGrowth(term, sorted[at] ?? term);
      if (order === undefined) return undefined;
      if (order === 1) break;
    }
    sorted.splice(at, 0, term);
  }
  const kept = sorted.slice(0, far.length);
  const smallest = kept.pop();
  if (smallest === undefined) return undefined;
  let { bounds } = smallest.coefficient;
  for (const term of sorted.slice(far.length)) {
    const ratio = fallingMonomial(monomialRatio(term, smallest), far.from);
    if (ratio === undefined) return notYet(far);
    bounds = sum(bounds, product(term.coefficient.bounds, ratio));
  }
  return [...kept, { ...smallest, coefficient: { bounds, limit: smallest.coefficient.limit } }];
}

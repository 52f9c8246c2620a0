/**
 * Intervals with outward rounding: the result of an operation contains the exact
 * result for every choice of numbers from its operands. JavaScript cannot set the
 * rounding mode, so each end is rounded to nearest and moved only when the error,
 * recovered exactly by Dekker's and Knuth's transformations, says that it has to
 * (Rump, Ogita, Oishi 2008). What is exact, such as 0.5 * 0.5, stays a point.
 *
 * Ends are taken by index: until code is compiled, and a first analysis is over before
 * it is, an engine takes an array apart through its iterator, at several times the cost.
 */
export type Interval = readonly [lo: number, hi: number];

export const EVERYTHING: Interval = [-Infinity, Infinity];
export const ZERO: Interval = [0, 0];
export const ONE: Interval = [1, 1];

export function point(value: number): Interval {
  return [value, value];
}

/** A double above `value`, at most two steps away. */
export function above(value: number): number {
  if (value === Infinity) return value;
  return value === -Infinity ? -Number.MAX_VALUE : value + (Math.abs(value) * HALF_STEP + TINIEST);
}

/** A double below `value`, at most two steps away. */
export function below(value: number): number {
  return -above(-value);
}

/** Both ends moved outwards by `ulps` units in the last place, of any kind of number. */
export function widened(a: Interval, ulps: number): Interval {
  return [a[0] - slack(a[0], ulps), a[1] + slack(a[1], ulps)];
}

export function contains(a: Interval, value: number): boolean {
  return a[0] <= value && value <= a[1];
}

/** -1 or 1 where every number has that sign; 0 only for the point 0; else `undefined`. */
export function signOf(a: Interval): -1 | 0 | 1 | undefined {
  if (a[0] > 0) return 1;
  if (a[1] < 0) return -1;
  return a[0] === 0 && a[1] === 0 ? 0 : undefined;
}

export function width(a: Interval): number {
  return a[1] - a[0];
}

export function hull(a: Interval, b: Interval): Interval {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** What both contain; where rounding left nothing in common, the gap between them. */
export function intersection(a: Interval, b: Interval): Interval {
  const [lo, hi] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return lo <= hi ? [lo, hi] : [hi, lo];
}

export function negated(a: Interval): Interval {
  return [-a[1], -a[0]];
}

export function sum(a: Interval, b: Interval): Interval {
  return defined(sumBelow(a[0], b[0]), -sumBelow(-a[1], -b[1]));
}

export function difference(a: Interval, b: Interval): Interval {
  return defined(sumBelow(a[0], -b[1]), -sumBelow(-a[1], b[0]));
}

export function product(a: Interval, b: Interval): Interval {
  const al = a[0];
  const ah = a[1];
  const bl = b[0];
  const bh = b[1];
  if ((al === 0 && ah === 0) || (bl === 0 && bh === 0)) return ZERO;
  // By signs, so that only the two products that can be the ends are formed.
  if (al >= 0) return endProducts(bl >= 0 ? al : ah, bl, bh >= 0 ? ah : al, bh);
  if (ah <= 0) return endProducts(bh >= 0 ? al : ah, bh, bl >= 0 ? ah : al, bl);
  if (bl >= 0) return endProducts(al, bh, ah, bh);
  if (bh <= 0) return endProducts(ah, bl, al, bl);
  const low = Math.min(productBelow(al, bh), productBelow(ah, bl));
  const high = Math.max(productAbove(al, bl), productAbove(ah, bh));
  return defined(low, high);
}

export function quotient(a: Interval, b: Interval): Interval {
  const bl = b[0];
  const bh = b[1];
  if (bl > 0 || bh < 0) {
    const al = a[0];
    const ah = a[1];
    if (bl > 0) {
      return defined(quotientBelow(al, al >= 0 ? bh : bl), -quotientBelow(-ah, ah >= 0 ? bl : bh));
    }
    return quotient(negated(a), negated(b));
  }
  // A divisor that touches 0 from one side leaves a half-line.
  if (bl === 0 && bh > 0 && a[0] >= 0) return [quotientBelow(a[0], bh), Infinity];
  if (bl === 0 && bh > 0 && a[1] <= 0) return negated(quotient(negated(a), b));
  if (bh === 0 && bl < 0) return quotient(negated(a), negated(b));
  return EVERYTHING;
}

export function squareRoot(a: Interval): Interval {
  const lo = a[0];
  const hi = a[1];
  if (hi < 0 || Number.isNaN(lo)) return EVERYTHING;
  return [lo <= 0 ? 0 : rootBelow(lo), rootAbove(hi)];
}

/** Integer power, by repeated products. */
export function integerPower(base: Interval, exponent: number): Interval {
  if (exponent < 0) return quotient(ONE, integerPower(base, -exponent));
  if (exponent % 2 === 0) {
    const size = magnitude(base);
    return [repeated(point(size[0]), exponent)[0], repeated(point(size[1]), exponent)[1]];
  }
  return [repeated(point(base[0]), exponent)[0], repeated(point(base[1]), exponent)[1]];
}

/** The interval of absolute values. */
export function magnitude(a: Interval): Interval {
  const lo = a[0];
  const hi = a[1];
  if (lo >= 0) return [lo, hi];
  return hi <= 0 ? [-hi, -lo] : [0, Math.max(-lo, hi)];
}

const HALF_STEP = 1.1102230246251568e-16;
const TINIEST = Number.MIN_VALUE;
const SPLITTER = 134217729;

/** What a number known to `ulps` units in the last place may differ by, and a little more. */
export function slack(value: number, ulps: number): number {
  if (!Number.isFinite(value)) return 0;
  // One more unit pays for the rounding of the sum itself.
  return Math.abs(value) * ((ulps + 1) * Number.EPSILON) + TINIEST * (ulps + 1);
}

function defined(lo: number, hi: number): Interval {
  return [Number.isNaN(lo) ? -Infinity : lo, Number.isNaN(hi) ? Infinity : hi];
}

function endProducts(a: number, b: number, c: number, d: number): Interval {
  return defined(productBelow(a, b), productAbove(c, d));
}

function sumBelow(a: number, b: number): number {
  const result = a + b;
  if (!Number.isFinite(result)) return overflowBelow(result, a, b);
  const part = result - a;
  const error = a - (result - part) + (b - part);
  return error < 0 ? below(result) : result;
}

function productAbove(a: number, b: number): number {
  return -productBelow(-a, b);
}

function productBelow(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const result = a * b;
  if (!Number.isFinite(result)) return overflowBelow(result, a, b);
  if (Math.abs(result) < 1e-270 || Math.abs(a) > 1e150 || Math.abs(b) > 1e150) return below(result);
  return productError(a, b, result) < 0 ? below(result) : result;
}

/** An overflow of finite operands is not infinite: the exact product is a finite number. */
function overflowBelow(result: number, a: number, b: number): number {
  return result === Infinity && Number.isFinite(a) && Number.isFinite(b)
    ? Number.MAX_VALUE
    : result;
}

/** `a * b - result`, exactly. */
function productError(a: number, b: number, result: number): number {
  const aTop = a * SPLITTER - (a * SPLITTER - a);
  const bTop = b * SPLITTER - (b * SPLITTER - b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  return aTop * bTop - result + aTop * bRest + aRest * bTop + aRest * bRest;
}

function quotientBelow(a: number, b: number): number {
  if (a === 0) return 0;
  const result = a / b;
  if (!Number.isFinite(result)) return overflowBelow(result, a, b);
  if (result === 0) return a < 0 !== b < 0 ? -TINIEST : 0;
  const size = Math.abs(result);
  if (size < 1e-130 || size > 1e130 || Math.abs(b) > 1e130 || Math.abs(b) < 1e-130) {
    return below(result);
  }
  const excess = result * b - a + productError(result, b, result * b);
  return excess === 0 || excess < 0 === b > 0 ? result : below(result);
}

function rootBelow(value: number): number {
  const root = Math.sqrt(value);
  if (value < 1e-250 || value > 1e250) return root === Infinity ? root : below(root);
  return root * root - value + productError(root, root, root * root) > 0 ? below(root) : root;
}

function rootAbove(value: number): number {
  const root = Math.sqrt(value);
  if (value === 0 || root === Infinity) return root;
  if (value < 1e-250 || value > 1e250) return above(root);
  return root * root - value + productError(root, root, root * root) < 0 ? above(root) : root;
}

/** By squaring; sound for points, and for intervals of one sign. */
function repeated(base: Interval, exponent: number): Interval {
  let result = ONE;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square);
    if (rest > 1) square = product(square, square);
  }
  return result;
}

/**
 * Expectations of piecewise sums of `x^n exp(b x)` in closed form: of the rectifiers,
 * ELU and its kin, clipped lines and polynomials. By completing the square,
 * `exp(b z) phi(z)` is `exp(b^2 / 2) phi(z - b)`, and the moments of the normal density
 * over an interval follow from those before by parts.
 */
import type { Moments } from './analysis';
import { type ExponentialTerm, exponentialSum, productOfSums } from './exponentialSum';
import type { Expr } from './expression';
import type { Interval } from './interval';
import { normalDensity, normalProbability } from './normal';
import type { Piece } from './pieces';
import { exp } from './primitives';

/** Those of the three that have such a form and do not lose their digits in it. */
export function closedMoments(
  pieces: readonly (Piece & { readonly slope: Expr })[],
  deviation: number,
): Partial<Moments> {
  const spans = pieces.map(
    ({ from, to }): Interval => [
      from === 'end' ? -Infinity : from.x / deviation,
      to === 'end' ? Infinity : to.x / deviation,
    ],
  );
  const values = pieces.map(({ expression }) => stretched(exponentialSum(expression), deviation));
  const slopes = pieces.map(({ slope }) => stretched(exponentialSum(slope), deviation));
  const mean = total(spans, values, true);
  const secondMoment = total(spans, values.map(squared), false);
  const derivativeSecondMoment = total(spans, slopes.map(squared), false);
  return {
    ...(mean === undefined ? {} : { mean }),
    ...(secondMoment === undefined ? {} : { secondMoment }),
    ...(derivativeSecondMoment === undefined ? {} : { derivativeSecondMoment }),
  };
}

type Sum = readonly ExponentialTerm[] | undefined;

/** As a function of `x / deviation`. */
function stretched(sum: Sum, deviation: number): Sum {
  return sum?.map(({ coefficient, power, rate }) => {
    let factor = coefficient;
    for (let count = 0; count < power; count += 1) factor *= deviation;
    return { coefficient: factor, power, rate: rate * deviation };
  });
}

function squared(sum: Sum): Sum {
  return sum && productOfSums(sum, sum);
}

/** How much smaller than its addends a sum may be; each of them is good to some 1e-15. */
const LOST = 1e-3;

/** A mean that is no more than the rounding of its addends is 0. */
const ROUNDING = 4e-15;

function total(
  spans: readonly Interval[],
  sums: readonly Sum[],
  maybeZero: boolean,
): number | undefined {
  let [result, size] = [0, 0];
  for (const [index, [lo, hi]] of spans.entries()) {
    const sum = sums[index];
    if (sum === undefined) return undefined;
    for (const term of sum) {
      const { value, magnitude } = integral(term, lo, hi);
      result += value;
      size += magnitude;
    }
  }
  if (!Number.isFinite(size)) return undefined;
  if (Math.abs(result) >= LOST * size) return result;
  return maybeZero && Math.abs(result) <= ROUNDING * size ? 0 : undefined;
}

interface Integral {
  readonly value: number;
  /** The sum of the absolute values that it was added up from. */
  readonly magnitude: number;
}

/** Of the term times the normal density, over an interval. */
function integral({ coefficient, power, rate }: ExponentialTerm, lo: number, hi: number): Integral {
  const factor = coefficient * exp((rate * rate) / 2);
  const moments = densityMoments(power, lo - rate, hi - rate);
  let [value, magnitude] = [0, 0];
  let binomial = 1;
  let shift = 1;
  // (u + b)^n, from the highest power of u down.
  for (let below = 0; below <= power; below += 1) {
    const moment = moments[power - below] ?? NOTHING;
    const weight = factor * binomial * shift;
    value += weight * moment.value;
    magnitude += Math.abs(weight) * moment.magnitude;
    binomial = (binomial * (power - below)) / (below + 1);
    shift *= rate;
  }
  return { value, magnitude };
}

const NOTHING: Integral = { value: Number.NaN, magnitude: Number.NaN };

/** Of `u^k phi(u)` over an interval, for k from 0 to `highest`. */
function densityMoments(highest: number, lo: number, hi: number): readonly Integral[] {
  const [atLo, atHi] = [normalDensity(lo), normalDensity(hi)];
  const moments = [probability(lo, hi), difference(atLo, atHi)];
  let [edgeLo, edgeHi] = [atLo, atHi];
  for (let k = 2; k <= highest; k += 1) {
    edgeLo = atLo === 0 ? 0 : edgeLo * lo;
    edgeHi = atHi === 0 ? 0 : edgeHi * hi;
    const { value, magnitude } = moments[k - 2] ?? NOTHING;
    const edges = difference(edgeLo, edgeHi);
    moments.push({
      value: (k - 1) * value + edges.value,
      magnitude: (k - 1) * magnitude + edges.magnitude,
    });
  }
  return moments;
}

function difference(a: number, b: number): Integral {
  return { value: a - b, magnitude: Math.abs(a) + Math.abs(b) };
}

/** Of the interval, from the side on which no digits are lost. */
function probability(lo: number, hi: number): Integral {
  if (lo > 0) return difference(normalProbability(-lo), normalProbability(-hi));
  if (hi < 0) return difference(normalProbability(hi), normalProbability(lo));
  return { value: 1 - normalProbability(lo) - normalProbability(-hi), magnitude: 1 };
}

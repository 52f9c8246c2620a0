import type { RealFunction } from '../compile';
import { normalDensity } from '../normal';

/** How the numbers of the units are spread, at one input: each unit draws from it. */
export interface Law {
  readonly mean: number;
  readonly secondMoment: number;
  /** Whether it is a normal law of mean 0. */
  readonly isNormal: boolean;
  /** As so many numbers with their shares; worked out when it is asked for. */
  readonly points: () => Points;
}

/** Numbers and how likely they are; the shares sum to 1. */
export interface Points {
  readonly values: Float64Array;
  readonly shares: Float64Array;
}

/** A column of values of a function at points. */
type OnPoints = (points: Float64Array) => Float64Array;

/** So many points for a law. Even: what breaks at 0 breaks between two of them. */
const POINTS = 256;
/** Deviations to either side beyond which nothing is looked for. */
const REACH = 8;

export function normalLaw(variance: number): Law {
  return {
    mean: 0,
    secondMoment: variance,
    isNormal: true,
    points: once(() => {
      const step = (2 * REACH) / POINTS;
      const at = (index: number) => (index + 0.5) * step - REACH;
      const deviation = Math.sqrt(variance);
      const shares = Float64Array.from({ length: POINTS }, (_, index) => normalDensity(at(index)));
      const values = Float64Array.from({ length: POINTS }, (_, index) => deviation * at(index));
      return { values, shares: normed(shares) };
    }),
  };
}

/** Of what a function makes of the numbers, given its moments. */
export function imageLaw(
  law: Law,
  { mean, secondMoment }: Pick<Law, 'mean' | 'secondMoment'>,
  f: OnPoints,
): Law {
  return {
    mean,
    secondMoment,
    isNormal: false,
    points: once(() => {
      const { values, shares } = law.points();
      return { values: f(values), shares };
    }),
  };
}

/** Of the sum of two independent numbers. The points of what is not normal lie evenly. */
export function sumLaw(a: Law, b: Law): Law {
  const mean = a.mean + b.mean;
  const secondMoment = a.secondMoment + b.secondMoment + 2 * a.mean * b.mean;
  if (a.isNormal && b.isNormal) return normalLaw(secondMoment);
  const deviation = Math.sqrt(Math.max(0, secondMoment - mean * mean));
  return {
    mean,
    secondMoment,
    isNormal: false,
    points: once(() => binned(a.points(), b.points(), mean, deviation)),
  };
}

/** The mean of a function over points. */
export function meanOver({ shares }: Points, column: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at += 1) sum += (shares[at] ?? 0) * (column[at] ?? 0);
  return sum;
}

/**
 * At each of some points the mean of a function of the sum with an independent number. The
 * function is known at points that lie evenly, and goes on straight between them.
 */
export function meanOfSum(
  at: Points,
  other: Points,
  sum: Points,
  column: Float64Array,
): Float64Array {
  const f = between(sum.values, column);
  return at.values.map((value) => {
    let mean = 0;
    for (let index = 0; index < other.shares.length; index += 1) {
      mean += (other.shares[index] ?? 0) * f(value + (other.values[index] ?? 0));
    }
    return mean;
  });
}

/** Each sum of two points lends its share to the two of the even ones that it lies between. */
function binned(a: Points, b: Points, mean: number, deviation: number): Points {
  const [least, most] = [mean - REACH * deviation, mean + REACH * deviation];
  const lo = Math.max(least, minimum(a.values) + minimum(b.values));
  const hi = Math.min(most, maximum(a.values) + maximum(b.values));
  // Where all are the same number, as near to it as can be told.
  const step = (hi - lo) / (POINTS - 2) || Math.max(1e-9 * Math.abs(lo), 1e-150);
  // What breaks at 0 breaks between two points here as well.
  const first = (Math.floor(lo / step) - 0.5) * step;
  const shares = new Float64Array(POINTS + 2);
  for (let i = 0; i < a.values.length; i += 1) {
    const [value, share] = [(a.values[i] ?? 0) - first, a.shares[i] ?? 0];
    for (let j = 0; j < b.values.length; j += 1) {
      const place = Math.min(POINTS, Math.max(0, (value + (b.values[j] ?? 0)) / step));
      const [at, both] = [Math.floor(place), share * (b.shares[j] ?? 0)];
      const beyond = both * (place - at);
      shares[at] = (shares[at] ?? 0) + both - beyond;
      shares[at + 1] = (shares[at + 1] ?? 0) + beyond;
    }
  }
  return { values: shares.map((_, at) => first + at * step), shares: normed(shares) };
}

function between(places: Float64Array, column: Float64Array): RealFunction {
  const [first = 0, second = 1] = places;
  const last = places.length - 2;
  const step = second - first;
  return (x) => {
    const place = Math.min(last + 1, Math.max(0, (x - first) / step));
    const at = Math.min(last, Math.floor(place));
    const [left, right] = [column[at] ?? 0, column[at + 1] ?? 0];
    return left + (right - left) * (place - at);
  };
}

function normed(shares: Float64Array): Float64Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

function minimum(values: Float64Array): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function maximum(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

function once<Result>(work: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => {
    known ??= { result: work() };
    return known.result;
  };
}

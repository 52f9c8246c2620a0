import { analyse } from './analyse';
import { type Analysis, type EndLimits, isUnknown, type RangeOfValues } from './analysis';
import type { Budget } from './budget';
import { closedValue } from './closed';
import { plainly } from './compile';
import { tooComplex } from './complexity';
import { subtract } from './construct';
import { differentiate } from './differentiate';
import type { Expr } from './expression';
import { identical } from './identical';
import { largestSize } from './largest';
import { forgettable } from './memo';
import { piecesOf } from './pieces';
import { simplify } from './simplify';
import { forgetTails } from './tail';
import type { Side } from './tailFacts';
import { hasVariable } from './variable';

/** How far apart two functions are. */
export interface Apart {
  /** Of |f − g|. */
  readonly values: Farthest;
  /** Of |f′ − g′|, where both have a derivative. */
  readonly slopes: Farthest;
}

/** The supremum of a distance over the line, and where it is. */
export interface Farthest {
  /** 0: they are the same; Infinity: it grows without bound; NaN: too much to look at. */
  readonly size: number;
  /** False: the largest of many samples, which the true one may exceed. */
  readonly proven: boolean;
  /** Isolated points at which it is reached, ascending. */
  readonly at: readonly number[];
  /** Stretches on which it is reached throughout, ascending. */
  readonly along: readonly Stretch[];
  /** Kinks and jumps beside which it is approached. */
  readonly beside: readonly number[];
  /** Ends of the line towards which it is approached. */
  readonly towards: readonly Side[];
}

/** An open interval, whose ends may be infinite. */
export interface Stretch {
  readonly lo: number;
  readonly hi: number;
}

const cache = forgettable(new Map<string, Apart>());
const MOST_CACHED = 64;

/** Of expressions without parameters; the difference is analysed as one function. */
export function apart(f: Expr, g: Expr): Apart {
  if (tooComplex(subtract(f, g)) !== undefined) return { values: UNKNOWN, slopes: UNKNOWN };
  const key = JSON.stringify([f, g]);
  const known = cache.get(key) ?? computed(f, g);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(key, known);
  return known;
}

const NOWHERE = { at: [], along: [], beside: [], towards: [] } as const;
const SAME: Farthest = { ...NOWHERE, size: 0, proven: true };
const UNKNOWN: Farthest = { ...NOWHERE, size: Number.NaN, proven: false };

function computed(f: Expr, g: Expr): Apart {
  if (identical(f, g)) return { values: SAME, slopes: SAME };
  const difference = simplify(subtract(f, g));
  const analysis = analyse(difference);
  const { range, derivativeRange } = analysis;
  return {
    values: isUnknown(range)
      ? searched(difference)
      : farthest(difference, analysis, valuesOf(analysis, range)),
    slopes: isUnknown(derivativeRange)
      ? searched(differentiate(difference))
      : farthest(difference, analysis, slopesOf(analysis, derivativeRange)),
  };
}

/** What a distance is read off: the values of the difference, or its slopes. */
interface Reading {
  readonly range: RangeOfValues;
  /** What is looked at of a smooth piece. */
  readonly look: (piece: Expr) => Expr;
  /** One-sided values at kinks and jumps. */
  readonly sides: readonly { readonly x: number; readonly left: number; readonly right: number }[];
  readonly limit: (limits: EndLimits) => EndLimits['value'];
}

function valuesOf({ jumps }: Analysis, range: RangeOfValues): Reading {
  return {
    range,
    look: (piece) => piece,
    sides: jumps.map(({ x, leftValue, rightValue }) => ({ x, left: leftValue, right: rightValue })),
    limit: ({ value }) => value,
  };
}

function slopesOf({ kinks, jumps }: Analysis, range: RangeOfValues): Reading {
  return {
    range,
    look: differentiate,
    sides: [...kinks, ...jumps].map(({ x, leftDerivative, rightDerivative }) => ({
      x,
      left: leftDerivative,
      right: rightDerivative,
    })),
    limit: ({ derivative }) => derivative,
  };
}

/** What is approached at the end of a stretch on which it is reached is said once. */
function farthest(difference: Expr, analysis: Analysis, reading: Reading): Farthest {
  const { range, look, sides, limit } = reading;
  const size = Math.max(-range.infimum, range.supremum);
  if (size === 0) return SAME;
  const along = constantStretches(difference, size, look);
  const ends = new Set(along.flatMap(({ lo, hi }) => [lo, hi]));
  const beside = sides.filter(({ left, right }) => isSize(left, size) || isSize(right, size));
  return {
    size,
    proven: true,
    at: reachedAt(range, size),
    along,
    beside: beside
      .map(({ x }) => x)
      .filter((x) => !ends.has(x))
      .sort((a, b) => a - b),
    towards: (['left', 'right'] as const).filter((side) => {
      const reached = limit(side === 'left' ? analysis.leftLimit : analysis.rightLimit);
      const isStretch = ends.has(side === 'left' ? -Infinity : Infinity);
      return typeof reached === 'number' && isSize(reached, size) && !isStretch;
    }),
  };
}

/** As far as two roundings of one number are apart. */
const ROUNDING = 1e-12;

function isSize(value: number, size: number): boolean {
  const found = Math.abs(value);
  return found === size || Math.abs(found - size) <= ROUNDING * Math.min(found, size);
}

function reachedAt(range: RangeOfValues, size: number): readonly number[] {
  const { infimum, infimumAttained, infimumAt, supremum, supremumAttained, supremumAt } = range;
  const places = [
    ...(infimumAttained && isSize(infimum, size) ? infimumAt : []),
    ...(supremumAttained && isSize(supremum, size) ? supremumAt : []),
  ];
  return [...new Set(places)].sort((a, b) => a - b);
}

/** What cutting the difference into its pieces may take. */
const STEPS = 20_000;

/** Stretches on which what is looked at of each piece is one number of this size. */
function constantStretches(
  difference: Expr,
  size: number,
  look: (piece: Expr) => Expr,
): readonly Stretch[] {
  const pieces = piecesOf(difference, { steps: STEPS });
  if (isUnknown(pieces)) return [];
  return pieces
    .filter(({ expression }) => {
      const seen = look(expression);
      return !hasVariable(seen) && isSize(closedValue(seen), size);
    })
    .map(({ from, to }) => ({
      lo: from === 'end' ? -Infinity : from.x,
      hi: to === 'end' ? Infinity : to.x,
    }));
}

/** Interval operations that the search for a supremum may take. */
const SEARCH_STEPS = 400_000;

function searched(expression: Expr): Farthest {
  forgetTails();
  const budget: Budget = { steps: SEARCH_STEPS };
  const found = largestSize(expression, budget);
  return found === undefined ? sampled(expression) : { ...NOWHERE, proven: true, ...found };
}

/** Samples of what is not followed: on a window in which activations differ, if they do. */
const REACH = 20;
const SAMPLES = 4_000;

function sampled(expression: Expr): Farthest {
  const f = plainly(expression);
  let [size, at] = [0, 0];
  for (let index = -SAMPLES; index <= SAMPLES; index += 1) {
    const x = (index / SAMPLES) * REACH;
    const here = Math.abs(f(x));
    if (here > size) [size, at] = [here, x];
  }
  return { ...NOWHERE, size, proven: false, at: size > 0 ? [at] : [] };
}

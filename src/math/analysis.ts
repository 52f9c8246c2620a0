/**
 * What is known of an expression with numeric parameters. Pure data, every
 * number computed from the expression; what could not be decided says why.
 */

/** A question that was not decided, with the reason in one short sentence. */
export interface Unknown {
  readonly unknown: string;
}

export type Known<T> = T | Unknown;

export function isUnknown(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && 'unknown' in value;
}

/** `[lo, hi]` that contains the true value, as interval evaluation returned it. */
export type Enclosure = readonly [lo: number, hi: number];

/** One connected piece of an image: a single value, or an interval with its ends. */
export interface RangeComponent {
  readonly kind: 'point' | 'interval';
  readonly lo: number;
  readonly hi: number;
  readonly loClosed: boolean;
  readonly hiClosed: boolean;
}

/** The image of a function over the real line (of f': where f is differentiable). */
export interface RangeOfValues {
  /** May be -Infinity. */
  readonly infimum: number;
  /** May be Infinity. */
  readonly supremum: number;
  readonly infimumAttained: boolean;
  readonly supremumAttained: boolean;
  /** Where an attained finite end is attained: isolated points, ascending; empty on half-lines. */
  readonly infimumAt: readonly number[];
  readonly supremumAt: readonly number[];
  readonly infimumEnclosure: Enclosure;
  readonly supremumEnclosure: Enclosure;
  /** Disjoint, ascending. */
  readonly components: readonly RangeComponent[];
}

/**
 * Limits at one end of the line; `null` where there is none (sin), NaN where the function is
 * not defined there. May be infinite.
 */
export interface EndLimits {
  readonly value: Known<number | null>;
  readonly derivative: Known<number | null>;
}

export type Decay = 'exponential' | 'gaussian' | 'polynomial' | 'faster' | 'unknown';

/** Beyond `x`, seen from the middle of the line, |f'| stays below `level`. */
export interface Crossing {
  readonly level: number;
  readonly x: number;
  /** Holds the true point. */
  readonly enclosure: Enclosure;
}

/**
 * Saturation on one side (Gulcehre et al., arXiv:1603.00391, section 2):
 * `hard`: f' is identically 0 beyond `threshold`, the largest such half-line;
 * `soft`: f' only tends to 0; `none`: it does not. `below` holds the points from which
 * the plot shades; a level that |f'| reaches nowhere is left out.
 */
export type Saturation =
  | {
      readonly kind: 'hard';
      readonly threshold: number;
      readonly below: Known<readonly Crossing[]>;
    }
  | {
      readonly kind: 'soft';
      readonly decay: Decay;
      readonly below: Known<readonly Crossing[]>;
    }
  | { readonly kind: 'none' };

/** Beyond which point |f'| stays below a level; `undefined` where that is not known. */
export function pointBelow(saturation: Saturation, level: number): number | undefined {
  if (saturation.kind === 'none' || isUnknown(saturation.below)) return undefined;
  return saturation.below.find((each) => each.level === level)?.x;
}

/**
 * Where a derivative that only tends to 0 is 0 all the same in float32: beyond `x` it
 * is at most half of the smallest number there is, 2^-150, which rounds to 0. An
 * infinity of the other side: everywhere.
 */
export interface Underflow {
  readonly x: number;
  readonly enclosure: Enclosure;
}

/** Where a function is exactly 0. */
export interface Zeros {
  /** Isolated ones, ascending; of a periodic function those of one period. */
  readonly points: readonly Zero[];
  /** Whole intervals, ascending; ends may be infinite. */
  readonly intervals: readonly ZeroInterval[];
  /** After which distance the points come again, where they do. */
  readonly period?: number;
}

export interface Zero {
  readonly x: number;
  readonly enclosure: Enclosure;
}

export interface ZeroInterval {
  readonly lo: number;
  readonly hi: number;
  readonly loClosed: boolean;
  readonly hiClosed: boolean;
}

/** A point where f is continuous and the one-sided derivatives differ. */
export interface Kink {
  readonly x: number;
  readonly value: number;
  readonly leftDerivative: number;
  readonly rightDerivative: number;
}

/**
 * A point where f itself jumps, or is not defined, as at a pole. What both sides go to may
 * be infinite, and one number, which f only lacks; and NaN on a side on which f is not
 * defined, whose end the point is.
 */
export interface Jump {
  readonly x: number;
  readonly leftValue: number;
  readonly rightValue: number;
  /** f at the point, by the expression's own condition; NaN where there is none. */
  readonly value: number;
  readonly leftDerivative: number;
  readonly rightDerivative: number;
}

/** Whether it is an end of where f is defined. */
export function isEdge({ leftValue, rightValue }: Jump): boolean {
  return Number.isNaN(leftValue) || Number.isNaN(rightValue);
}

/** Whether f has a value there. */
export function isDefined({ value }: Jump): boolean {
  return Number.isFinite(value);
}

export type Monotonicity =
  | 'increasing'
  | 'nondecreasing'
  | 'decreasing'
  | 'nonincreasing'
  | 'constant'
  | 'none';

export type Convexity = 'convex' | 'concave' | 'both' | 'neither';

/** Expectations over Z ~ N(0, 1). Infinity where the integral diverges. */
export interface Moments {
  /** E f(Z): the mean output; NaN where it diverges to both sides. */
  readonly mean: number;
  /** E f(Z)^2: its inverse is the fan-in x variance that keeps the forward signal. */
  readonly secondMoment: number;
  /** E f'(Z)^2: its inverse keeps the backward signal. */
  readonly derivativeSecondMoment: number;
}

/** An interval inside the line on which f' is identically 0. */
export interface DeadZone {
  readonly lo: number;
  readonly hi: number;
}

export interface Analysis {
  /**
   * Why the function could not be taken apart; `kinks`, `jumps` and `deadZones` are empty then,
   * and nothing but the range may be known.
   */
  readonly undissected?: Unknown;
  /** It is so because the function is defined nowhere. */
  readonly nowhere?: true;
  /**
   * Where the function is defined, as `domain.ts` says what that means, but for single points;
   * left out: on the whole line.
   */
  readonly domain?: readonly RangeComponent[];
  readonly range: Known<RangeOfValues>;
  readonly derivativeRange: Known<RangeOfValues>;
  readonly leftLimit: EndLimits;
  readonly rightLimit: EndLimits;
  readonly leftSaturation: Known<Saturation>;
  readonly rightSaturation: Known<Saturation>;
  /** `null` on a side that is not soft, or whose point is no number of float32. */
  readonly leftUnderflow: Known<Underflow | null>;
  readonly rightUnderflow: Known<Underflow | null>;
  readonly deadZones: readonly DeadZone[];
  readonly zeros: Known<Zeros>;
  /** Zeros of f', where f is differentiable. */
  readonly derivativeZeros: Known<Zeros>;
  readonly kinks: readonly Kink[];
  readonly jumps: readonly Jump[];
  /** After which distance dead zones, kinks and jumps come again, of which there are those of one period. */
  readonly period?: number;
  /** Smallest L with |f(a) - f(b)| <= L |a - b|; Infinity where there is a jump or an unbounded slope. */
  readonly lipschitz: Known<number>;
  readonly monotone: Known<Monotonicity>;
  readonly convex: Known<Convexity>;
  /** f(0); NaN where it is not defined. */
  readonly valueAtZero: number;
  /** f'(0), or `null` at a kink or jump, and where it is not defined. */
  readonly derivativeAtZero: number | null;
  readonly moments: Known<Moments>;
}

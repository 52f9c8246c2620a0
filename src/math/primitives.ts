/**
 * The transcendental functions that expressions are made of.
 *
 * No standard bounds `Math.exp` and its kin, and engines differ in them; these
 * give the same bits in every host. `ulps` bounds the error of each in units in
 * the last place of the result; interval evaluation widens by it. The bounds leave at
 * least half a unit above the largest error seen on 25,000 points of each function
 * against 60 digits, and are never below what the library states.
 */
import stdlibCos from '@stdlib/math-base-special-cos';
import stdlibErf from '@stdlib/math-base-special-erf';
import stdlibErfc from '@stdlib/math-base-special-erfc';
import stdlibExpm1 from '@stdlib/math-base-special-expm1';
import stdlibLn from '@stdlib/math-base-special-ln';
import stdlibLog1p from '@stdlib/math-base-special-log1p';
import stdlibPow from '@stdlib/math-base-special-pow';
import stdlibSin from '@stdlib/math-base-special-sin';
import stdlibTanh from '@stdlib/math-base-special-tanh';
import { exp } from './exponential';
import type { UnaryName } from './expression';

export { exp };

export const expm1: (u: number) => number = stdlibExpm1;
export const log: (u: number) => number = stdlibLn;
export const log1p: (u: number) => number = stdlibLog1p;
export const erf: (u: number) => number = stdlibErf;
export const erfc: (u: number) => number = stdlibErfc;
export const sin: (u: number) => number = stdlibSin;
export const cos: (u: number) => number = stdlibCos;

/** The library takes -0 to a broken power as a number near 1; it is 0, as for +0. */
export function power(base: number, exponent: number): number {
  return base === 0 && !Number.isInteger(exponent)
    ? stdlibPow(0, exponent)
    : stdlibPow(base, exponent);
}

/** Through `exp` where that loses nothing, as the library does it, with the faster one of here. */
export function tanh(u: number): number {
  const size = Math.abs(u);
  if (!(size >= 0.625)) return stdlibTanh(u);
  const near = size > 22 ? 1 : 1 - 2 / (exp(2 * size) + 1);
  return u < 0 ? -near : near;
}

/** `1 / (1 + exp(-u))`, from the side on which `exp` cannot overflow. */
export function sigmoid(u: number): number {
  if (u >= 0) return 1 / (1 + exp(-u));
  const e = exp(u);
  return e / (1 + e);
}

/** `log(1 + exp(u))` without overflow, and without losing `exp(u)` beside 1. */
export function softplus(u: number): number {
  return u > 0 ? u + log1p(exp(-u)) : log1p(exp(u));
}

/** What is more than arithmetic: each has an error bound of its own. */
export type PrimitiveName = Exclude<UnaryName, 'negate' | 'sqrt' | 'abs'> | 'power';

/**
 * Error bounds in units in the last place of the result. Interval evaluation looks
 * them up each time, so that a test can change one and see every enclosure follow.
 */
export const ulps: Record<PrimitiveName, number> = {
  exp: 1.5,
  expm1: 1.5,
  log: 1.5,
  log1p: 1.5,
  tanh: 2.5,
  sigmoid: 3,
  softplus: 3,
  erf: 1.5,
  erfc: 3.5,
  sin: 1.5,
  cos: 1.5,
  power: 2.5,
};

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

/** Through `exp` where that loses nothing, which is faster; so does `tanh`. */
export function expm1(u: number): number {
  return u < -1 ? exp(u) - 1 : stdlibExpm1(u);
}

/** `exp(-|u|)`, of which tanh, sigmoid and softplus are made. */
export function decay(u: number): number {
  return exp(-Math.abs(u));
}

export function tanh(u: number): number {
  return tanhOver(u, decay(2 * u));
}

/** `1 / (1 + exp(-u))`. */
export function sigmoid(u: number): number {
  return sigmoidOver(u, decay(u));
}

/** `log(1 + exp(u))`. */
export function softplus(u: number): number {
  return softplusOver(u, decay(u));
}

/** `tanh(u)` from `decay(2u)`. */
export function tanhOver(u: number, e: number): number {
  if (!(Math.abs(u) >= 0.625)) return stdlibTanh(u);
  const size = 1 - (2 * e) / (1 + e);
  return u < 0 ? -size : size;
}

/** `sigmoid(u)` from `decay(u)`, which cannot overflow. */
export function sigmoidOver(u: number, e: number): number {
  return (u >= 0 ? 1 : e) / (1 + e);
}

/** `softplus(u)` from `decay(u)`, which is not lost beside 1. */
export function softplusOver(u: number, e: number): number {
  return u > 0 ? u + log1p(e) : log1p(e);
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

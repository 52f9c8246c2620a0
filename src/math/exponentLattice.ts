import { closedInterval, closedValue } from './closed';
import type { Expr } from './expression';
import { above, below, type Interval, point } from './interval';

/** Powers of t in a tail are multiples of one in this number: halves, thirds, fifths, sevenths ... */
const STEPS = 2520 * 1024;

/**
 * The double that stands for a power. All that a power comes from, sums and products of
 * 1/3 and the like, is a multiple of 1/2580480, so that equal ones are equal doubles. A
 * literal 0.3 is taken as three tenths, from which it differs by 1e-17.
 */
export function onLattice(power: number): number {
  const nearest = Math.round(power * STEPS) / STEPS;
  return Math.abs(nearest - power) <= 4 * Number.EPSILON * Math.abs(power) ? nearest : power;
}

/** The power that a number without x means; `undefined` where it is no multiple. */
export function powerOf(exponent: Expr): number | undefined {
  const power = onLattice(closedValue(exponent));
  const [lo, hi] = closedInterval(exponent);
  const sharp = hi - lo <= 8 * Number.EPSILON * Math.abs(power);
  return sharp && Number.isFinite(power) && isMultiple(power) ? power : undefined;
}

export function isMultiple(power: number): boolean {
  return Math.round(power * STEPS) / STEPS === power;
}

/** Bounds of what the double stands for: itself where that is exact. */
export function boundsOfPower(power: number): Interval {
  return Number.isInteger(power * 1024) ? point(power) : [below(power), above(power)];
}

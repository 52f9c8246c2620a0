import type { Analysis } from './analysis';
import { compile } from './compile';
import type { Expr } from './expression';

/** The analysis of an expression of which nothing was decided, for one reason. */
export function nothingKnown(expression: Expr, reason: string): Analysis {
  const unknown = { unknown: reason };
  return {
    range: unknown,
    derivativeRange: unknown,
    leftLimit: { value: unknown, derivative: unknown },
    rightLimit: { value: unknown, derivative: unknown },
    leftSaturation: unknown,
    rightSaturation: unknown,
    leftUnderflow: unknown,
    rightUnderflow: unknown,
    deadZones: [],
    zeros: unknown,
    derivativeZeros: unknown,
    kinks: [],
    jumps: [],
    lipschitz: unknown,
    monotone: unknown,
    convex: unknown,
    valueAtZero: compile(expression)(0),
    derivativeAtZero: null,
    moments: unknown,
  };
}

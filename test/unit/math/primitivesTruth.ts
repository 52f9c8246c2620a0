import { readFileSync } from 'node:fs';
import type { Interval } from '../../../src/math/interval';

/** The true values of a primitive, as `primitives_truth.py` describes its files. */
export interface Truth {
  /** Arguments, or bases and exponents. */
  readonly arguments: readonly Float64Array[];
  readonly nearest: Float64Array;
  /** In units of `unitOf(nearest) / 2^32`. */
  readonly rest: Int32Array;
}

/** The transcendental ones of one argument. */
export const unaryPrimitives = [
  'exp',
  'expm1',
  'log',
  'log1p',
  'tanh',
  'sigmoid',
  'softplus',
  'erf',
  'erfc',
  'sin',
  'cos',
] as const;

const COUNT = 10_000;

export function truthOf(name: string): Truth {
  const file = new URL(`../../fixtures/primitives/${name}.bin`, import.meta.url);
  const bytes = new Uint8Array(readFileSync(file)).buffer;
  const columns = Math.floor(bytes.byteLength / COUNT / 8);
  const doubles = Array.from(
    { length: columns },
    (_, index) => new Float64Array(bytes, index * COUNT * 8, COUNT),
  );
  const nearest = doubles.pop() ?? new Float64Array();
  return { arguments: doubles, nearest, rest: new Int32Array(bytes, columns * COUNT * 8, COUNT) };
}

/** The distance of a double from the truth, in units in the last place of the latter. */
export function errorInUnits(actual: number, nearest: number, rest: number): number {
  return Math.abs((actual - nearest) / unitOf(nearest) - rest / 2 ** 32);
}

/** Whether the interval holds the truth itself, not only the double nearest to it. */
export function holdsTruth([lo, hi]: Interval, nearest: number, rest: number): boolean {
  const fromBelow = lo < nearest || (lo === nearest && rest >= 0);
  return fromBelow && (hi > nearest || (hi === nearest && rest <= 0));
}

/** The distance to the next double away from 0. */
function unitOf(value: number): number {
  const bits = new BigInt64Array(1);
  const doubles = new Float64Array(bits.buffer);
  doubles[0] = Math.abs(value);
  bits[0] = (bits[0] ?? 0n) + 1n;
  return (doubles[0] ?? Number.NaN) - Math.abs(value);
}

import { orthonormal } from '../orthonormal';
import { type Source, take } from '../random';
import { lsuvFactor } from './lsuv';
import type { Matrix } from './matrix';
import type { Weighting, Weights } from './network';

/** A normal number takes as long as about so many multiplications. */
const WORK_OF_A_NUMBER = 12;

/** Rows of numbers that are drawn between two steps. */
const AT_ONCE = 100_000;

/**
 * The weights of a layer, a row for each unit, but for a common factor: standard normal
 * numbers, or orthonormal rows or columns. Single precision: they are random anyway, and
 * there are many of them. A step yields about how many multiplications it took.
 */
export function* drawWeights(
  { units, weights }: Weighting,
  fanIn: number,
  next: Source,
): Generator<number, Matrix> {
  const values = yield* weights.kind === 'lsuv'
    ? worked(orthonormal(units, fanIn, next), orthonormalisation(units, fanIn))
    : normalNumbers(units * fanIn, next);
  return { rows: units, columns: fanIn, values };
}

function* normalNumbers(count: number, next: Source): Generator<number, Float32Array> {
  const values = new Float32Array(count);
  for (let from = 0; from < count; from += AT_ONCE) {
    const part = take(Math.min(AT_ONCE, count - from), next);
    values.set(part, from);
    yield part.length * WORK_OF_A_NUMBER;
  }
  return values;
}

/** Its steps take longer and longer; on the average as long as this. */
function* worked<Result>(
  steps: Generator<void, Result>,
  total: { readonly steps: number; readonly work: number },
): Generator<number, Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield total.work / total.steps;
  }
}

function orthonormalisation(units: number, fanIn: number) {
  const [least, most] = [Math.min(units, fanIn), Math.max(units, fanIn)];
  return { steps: least, work: 2 * least * least * most };
}

/** What `drawWeights` yields in all. */
export function workOfDrawing({ units, weights }: Weighting, fanIn: number): number {
  return weights.kind === 'lsuv'
    ? orthonormalisation(units, fanIn).work
    : units * fanIn * WORK_OF_A_NUMBER;
}

/** The factor on drawn weights, by what they make of the inputs, and by the biases. */
export function weightFactor(
  weights: Weights,
  fanIn: number,
  made: Float64Array,
  biases: Float64Array,
): number {
  return weights.kind === 'normal'
    ? Math.sqrt(weights.varianceTimesFanIn / fanIn)
    : lsuvFactor((factor) => variance(made, factor, biases));
}

/** Over all units and inputs, as the paper takes it. */
function variance(made: Float64Array, factor: number, biases: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < made.length; at += 1) {
    const value = factor * (made[at] ?? 0) + (biases[at % biases.length] ?? 0);
    sum += value;
    squares += value * value;
  }
  const mean = sum / made.length;
  return squares / made.length - mean * mean;
}

import { columnsOf } from '../compile';
import { differentiate } from '../differentiate';
import { normals, type Source, uniforms } from '../random';
import { drawWeights, weightFactor, workOfDrawing } from './drawWeights';
import { type Histogram, histogramOf } from './histogram';
import { type Matrix, meanSquare, times, timesTransposed } from './matrix';
import type { LayerState, Network, NetworkLayer } from './network';
import { normalise } from './normalise';
import { fanIns } from './sizes';

/** What is seen of a layer in one network with drawn weights. */
export interface LayerRun extends LayerState {
  /** The share of units whose derivative is 0 for every input. */
  readonly dead: number;
  /** Of what enters the activation, over all units and inputs; left out: not all are finite. */
  readonly entering?: Histogram;
  /** Of what the activation makes of it. */
  readonly leaving?: Histogram;
}

export interface RunOptions {
  /** The same seed gives the same numbers to the last bit, wherever it runs. */
  readonly seed: number;
  /** How many inputs are followed at once. */
  readonly batch: number;
}

/**
 * One network of finite width: weights, biases and inputs are drawn, a batch goes through it,
 * and a gradient of standard normal numbers, that of a loss with respect to the last
 * outputs, goes back. In doubles, so that nothing is lost that float16 would lose. A step
 * takes a few milliseconds and yields the share of the work that is done; it can be left
 * at any of them. The result is by layer.
 */
export function* simulate(
  network: Network,
  options: RunOptions,
): Generator<number, readonly LayerRun[]> {
  const total = workOf(network, options.batch);
  const steps = run(network, options);
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    done += step.value;
    yield Math.min(1, done / total);
  }
}

/** In multiplications, which there and back are as many. */
function workOf({ inputs, layers }: Network, batch: number): number {
  const fans = fanIns(inputs, layers);
  return layers.reduce((sum, layer, at) => {
    const fanIn = fans[at] ?? 1;
    const back = at === 0 ? 0 : 1;
    return sum + workOfDrawing(layer, fanIn) + (1 + back) * batch * layer.units * fanIn;
  }, 0);
}

/** A layer after the inputs have gone through. */
interface Passed {
  readonly weights: Matrix;
  /** On all weights. */
  readonly factor: number;
  /** f' of what entered the activation. */
  readonly slopes: Float64Array;
  /** What the normalisation does to the gradient, in place. */
  readonly takeBack: (gradient: Float64Array) => void;
  readonly seen: Omit<LayerRun, 'squaredGradient'>;
}

function* run(
  { inputs, inputDeviation, layers }: Network,
  { seed, batch }: RunOptions,
): Generator<number, readonly LayerRun[]> {
  const next = normals(uniforms(seed));
  const fans = fanIns(inputs, layers);
  const drawn = Float64Array.from({ length: batch * inputs }, () => inputDeviation * next());
  let signal: Matrix = { rows: batch, columns: inputs, values: drawn };
  const passed: Passed[] = [];
  for (const [at, layer] of layers.entries()) {
    const one = yield* forward(layer, fans[at] ?? 1, signal, next);
    signal = { rows: batch, columns: layer.units, values: one.outputs };
    passed.push(one.passed);
  }
  const gradient = Float64Array.from(signal.values, next);
  const squares = yield* backward(passed, gradient, batch);
  const last = squares.at(-1) ?? 0;
  return passed.map(({ seen }, at) => ({ ...seen, squaredGradient: (squares[at] ?? 0) / last }));
}

function* forward(
  layer: NetworkLayer,
  fanIn: number,
  signal: Matrix,
  next: Source,
): Generator<number, { readonly passed: Passed; readonly outputs: Float64Array }> {
  const { units, normalisation, activation } = layer;
  const deviation = Math.sqrt(layer.biasVariance);
  const biases = Float64Array.from({ length: units }, () => deviation * next());
  const weights = yield* drawWeights(layer, fanIn, next);
  const entering = yield* timesTransposed(signal, weights);
  const factor = weightFactor(layer.weights, fanIn, entering, biases);
  complete(entering, factor, biases);
  const takeBack = normalise(entering, normalisation, { inputs: signal.rows, units });
  const functions = columnsOf([activation, differentiate(activation)]);
  const [outputs = entering, slopes = entering] = functions(entering);
  const seen = {
    secondMoment: meanSquare(entering),
    dead: deadShare(slopes, units),
    ...histograms(entering, outputs),
  };
  return { outputs, passed: { weights, factor, slopes, takeBack, seen } };
}

function complete(made: Float64Array, factor: number, biases: Float64Array): void {
  for (let at = 0; at < made.length; at += 1) {
    made[at] = factor * (made[at] ?? 0) + (biases[at % biases.length] ?? 0);
  }
}

function deadShare(slopes: Float64Array, units: number): number {
  const alive = new Uint8Array(units);
  for (let at = 0; at < slopes.length; at += 1) if (slopes[at] !== 0) alive[at % units] = 1;
  return 1 - alive.reduce((sum, one) => sum + one, 0) / units;
}

function histograms(
  entering: Float64Array,
  leaving: Float64Array,
): Pick<LayerRun, 'entering' | 'leaving'> {
  const [before, after] = [histogramOf(entering), histogramOf(leaving)];
  return { ...(before && { entering: before }), ...(after && { leaving: after }) };
}

/** The mean squares of the gradient with respect to what enters each activation. */
function* backward(
  passed: readonly Passed[],
  ofOutputs: Float64Array,
  batch: number,
): Generator<number, readonly number[]> {
  const squares: number[] = [];
  let gradient = ofOutputs;
  for (let at = passed.length - 1; at >= 0; at -= 1) {
    const layer = passed[at];
    if (layer === undefined) break;
    const { weights, factor, slopes, takeBack } = layer;
    for (let index = 0; index < gradient.length; index += 1) {
      gradient[index] = (gradient[index] ?? 0) * (slopes[index] ?? 0);
    }
    squares.unshift(meanSquare(gradient));
    if (at === 0) break;
    takeBack(gradient);
    // The common factor of the weights goes onto the smaller of the two.
    for (let index = 0; index < gradient.length; index += 1) {
      gradient[index] = (gradient[index] ?? 0) * factor;
    }
    gradient = yield* times({ rows: batch, columns: weights.rows, values: gradient }, weights);
  }
  return squares;
}

import { columnsOf } from '../compile';
import { differentiate } from '../differentiate';
import { normals, type Source, uniforms } from '../random';
import { drawWeights, weightFactor, workOfDrawing } from './drawWeights';
import { type Histogram, histogramOf } from './histogram';
import { type Matrix, meanSquare, times, timesTransposed } from './matrix';
import type { LayerState, Network, Operation, Weighting } from './network';
import { normalise } from './normalise';
import { layersOf } from './operations';

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
  const total = workOf(network.operations, network.inputs, options.batch).work;
  const steps = run(network, options);
  let done = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    done += step.value;
    yield Math.min(1, done / total);
  }
}

/** In multiplications, which there and back are as many; and how many numbers come out. */
function workOf(
  operations: readonly Operation[],
  inputs: number,
  batch: number,
): { readonly work: number; readonly units: number } {
  const units = [inputs];
  let work = 0;
  for (const operation of operations) {
    const fanIn = units.at(-1) ?? inputs;
    units.push(operation.kind === 'weights' ? operation.units : fanIn);
    if (operation.kind === 'weights') {
      work += workOfDrawing(operation, fanIn) + 2 * batch * operation.units * fanIn;
    }
    if (operation.kind === 'sum') {
      work += workOf(operation.branch, units[operation.from] ?? fanIn, batch).work;
    }
  }
  return { work, units: units.at(-1) ?? inputs };
}

function* run(
  { inputs, inputDeviation, operations }: Network,
  { seed, batch }: RunOptions,
): Generator<number, readonly LayerRun[]> {
  const next = normals(uniforms(seed));
  const drawn = Float64Array.from({ length: batch * inputs }, () => inputDeviation * next());
  const row = yield* forward(operations, { rows: batch, columns: inputs, values: drawn }, next);
  const gradient = Float64Array.from(row.output.values, next);
  const squares = yield* backward(row, gradient);
  const layers = layersOf(operations);
  const last = squares[layers.at(-1)?.activation ?? 0] ?? 0;
  return layers.map(({ activation }) => ({
    ...row.seen(activation),
    squaredGradient: (squares[activation] ?? 0) / last,
  }));
}

type Seen = Omit<LayerRun, 'squaredGradient'>;

type Numbers = Matrix & { readonly values: Float64Array };

/** Operations in a row after the inputs have gone through. */
interface Row {
  readonly operations: readonly Operation[];
  readonly output: Numbers;
  readonly ways: readonly Way[];
  /** Of the activation at an index. */
  readonly seen: (index: number) => Seen;
}

/** What an operation makes of a gradient: with respect to what went in, and to what a sum has added. */
type Way = (gradient: Float64Array) => Generator<number, Gradients>;

interface Gradients {
  readonly before: Float64Array;
  readonly beside?: Float64Array;
}

interface Passed {
  readonly output: Numbers;
  readonly way: Way;
  readonly seen?: Seen;
}

function* forward(
  operations: readonly Operation[],
  inputs: Numbers,
  next: Source,
): Generator<number, Row> {
  // Only what is added later is kept: all of it would be many megabytes.
  const wanted = new Set(operations.flatMap((each) => (each.kind === 'sum' ? [each.from] : [])));
  const kept = new Map<number, Numbers>();
  const ways: Way[] = [];
  const seen = new Map<number, Seen>();
  let output = inputs;
  for (const [at, operation] of operations.entries()) {
    if (wanted.has(at)) kept.set(at, output);
    const passed = yield* follow(operation, output, kept, next);
    output = passed.output;
    ways.push(passed.way);
    if (passed.seen) seen.set(at, passed.seen);
  }
  const unseen = { secondMoment: Number.NaN, dead: Number.NaN };
  return { operations, output, ways, seen: (index) => seen.get(index) ?? unseen };
}

function* follow(
  operation: Operation,
  numbers: Numbers,
  kept: ReadonlyMap<number, Numbers>,
  next: Source,
): Generator<number, Passed> {
  switch (operation.kind) {
    case 'weights':
      return yield* weighted(operation, numbers, next);
    case 'normalise': {
      const copy = numbers.values.slice();
      const batch = { inputs: numbers.rows, units: numbers.columns };
      const takeBack = normalise(copy, operation.how, batch);
      return { output: { ...numbers, values: copy }, way: elementwise(takeBack) };
    }
    case 'activate':
      return activated(operation.activation, numbers);
    case 'sum': {
      const start = kept.get(operation.from) ?? numbers;
      const side = yield* forward(operation.branch, start, next);
      const sum = added(numbers.values, side.output.values);
      return { output: { ...numbers, values: sum }, way: throughBoth(side) };
    }
  }
}

function* weighted(operation: Weighting, inputs: Numbers, next: Source): Generator<number, Passed> {
  const { units } = operation;
  const [fanIn, batch] = [inputs.columns, inputs.rows];
  const deviation = Math.sqrt(operation.biasVariance);
  const biases = Float64Array.from({ length: units }, () => deviation * next());
  const weights = yield* drawWeights(operation, fanIn, next);
  const made = yield* timesTransposed(inputs, weights);
  const factor = weightFactor(operation.weights, fanIn, made, biases);
  complete(made, factor, biases);
  return {
    output: { rows: batch, columns: units, values: made },
    *way(gradient) {
      // The common factor of the weights goes onto the smaller of the two.
      const scaled = gradient.map((each) => each * factor);
      const before = yield* times({ rows: batch, columns: units, values: scaled }, weights);
      return { before };
    },
  };
}

function complete(made: Float64Array, factor: number, biases: Float64Array): void {
  for (let at = 0; at < made.length; at += 1) {
    made[at] = factor * (made[at] ?? 0) + (biases[at % biases.length] ?? 0);
  }
}

function activated(activation: Parameters<typeof differentiate>[0], numbers: Numbers): Passed {
  const { values: entering, columns } = numbers;
  const functions = columnsOf([activation, differentiate(activation)]);
  const [outputs = entering, slopes = entering] = functions(entering);
  return {
    output: { ...numbers, values: outputs },
    way: elementwise((gradient) => {
      for (let at = 0; at < gradient.length; at += 1) {
        gradient[at] = (gradient[at] ?? 0) * (slopes[at] ?? 0);
      }
    }),
    seen: {
      secondMoment: meanSquare(entering),
      dead: deadShare(slopes, columns),
      ...histograms(entering, outputs),
    },
  };
}

/** In a copy: what reaches a value is asked for again. */
function elementwise(takeBack: (gradient: Float64Array) => void): Way {
  // biome-ignore lint/correctness/useYield: a way may pause, as long ones do; this one has nothing to pause for.
  return function* (gradient) {
    const before = gradient.slice();
    takeBack(before);
    return { before };
  };
}

function throughBoth(side: Row): Way {
  return function* (gradient) {
    const reached: Float64Array[] = [];
    yield* backward(side, gradient, (at, all) => {
      if (at === 0) reached.push(all);
    });
    const [beside = gradient] = reached;
    return { before: gradient, beside };
  };
}

function added(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((each, at) => each + (b[at] ?? 0));
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

/** The mean squares of the gradient with respect to what goes into each operation. */
function* backward(
  { operations, ways }: Row,
  ofOutputs: Float64Array,
  see: (at: number, gradient: Float64Array) => void = () => undefined,
): Generator<number, readonly number[]> {
  const beside = new Map<number, Float64Array>();
  const squares: number[] = [];
  let gradient = ofOutputs;
  for (let at = ways.length; at >= 0; at -= 1) {
    const more = beside.get(at);
    if (more) gradient = added(gradient, more);
    squares.unshift(meanSquare(gradient));
    see(at, gradient);
    const [way, operation] = [ways[at - 1], operations[at - 1]];
    if (way === undefined) break;
    const back = yield* way(gradient);
    gradient = back.before;
    if (back.beside && operation?.kind === 'sum') {
      const known = beside.get(operation.from);
      beside.set(operation.from, known ? added(known, back.beside) : back.beside);
    }
  }
  return squares;
}

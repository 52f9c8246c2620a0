// Runs printed code in TensorFlow.js itself, on the CPU and in float32.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as tf from '@tensorflow/tfjs';

/** What a function gave on the points. */
export interface FunctionRun {
  readonly value: readonly number[];
  readonly derivative: readonly number[];
}

/** What a class gave that was made with a channel for each point. */
export interface LayerRun extends FunctionRun {
  /** By weight: what it starts from, and the derivative by it at each point. */
  readonly start: Readonly<Record<string, number>>;
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** In training, and the standard draws, normal or uniform, that it takes then. */
  readonly training: readonly number[];
  readonly draws: readonly number[];
  readonly uniform: readonly number[];
  /** The variance times the fan of what the initialiser draws. */
  readonly fan_in?: number;
  readonly fan_out?: number;
}

interface Layer extends tf.layers.Layer {
  call(inputs: tf.Tensor, kwargs: object): tf.Tensor;
}

interface LayerClass {
  readonly className: string;
  new (config?: object): Layer;
  fromConfig(cls: LayerClass, config: object): Layer;
  taylorNormal?(options?: { mode?: string }): {
    apply(shape: readonly number[]): tf.Tensor;
  };
}

let ready: Promise<unknown> | undefined;

/** The exports of a file of printed code in `test/fixtures/codegen`. */
async function load<T>(file: string): Promise<Readonly<Record<string, T>>> {
  // It would greet, and recommend another package.
  tf.enableProdMode();
  ready ??= tf.setBackend('cpu');
  await ready;
  const url = pathToFileURL(resolve('test/fixtures/codegen', file)).href;
  return import(url);
}

export async function runFunctions(
  file: string,
  points: readonly number[],
): Promise<Readonly<Record<string, FunctionRun>>> {
  const functions = await load<(x: tf.Tensor) => tf.Tensor>(file);
  return mapped(functions, (f) => {
    const x = tf.tensor1d([...points]);
    // The gradient of a function that returns its input itself is not found.
    const slopes = tf.grad((input) => tf.mul(f(input), 1))(x);
    return { value: numbers(f(x)), derivative: numbers(slopes) };
  });
}

export async function runLayers(
  file: string,
  points: readonly number[],
): Promise<Readonly<Record<string, LayerRun>>> {
  const classes = await load<LayerClass>(file);
  return mapped(classes, (each) => runLayer(each, points));
}

const FAN_IN = 200;
const FAN_OUT = 100;

/** Noise is drawn from a generator that this number seeds. */
const SEED = 0.375;

function runLayer(Class: LayerClass, points: readonly number[]): LayerRun {
  const x = tf.tensor2d([[...points]]);
  const layer = new Class();
  const value = layer.apply(x) as tf.Tensor;
  const variables = layer.trainableWeights.map((weight) => weight.read() as tf.Variable);
  const nameOf = (at: number) => layer.trainableWeights[at]?.originalName.split('/').at(-1) ?? '';
  const call = () => tf.mul(layer.call(x, {}), 1).sum() as tf.Scalar;
  const byWeight = variables.length === 0 ? [] : gradients(call, variables);
  sameShape(layer.computeOutputShape([null, points.length]), value.shape);
  sameConfig(Class, layer, x);
  return {
    start: Object.fromEntries(variables.map((one, at) => [nameOf(at), one.dataSync()[0] ?? NaN])),
    value: numbers(value),
    derivative: numbers(tf.grad((input) => tf.mul(layer.call(input, {}), 1))(x)),
    weights: Object.fromEntries(byWeight.map((one, at) => [nameOf(at), numbers(one)])),
    training: seeded(() => numbers(layer.call(x, { training: true }))),
    draws: numbers(tf.randomNormal(x.shape, 0, 1, 'float32', SEED)),
    uniform: numbers(tf.randomUniform(x.shape, 0, 1, 'float32', SEED)),
    ...(Class.taylorNormal && {
      fan_in: FAN_IN * varianceOf(Class.taylorNormal()),
      fan_out: FAN_OUT * varianceOf(Class.taylorNormal({ mode: 'fanOut' })),
    }),
  };
}

function gradients(call: () => tf.Scalar, variables: readonly tf.Variable[]): tf.Tensor[] {
  const { grads } = tf.variableGrads(call, [...variables]);
  return variables.map(({ name }) => grads[name] ?? tf.scalar(Number.NaN));
}

/** The shape that a model is told is the one that it gets. */
function sameShape(told: tf.Shape | tf.Shape[], shape: readonly number[]): void {
  if (told.slice(1).join() !== shape.slice(1).join()) {
    throw new Error(`the shape is ${shape}, not ${told}`);
  }
}

/** A layer that is saved and loaded computes the same. */
function sameConfig(Class: LayerClass, layer: Layer, x: tf.Tensor): void {
  const again = Class.fromConfig(Class, layer.getConfig());
  const [one, other] = [layer.apply(x), again.apply(x)] as tf.Tensor[];
  if (numbers(one).join() !== numbers(other).join()) {
    throw new Error(`${Class.className} is another layer when it is loaded`);
  }
}

/** With the seed that TensorFlow.js takes for its noise, where none is given, fixed. */
function seeded<T>(run: () => T): T {
  const { random } = Math;
  try {
    Math.random = () => SEED;
    return run();
  } finally {
    Math.random = random;
  }
}

function varianceOf(initialiser: { apply(shape: readonly number[]): tf.Tensor }): number {
  const { variance } = tf.moments(seeded(() => initialiser.apply([FAN_IN, FAN_OUT])));
  return variance.dataSync()[0] ?? Number.NaN;
}

function numbers(tensor: tf.Tensor | undefined): readonly number[] {
  return tensor ? Array.from(tensor.dataSync()) : [];
}

function mapped<T, R>(
  record: Readonly<Record<string, T>>,
  run: (value: T) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, run(value)]));
}

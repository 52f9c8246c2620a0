import * as tf from '@tensorflow/tfjs';
import type { Unit } from './activation';

/** The weights of a layer, a row for each input, and its biases. */
export interface Drawn {
  readonly weights: tf.Tensor2D;
  readonly biases: tf.Tensor1D;
}

interface Layer {
  readonly weights: tf.Variable<tf.Rank.R2>;
  readonly biases: tf.Variable<tf.Rank.R1>;
  /** Of the activation behind it, one for each of its outputs. */
  readonly learned: readonly tf.Variable[];
}

/** Fully connected layers with an activation behind each, and a linear one at the end. */
export interface Network {
  readonly unit: Unit;
  readonly hidden: readonly Layer[];
  readonly last: Layer;
}

export function network(
  unit: Unit,
  drawn: { readonly hidden: readonly Drawn[]; readonly last: Drawn },
): Network {
  return {
    unit,
    hidden: drawn.hidden.map((layer) => variableLayer(layer, unit.learned)),
    last: variableLayer(drawn.last, []),
  };
}

function variableLayer({ weights, biases }: Drawn, learned: readonly number[]): Layer {
  return {
    weights: tf.variable(weights),
    biases: tf.variable(biases),
    learned: learned.map((start) => tf.variable(tf.fill(biases.shape, start))),
  };
}

export function variables({ hidden, last }: Network): tf.Variable[] {
  return [...hidden, last].flatMap(({ weights, biases, learned }) => [weights, biases, ...learned]);
}

export function preActivations({ weights, biases }: Drawn, input: tf.Tensor2D): tf.Tensor2D {
  return tf.add(tf.matMul(input, weights), biases);
}

/** Called with what enters the activation of each hidden layer, and answers what does. */
export type Tap = (entering: tf.Tensor2D, layer: number) => tf.Tensor2D;

/** What enters the last layer. */
export function features({ unit, hidden }: Network, input: tf.Tensor2D, tap: Tap): tf.Tensor2D {
  return hidden.reduce(
    (signal, layer, index) => unit.apply(tap(preActivations(layer, signal), index), layer.learned),
    input,
  );
}

export function logits(network: Network, input: tf.Tensor2D): tf.Tensor2D {
  return preActivations(
    network.last,
    features(network, input, (entering) => entering),
  );
}

import * as tf from '@tensorflow/tfjs';
import { normals, take } from '../../src/math/random';
import { unitOf } from './activation';
import { features, network, preActivations } from './network';
import { uniform } from './random';
import { drawNetwork, type Start } from './starts';

/** A network of equal hidden layers that is looked at before training. */
export interface Stack {
  /** Of the catalogue. */
  readonly activation: string;
  readonly start: Start;
  readonly width: number;
  readonly layers: number;
}

/** What enters the activation of each hidden layer, from the first. */
export interface Signal {
  /** Mean square of the pre-activations. */
  readonly secondMoments: readonly number[];
  /** Norm of the gradient with respect to them, relative to that at the last of these layers. */
  readonly gradients: readonly number[];
}

/** Inputs that are followed at once. */
const INPUTS = 64;

/** Of standard normal inputs, as many numbers each as a layer is wide, and one random output. */
export function runStack({ activation, start, width, layers }: Stack, seed: number): Signal {
  const result = tf.tidy(() => {
    const unit = unitOf(activation);
    const inputs = tf.tensor2d(take(INPUTS * width, normals(uniform(seed, 'points'))), [
      INPUTS,
      width,
    ]);
    const widths = [width, ...Array.from({ length: layers }, () => width), 1];
    const made = network(unit, drawNetwork(unit, start, widths, inputs, seed));
    const secondMoments: number[] = [];
    const nudges = widths.slice(1, -1).map(() => tf.zeros([INPUTS, width]));
    const output = (...added: tf.Tensor[]) => {
      const last = features(made, inputs, (entering, layer) => {
        secondMoments.push(meanSquare(entering));
        return tf.add(entering, added[layer] ?? 0);
      });
      return tf.sum(preActivations(made.last, last));
    };
    const norms = tf
      .grads(output)(nudges)
      .map((gradient) => Math.sqrt(meanSquare(gradient)));
    const end = norms.at(-1) ?? Number.NaN;
    return { secondMoments, gradients: norms.map((norm) => norm / end) };
  });
  tf.disposeVariables();
  return result;
}

function meanSquare(values: tf.Tensor): number {
  const all = Array.from(values.dataSync());
  return all.reduce((sum, value) => sum + value * value, 0) / all.length;
}

import * as tf from '@tensorflow/tfjs';
import { type Points, task } from './clusters';
import { features, logits, type Network, preActivations, variables } from './network';
import { shuffled, uniform } from './random';

export type Optimiser =
  | { readonly kind: 'momentum'; readonly rate: number }
  | { readonly kind: 'adam'; readonly rate: number };

export const schedule = { batch: 32, momentum: 0.9 } as const;

export interface Batch {
  readonly inputs: tf.Tensor2D;
  /** A row for each point, with a 1 at its class. */
  readonly targets: tf.Tensor2D;
}

export function batchOf({ inputs, labels }: Points): Batch {
  return {
    inputs: tf.tensor2d(inputs, [labels.length, task.inputs]),
    targets: tf.oneHot(tf.tensor1d(labels, 'int32'), task.classes).toFloat() as tf.Tensor2D,
  };
}

/**
 * Changes the weights step by step on batches in random order, until a loss is no finite
 * number. Answers how many steps were made.
 */
export function train(
  network: Network,
  points: Batch,
  { optimiser, steps }: { readonly optimiser: Optimiser; readonly steps: number },
  seed: number,
): number {
  const stepper = stepperOf(optimiser);
  const rows = batches(points.inputs.shape[0], seed);
  for (let step = 1; step <= steps; step += 1) {
    const loss = tf.tidy(() => stepOn(network, pick(points, rows.next().value), stepper));
    if (!Number.isFinite(loss)) return step;
  }
  return steps;
}

function stepperOf({ kind, rate }: Optimiser): tf.Optimizer {
  return kind === 'adam' ? tf.train.adam(rate) : tf.train.momentum(rate, schedule.momentum);
}

function stepOn(network: Network, batch: Batch, stepper: tf.Optimizer): number {
  const { value, grads } = tf.variableGrads(() => loss(network, batch), variables(network));
  stepper.applyGradients(Object.entries(grads).map(([name, tensor]) => ({ name, tensor })));
  return numberOf(value);
}

function* batches(points: number, seed: number): Generator<readonly number[], never> {
  const next = uniform(seed, 'batches');
  for (;;) {
    const order = shuffled(points, next);
    for (let from = 0; from + schedule.batch <= points; from += schedule.batch) {
      yield order.slice(from, from + schedule.batch);
    }
  }
}

function pick({ inputs, targets }: Batch, rows: readonly number[]): Batch {
  const index = tf.tensor1d([...rows], 'int32');
  return { inputs: tf.gather(inputs, index), targets: tf.gather(targets, index) };
}

function loss(network: Network, { inputs, targets }: Batch): tf.Scalar {
  return tf.losses.softmaxCrossEntropy(targets, logits(network, inputs));
}

/** How a network does on points that it was shown. */
export type Judgement = {
  /** The mean cross-entropy, in nats. */
  readonly loss: number;
  /** The share of hidden units that answer the same to every point. */
  readonly deadUnits: number;
};

/** In one pass, which takes as long as several steps. */
export function judge(network: Network, { inputs, targets }: Batch): Judgement {
  return tf.tidy(() => {
    const dead: number[] = [];
    const last = features(network, inputs, (entering, layer) => {
      dead.push(deadShare(network, entering, layer));
      return entering;
    });
    const answers = preActivations(network.last, last);
    return {
      loss: numberOf(tf.losses.softmaxCrossEntropy(targets, answers)),
      deadUnits: dead.reduce((sum, share) => sum + share, 0) / dead.length,
    };
  });
}

function deadShare({ unit, hidden }: Network, entering: tf.Tensor2D, layer: number): number {
  const answers = unit.apply(entering, hidden[layer]?.learned ?? []);
  return numberOf(tf.mean(tf.equal(tf.max(answers, 0), tf.min(answers, 0)).toFloat()));
}

/** The share of points that are put into their class. */
export function accuracyOn(network: Network, { inputs, targets }: Batch): number {
  return tf.tidy(() => {
    const right = tf.equal(tf.argMax(logits(network, inputs), 1), tf.argMax(targets, 1));
    return numberOf(tf.mean(right.toFloat()));
  });
}

function numberOf(value: tf.Tensor): number {
  return value.dataSync()[0] ?? Number.NaN;
}

import * as tf from '@tensorflow/tfjs';
import { unitOf } from './activation';
import { clusters, task } from './clusters';
import { network } from './network';
import { drawNetwork, type Start } from './starts';
import { accuracyOn, batchOf, judge, type Optimiser, train } from './training';

/** One network that is trained. */
export interface Trial {
  /** Of the catalogue. */
  readonly activation: string;
  readonly start: Start;
  readonly hidden: readonly number[];
  readonly optimiser: Optimiser;
  readonly steps: number;
  /** Standard deviation of the inputs; 1 where left out. */
  readonly deviation?: number;
}

/** Not finite where training broke. */
export type Trained = {
  /** On all points of the training. */
  readonly loss: number;
  /** On points that were not trained on. */
  readonly accuracy: number;
  /** Steps that were made. */
  readonly steps: number;
  /** Share of hidden units that answer the same to every point of the training. */
  readonly deadUnits: number;
};

/** The same for the same seed. It leaves no tensor behind. */
export function runTrial(trial: Trial, seed: number): Trained {
  const result = tf.tidy(() => trained(trial, seed));
  tf.disposeVariables();
  return result;
}

function trained(
  { activation, start, hidden, deviation = 1, ...how }: Trial,
  seed: number,
): Trained {
  const data = clusters(seed, deviation);
  const [points, fresh] = [batchOf(data.training), batchOf(data.test)];
  const widths = [task.inputs, ...hidden, task.classes];
  const unit = unitOf(activation);
  const made = network(unit, drawNetwork(unit, start, widths, points.inputs, seed));
  const steps = train(made, points, how, seed);
  const { loss, deadUnits } = judge(made, points);
  return {
    loss,
    accuracy: accuracyOn(made, fresh),
    steps,
    deadUnits: Number.isFinite(loss) ? deadUnits : Number.NaN,
  };
}

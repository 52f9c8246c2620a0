import { normals, type Source, take } from '../../src/math/random';
import { uniform } from './random';

/** What the networks learn: to which class a point belongs. */
export const task = {
  /** Numbers that a point has. */
  inputs: 8,
  classes: 4,
  clustersPerClass: 4,
  /** For training, and as many again to test on. */
  points: 512,
  /** Standard deviation in a cluster; that of the centres is 1. */
  spread: 0.4,
} as const;

/** Labelled points, one after the other. */
export interface Points {
  readonly inputs: Float32Array;
  readonly labels: Int32Array;
}

export interface Data {
  readonly training: Points;
  readonly test: Points;
}

/**
 * Points around centres that are drawn at random, each class with several: no linear map
 * tells the classes apart. The inputs have mean 0 and the given standard deviation.
 */
export function clusters(seed: number, deviation: number): Data {
  const next = normals(uniform(seed, 'points'));
  const choose = uniform(seed, 'labels');
  const centres = Array.from({ length: task.classes * task.clustersPerClass }, () =>
    take(task.inputs, next),
  );
  const scale = deviation / Math.sqrt(1 + task.spread ** 2);
  return {
    training: points(centres, scale, next, choose),
    test: points(centres, scale, next, choose),
  };
}

function points(
  centres: readonly Float32Array[],
  scale: number,
  next: Source,
  choose: Source,
): Points {
  const chosen = Array.from({ length: task.points }, () => Math.floor(choose() * centres.length));
  const inputs = chosen.flatMap((index) =>
    Array.from(centres[index] ?? [], (centre) => scale * (centre + task.spread * next())),
  );
  return {
    inputs: Float32Array.from(inputs),
    labels: Int32Array.from(chosen, (index) => index % task.classes),
  };
}

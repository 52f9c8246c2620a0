import * as tf from '@tensorflow/tfjs';
import {
  type Fan,
  findInitialisation,
  type Initialisation,
  weightLaw,
} from '../../src/activations/initialisations';
import { orthonormal } from '../../src/math/orthonormal';
import { normals, type Source, take } from '../../src/math/random';
import { finished } from '../../src/math/steps';
import type { Unit } from './activation';
import { type Drawn, preActivations } from './network';
import { uniform } from './random';

/** How the hidden layers of a network start. */
export type Start = RuleStart | 'lsuv';

export interface RuleStart {
  readonly rule: Initialisation['id'];
  /** In the place of the rule's own. */
  readonly fan?: Fan;
  /** The rule for ReLU, although another activation follows. */
  readonly asForRelu?: true;
}

interface Size {
  readonly fanIn: number;
  readonly fanOut: number;
}

export interface DrawnNetwork {
  readonly hidden: readonly Drawn[];
  readonly last: Drawn;
}

/**
 * Weights of a network whose layers have these widths, from the inputs to the outputs. The
 * last layer starts with variance 1/n, however the others do.
 */
export function drawNetwork(
  unit: Unit,
  start: Start,
  widths: readonly number[],
  points: tf.Tensor2D,
  seed: number,
): DrawnNetwork {
  const next = normals(uniform(seed, 'weights'));
  const sizes = widths
    .slice(1)
    .map((fanOut, index): Size => ({ fanIn: widths[index] ?? 0, fanOut }));
  const [inner, outer] = [sizes.slice(0, -1), sizes.at(-1) ?? { fanIn: 0, fanOut: 0 }];
  const hidden =
    start === 'lsuv'
      ? layerByLayer(unit, inner, points, next)
      : inner.map((size) => byRule(unit, start, size, next));
  return { hidden, last: byRule(unit, { rule: 'lecun' }, outer, next) };
}

/** What a rule says of a layer. */
export function lawOf({ leftSlope }: Unit, { rule, fan, asForRelu }: RuleStart, size: Size) {
  const found = findInitialisation(rule);
  const settings = { leftSlope: asForRelu ? 0 : leftSlope, ...(fan && { fan }) };
  const answer = found && weightLaw(found, size, settings);
  if (!answer?.ok) throw new Error(answer?.problem ?? `There is no initialisation ${rule}`);
  return answer.law;
}

function byRule(unit: Unit, start: RuleStart, size: Size, next: Source): Drawn {
  const { standardDeviation, biasVariance } = lawOf(unit, start, size);
  const { fanIn, fanOut } = size;
  const weights = take(fanIn * fanOut, next).map((value) => value * standardDeviation);
  const biases = take(fanOut, next).map((value) => value * Math.sqrt(biasVariance));
  return { weights: tf.tensor2d(weights, [fanIn, fanOut]), biases: tf.tensor1d(biases) };
}

/**
 * Layer-sequential unit variance (Mishkin & Matas, arXiv:1511.06422): orthonormal weights,
 * scaled until what enters each activation has variance 1. A dense layer needs one try.
 */
function layerByLayer(
  unit: Unit,
  sizes: readonly Size[],
  points: tf.Tensor2D,
  next: Source,
): readonly Drawn[] {
  const learned = unit.learned.map((value) => tf.scalar(value));
  let signal = points;
  return sizes.map(({ fanIn, fanOut }) => {
    const matrix = tf.tensor2d(finished(orthonormal(fanIn, fanOut, next)), [fanIn, fanOut]);
    const biases = tf.zeros<tf.Rank.R1>([fanOut]);
    const { variance } = tf.moments(preActivations({ weights: matrix, biases }, signal));
    const layer = { weights: tf.div<tf.Tensor2D>(matrix, tf.sqrt(variance)), biases };
    signal = unit.apply(preActivations(layer, signal), learned);
    return layer;
  });
}

import * as tf from '@tensorflow/tfjs';
import type { Activation } from '../../src/activations/activation';
import { findActivation } from '../../src/activations/catalogue';
import { leftSlope } from '../../src/activations/initialisations';
import { instantiate } from '../../src/activations/instantiate';
import { expressionCode } from '../../src/codegen/functionCode';
import { analyse } from '../../src/math/analyse';
import type { Expr } from '../../src/math/expression';

/** An activation as a layer of a network applies it, at its defaults. */
export interface Unit {
  readonly name: string;
  readonly expression: Expr;
  /** What He's and the Taylor rule ask for. */
  readonly leftSlope: number;
  /** Where the parameters start that are learned with the weights. */
  readonly learned: readonly number[];
  readonly apply: Apply;
}

type Apply = (x: tf.Tensor2D, learned: readonly tf.Tensor[]) => tf.Tensor2D;

/** Functions of TensorFlow.js, which train twice as fast as what is printed of an expression. */
export const ownFunctions: Readonly<Record<string, Apply>> = {
  sigmoid: (x) => tf.sigmoid(x),
  tanh: (x) => tf.tanh(x),
  relu: (x) => tf.relu(x),
  elu: (x) => tf.elu(x),
  selu: (x) => tf.selu(x),
  prelu: (x, [slope]) => (slope === undefined ? x : (tf.prelu(x, slope) as tf.Tensor2D)),
};

/** One of the catalogue. */
export function unitOf(id: string): Unit {
  const activation = findActivation(id);
  const instance = activation && instantiate(activation);
  if (!instance?.ok) throw new Error(`The catalogue has no ${id} with defaults`);
  const { expression } = instance;
  return {
    name: activation?.name ?? id,
    expression,
    leftSlope: leftSlope(analyse(expression)),
    learned: learnedDefaults(activation),
    apply: ownFunctions[id] ?? printed(expression),
  };
}

function learnedDefaults(activation: Activation | undefined): readonly number[] {
  return (activation?.parameters ?? []).flatMap((parameter) =>
    parameter.kind === 'number' && parameter.learnable && parameter.default !== undefined
      ? [parameter.default]
      : [],
  );
}

/** By the code that is printed of its expression: nothing is learned. */
export function printed(expression: Expr): Apply {
  const code = expressionCode(expression, 'tfjs');
  if (code === undefined) throw new Error('No code is printed of this expression');
  const body = [...code.helpers, `return ${code.expression};`].join('\n');
  const compute = new Function('tf', 'x', body);
  return (x) => compute(tf, x);
}

import type { Framework } from './table';

/** What one name stands for at one place. */
export interface Meaning {
  /** Where, for people: `Keras layers`. */
  readonly where: string;
  readonly frameworks: readonly Framework[];
  /** Catalogue id. */
  readonly activation: string;
  /** Values that the place fixes, by parameter. */
  readonly settings: Readonly<Record<string, number>>;
}

/** A name that frameworks share, and mean different functions by. */
export interface SameName {
  readonly id: 'leaky_relu' | 'hard_sigmoid' | 'gelu' | 'prelu';
  /** The parameter that differs; left out: it is another function. */
  readonly parameter?: string;
  /** The argument by which code says which of the functions it means. */
  readonly argument?: string;
  readonly meanings: readonly Meaning[];
}

/** Read and run: torch 2.13, Keras 3.15 and 2.15, TensorFlow 2.21, TensorFlow.js 4.22, JAX 0.10. */
export const sameNames: readonly SameName[] = [
  {
    id: 'leaky_relu',
    parameter: 'negative_slope',
    meanings: [
      at('PyTorch', ['torch'], 'leaky_relu', { negative_slope: 0.01 }),
      at('JAX', ['jax'], 'leaky_relu', { negative_slope: 0.01 }),
      at('Keras layers', ['keras'], 'leaky_relu', { negative_slope: 0.3 }),
      at('Keras functions', ['keras'], 'leaky_relu', { negative_slope: 0.2 }),
      at('tf.nn', ['tensorflow'], 'leaky_relu', { negative_slope: 0.2 }),
      at('TensorFlow.js layers', ['tfjs'], 'leaky_relu', { negative_slope: 0.3 }),
      at('TensorFlow.js operations', ['tfjs'], 'leaky_relu', { negative_slope: 0.2 }),
    ],
  },
  {
    id: 'hard_sigmoid',
    meanings: [
      at('PyTorch', ['torch'], 'hard_sigmoid_slope_1_6'),
      at('Keras 3', ['keras'], 'hard_sigmoid_slope_1_6'),
      at('JAX', ['jax'], 'hard_sigmoid_slope_1_6'),
      at('Keras 2', ['keras'], 'hard_sigmoid_slope_0_2'),
      at('TensorFlow.js', ['tfjs'], 'hard_sigmoid_slope_0_2'),
    ],
  },
  {
    id: 'gelu',
    argument: 'approximate',
    meanings: [
      at('PyTorch', ['torch'], 'gelu_erf'),
      at('keras.activations', ['keras'], 'gelu_erf'),
      at('tf.nn', ['tensorflow'], 'gelu_erf'),
      at('TensorFlow.js', ['tfjs'], 'gelu_erf'),
      at('keras.ops', ['keras'], 'gelu_tanh'),
      at('JAX', ['jax'], 'gelu_tanh'),
    ],
  },
  {
    id: 'prelu',
    parameter: 'a',
    meanings: [
      at('PyTorch', ['torch'], 'prelu', { a: 0.25 }),
      at('Keras', ['keras'], 'prelu', { a: 0 }),
      at('TensorFlow.js', ['tfjs'], 'prelu', { a: 0 }),
      at('Flax', ['jax'], 'prelu', { a: 0.01 }),
    ],
  },
];

function at(
  where: string,
  frameworks: readonly Framework[],
  activation: string,
  settings: Readonly<Record<string, number>> = {},
): Meaning {
  return { where, frameworks, activation, settings };
}

import type { Framework } from './table';

/** Where a name stands for something: `tf.nn`, the layers of Keras. */
export interface NamedPlace {
  readonly where: string;
  /** Of what has several parts, which. */
  readonly part?: 'layers' | 'functions' | 'operations';
}

/** What one name stands for at one place. */
export interface Meaning extends NamedPlace {
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
      at('Keras', ['keras'], 'leaky_relu', { negative_slope: 0.3 }, 'layers'),
      at('Keras', ['keras'], 'leaky_relu', { negative_slope: 0.2 }, 'functions'),
      at('tf.nn', ['tensorflow'], 'leaky_relu', { negative_slope: 0.2 }),
      at('TensorFlow.js', ['tfjs'], 'leaky_relu', { negative_slope: 0.3 }, 'layers'),
      at('TensorFlow.js', ['tfjs'], 'leaky_relu', { negative_slope: 0.2 }, 'operations'),
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
  part?: NamedPlace['part'],
): Meaning {
  return { where, frameworks, activation, settings, ...(part && { part }) };
}

import type { SimpleDraw } from './plan';
import type { LayerStyle } from './style';

/** What is spelled otherwise in Keras 3 and, by TensorFlow, in Keras 2. */
interface KerasOperations {
  readonly decorator: string;
  readonly abs: string;
  readonly concatenate: string;
  readonly stack: string;
  readonly max: string;
  /** What draws need of the constructor. */
  readonly seed: readonly string[];
  readonly draw: (draw: SimpleDraw) => string;
}

const SEEDED = 'dtype=x.dtype, seed=self.seed_generator';

export const kerasOperations: Readonly<Record<LayerStyle['operations'], KerasOperations>> = {
  keras: {
    decorator: '@keras.saving.register_keras_serializable()',
    abs: 'keras.ops.abs',
    concatenate: 'keras.ops.concatenate',
    stack: 'keras.ops.stack',
    max: 'keras.ops.max',
    seed: ['self.seed_generator = keras.random.SeedGenerator()'],
    draw: (draw) =>
      draw.kind === 'uniform'
        ? `keras.random.uniform(keras.ops.shape(x), ${draw.lo}, ${draw.hi}, ${SEEDED})`
        : absolute(draw, 'keras.ops.abs', `keras.random.normal(keras.ops.shape(x), ${SEEDED})`),
  },
  tensorflow: {
    decorator: '@keras.utils.register_keras_serializable()',
    abs: 'tf.abs',
    concatenate: 'tf.concat',
    stack: 'tf.stack',
    max: 'tf.reduce_max',
    seed: [],
    draw: (draw) =>
      draw.kind === 'uniform'
        ? `tf.random.uniform(tf.shape(x), ${draw.lo}, ${draw.hi}, dtype=x.dtype)`
        : absolute(draw, 'tf.abs', 'tf.random.normal(tf.shape(x), dtype=x.dtype)'),
  },
};

function absolute(draw: SimpleDraw, abs: string, normal: string): string {
  return draw.kind === 'halfNormal' ? `${abs}(${normal})` : normal;
}

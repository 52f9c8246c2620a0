import type { ApiTable } from './table';

/** Layers of Keras 3.15. */
export const kerasLayers: ApiTable = {
  framework: 'keras',
  kind: 'class',
  prefix: 'keras.layers.',
  lines: [
    ['ReLU', 'relu', 'max_value=None, negative_slope=0, threshold=0', 'clippedRelu'],
    ['LeakyReLU', 'leaky_relu', 'negative_slope=0.3, *, alpha->negative_slope=None'],
    [
      'PReLU',
      'prelu',
      'alpha_initializer->a=Zeros, alpha_regularizer=None, alpha_constraint=None, shared_axes=None',
    ],
    ['ELU', 'elu', 'alpha=1'],
    ['Softmax', 'softmax', 'axis=-1'],
    // For tf.keras alone.
    ['ThresholdedReLU', 'thresholded_relu', 'theta=1'],
  ],
};

/** Layers of Keras 2, where they differ: the slope is spelled alpha. */
export const keras2Layers: ApiTable = {
  framework: 'keras',
  kind: 'class',
  prefix: 'tf_keras.layers.',
  lines: [
    ['ReLU', 'relu', 'max_value=None, negative_slope=0, threshold=0', 'clippedRelu'],
    ['LeakyReLU', 'leaky_relu', 'alpha->negative_slope=0.3'],
    [
      'PReLU',
      'prelu',
      'alpha_initializer->a=zeros, alpha_regularizer=None, alpha_constraint=None, shared_axes=None',
    ],
    ['ELU', 'elu', 'alpha=1'],
    ['ThresholdedReLU', 'thresholded_relu', 'theta=1'],
    ['Softmax', 'softmax', 'axis=-1, robust_masking=False'],
  ],
};

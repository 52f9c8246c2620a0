import type { ApiTable } from './table';

/** tf.nn, TensorFlow 2.21. */
export const tensorflowNn: ApiTable = {
  framework: 'tensorflow',
  kind: 'function',
  prefix: 'tensorflow.nn.',
  lines: [
    ['relu', 'relu', 'features, name=None'],
    ['relu6', 'relu6', 'features, name=None'],
    ['elu', 'elu', 'features, name=None'],
    ['selu', 'selu', 'features, name=None'],
    ['leaky_relu', 'leaky_relu', 'features, alpha->negative_slope=0.2, name=None'],
    ['crelu', 'crelu', 'features, axis=-1, name=None'],
    ['gelu', 'gelu_erf', 'features, approximate=False, name=None', 'gelu'],
    ['silu', 'silu', 'features, beta=1'],
    ['swish', 'silu', 'features, beta=1'],
    ['softplus', 'softplus', 'features, name=None'],
    ['softsign', 'softsign', 'features, name=None'],
    ['sigmoid', 'sigmoid', 'x, name=None'],
    ['tanh', 'tanh', 'x, name=None'],
    ['softmax', 'softmax', 'logits, axis=None, name=None'],
    ['log_softmax', 'log_softmax', 'logits, axis=None, name=None'],
  ],
};

export const tensorflowMath: ApiTable = {
  framework: 'tensorflow',
  kind: 'function',
  prefix: 'tensorflow.math.',
  lines: [
    ['softplus', 'softplus', 'features, name=None'],
    ['softsign', 'softsign', 'features, name=None'],
    ['sigmoid', 'sigmoid', 'x, name=None'],
    ['log_sigmoid', 'log_sigmoid', 'x, name=None'],
    ['tanh', 'tanh', 'x, name=None'],
    ['softmax', 'softmax', 'logits, axis=None, name=None'],
    ['log_softmax', 'log_softmax', 'logits, axis=None, name=None'],
  ],
};

export const tensorflowTop: ApiTable = {
  framework: 'tensorflow',
  kind: 'function',
  prefix: 'tensorflow.',
  lines: [
    ['sigmoid', 'sigmoid', 'x, name=None'],
    ['tanh', 'tanh', 'x, name=None'],
  ],
};

export const tensorflowRawOps: ApiTable = {
  framework: 'tensorflow',
  kind: 'function',
  prefix: 'tensorflow.raw_ops.',
  lines: [
    ['Relu', 'relu', 'features, name=None'],
    ['Relu6', 'relu6', 'features, name=None'],
    ['Elu', 'elu', 'features, name=None'],
    ['Selu', 'selu', 'features, name=None'],
    ['LeakyRelu', 'leaky_relu', 'features, alpha->negative_slope=0.2, name=None'],
    ['Softplus', 'softplus', 'features, name=None'],
    ['Softsign', 'softsign', 'features, name=None'],
    ['Sigmoid', 'sigmoid', 'x, name=None'],
    ['Tanh', 'tanh', 'x, name=None'],
    ['Softmax', 'softmax', 'logits, axis=None, name=None'],
    ['LogSoftmax', 'log_softmax', 'logits, axis=None, name=None'],
  ],
};

/** TensorFlow Addons. */
export const addonsActivations: ApiTable = {
  framework: 'tensorflow',
  kind: 'function',
  prefix: 'tensorflow_addons.activations.',
  lines: [
    ['gelu', 'gelu_tanh', 'x, approximate=True', 'gelu'],
    ['hardshrink', 'hardshrink', 'x, lower=-0.5, upper->lambd=0.5'],
    ['lisht', 'lisht', 'x'],
    ['mish', 'mish', 'x'],
    ['rrelu', 'rrelu', 'x, lower=1/8, upper=1/3, training=None, seed=None, rng=None'],
    ['snake', 'snake', 'x, frequency=1'],
    ['softshrink', 'softshrink', 'x, lower=-0.5, upper->lambd=0.5'],
    ['sparsemax', 'sparsemax', 'logits, axis=-1'],
    ['tanhshrink', 'tanhshrink', 'x'],
  ],
};

export const addonsLayers: ApiTable = {
  framework: 'tensorflow',
  kind: 'class',
  prefix: 'tensorflow_addons.layers.',
  lines: [
    ['GELU', 'gelu_tanh', 'approximate=True', 'gelu'],
    ['Maxout', 'maxout', 'num_units, axis=-1'],
    ['Snake', 'snake', 'frequency_initializer->frequency=ones'],
    ['Sparsemax', 'sparsemax', 'axis=-1'],
    ['TLU', 'tlu', 'affine=False, tau_initializer->tau=zeros'],
  ],
};

import type { ApiTable } from './table';

/** Operations of TensorFlow.js 4.22. */
export const tfjsOps: ApiTable = {
  framework: 'tfjs',
  kind: 'function',
  prefix: '@tensorflow/tfjs.',
  lines: [
    ['relu', 'relu', 'x'],
    ['relu6', 'relu6', 'x'],
    ['elu', 'elu', 'x'],
    ['selu', 'selu', 'x'],
    ['leakyRelu', 'leaky_relu', 'x, alpha->negative_slope=0.2'],
    ['prelu', 'prelu', 'x, alpha->a'],
    ['softplus', 'softplus', 'x'],
    ['sigmoid', 'sigmoid', 'x'],
    ['tanh', 'tanh', 'x'],
    ['logSigmoid', 'log_sigmoid', 'x'],
    ['softmax', 'softmax', 'logits, dim=-1'],
    ['logSoftmax', 'log_softmax', 'logits, axis=-1'],
  ],
};

/** Layer factories, which take one object of options. */
export const tfjsLayers: ApiTable = {
  framework: 'tfjs',
  kind: 'function',
  prefix: '@tensorflow/tfjs.layers.',
  lines: [
    ['reLU', 'relu', '{maxValue->max_value=None}', 'clippedRelu'],
    ['leakyReLU', 'leaky_relu', '{alpha->negative_slope=0.3}'],
    [
      'prelu',
      'prelu',
      '{alphaInitializer->a=zeros, alphaRegularizer=None, alphaConstraint=None, sharedAxes=None}',
    ],
    ['elu', 'elu', '{alpha=1}'],
    ['thresholdedReLU', 'thresholded_relu', '{theta=1}'],
    ['softmax', 'softmax', '{axis=1}'],
  ],
};

/** Methods of a tensor. */
export const tfjsMethods: ApiTable = {
  framework: 'tfjs',
  kind: 'method',
  prefix: '@tensorflow/tfjs.Tensor.prototype.',
  lines: [
    ['relu', 'relu'],
    ['relu6', 'relu6'],
    ['elu', 'elu'],
    ['selu', 'selu'],
    ['leakyRelu', 'leaky_relu', 'alpha->negative_slope=0.2'],
    ['prelu', 'prelu', 'alpha->a'],
    ['softplus', 'softplus'],
    ['sigmoid', 'sigmoid'],
    ['tanh', 'tanh'],
    ['logSigmoid', 'log_sigmoid'],
    ['softmax', 'softmax', 'dim=-1'],
    ['logSoftmax', 'log_softmax', 'axis=-1'],
  ],
};

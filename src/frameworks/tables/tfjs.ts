// Written by `npm run tables` from the tables in ../source; change those.
import type { ApiTable, ArgumentLine, ImplicitLine } from '../table';

export const spellings: readonly ApiTable[] = [
  {
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
      ['step', 'step', 'x, alpha=0'],
      ['exp', 'exponential', 'x'],
      ['erf', 'erf', 'x'],
      ['clipByValue', 'clip', 'x, clipValueMin->min, clipValueMax->max', 'clip'],
      ['maximum', 'clip', 'a, b->min', 'lowerBound'],
    ],
  },
  {
    kind: 'function',
    prefix: '@tensorflow/tfjs.layers.',
    lines: [
      ['reLU', 'relu', '{maxValue->max_value=None}', 'clippedRelu'],
      ['leakyReLU', 'leaky_relu', '{alpha->negative_slope=0.3}'],
      ['prelu', 'prelu', '{alphaInitializer->a=zeros, alphaRegularizer=None, alphaConstraint=None, sharedAxes=None}'],
      ['elu', 'elu', '{alpha=1}'],
      ['thresholdedReLU', 'thresholded_relu', '{theta=1}'],
      ['softmax', 'softmax', '{axis=1}'],
    ],
  },
  {
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
      ['step', 'step', 'alpha=0'],
      ['exp', 'exponential'],
      ['erf', 'erf'],
      ['clipByValue', 'clip', 'clipValueMin->min, clipValueMax->max', 'clip'],
      ['maximum', 'clip', 'b->min', 'lowerBound'],
    ],
  },
];

export const argumentLines: readonly ArgumentLine[] = [
  ['@tensorflow/tfjs.layers.', '* activation', 'activation', undefined, 'tfjsLayers'],
  ['@tensorflow/tfjs.layers.', '*', 'recurrentActivation', undefined, 'tfjsLayers'],
  ['@tensorflow/tfjs.layers.', 'dense conv1d conv2d conv2dTranspose conv3d conv3dTranspose separableConv2d ' +
    'depthwiseConv2d', 'activation', undefined, 'tfjsLayers', 'identity'],
  ['@tensorflow/tfjs.layers.', 'simpleRNN simpleRNNCell lstm lstmCell gru gruCell convLstm2d convLstm2dCell', 'activation', undefined, 'tfjsLayers', 'tanh'],
  ['@tensorflow/tfjs.layers.', 'lstm lstmCell gru gruCell convLstm2d convLstm2dCell', 'recurrentActivation', undefined, 'tfjsLayers', 'hard_sigmoid_slope_0_2'],
  ['@tensorflow/tfjs.fused.', 'matMul', 'activation', undefined, 'tfjsFused', 'identity', '{leakyreluAlpha->negative_slope=0.2, preluActivationWeights->a}'],
  ['@tensorflow/tfjs.fused.', 'conv2d depthwiseConv2d', 'activation', undefined, 'tfjsFused', 'identity', '{leakyreluAlpha->negative_slope, preluActivationWeights->a}'],
];

export const implicitLines: readonly ImplicitLine[] = [
  ['@tensorflow/tfjs.', 'basicLSTMCell', 'gates', 'sigmoid'],
  ['@tensorflow/tfjs.', 'basicLSTMCell', 'candidate', 'tanh'],
  ['@tensorflow/tfjs.', 'basicLSTMCell', 'output', 'tanh'],
];

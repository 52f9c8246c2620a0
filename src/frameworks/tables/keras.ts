// Written by `npm run tables` from the tables in ../source; change those.
import type { ApiTable, ArgumentLine, ImplicitLine } from '../table';

export const spellings: readonly ApiTable[] = [
  {
    kind: 'class',
    prefix: 'keras.layers.',
    lines: [
      ['ReLU', 'relu', 'max_value=None, negative_slope=0, threshold=0', 'clippedRelu', '3.0.0'],
      ['LeakyReLU', 'leaky_relu', 'negative_slope=0.3, *, alpha->negative_slope=None', undefined, '3.0.0'],
      ['PReLU', 'prelu', 'alpha_initializer->a=Zeros, alpha_regularizer=None, alpha_constraint=None, shared_axes=None', undefined, '3.0.0'],
      ['ELU', 'elu', 'alpha=1', undefined, '3.0.0'],
      ['Softmax', 'softmax', 'axis=-1', undefined, '3.0.0'],
      ['Identity', 'identity'],
    ],
  },
  {
    kind: 'class',
    prefix: 'tf_keras.layers.',
    lines: [
      ['ReLU', 'relu', 'max_value=None, negative_slope=0, threshold=0', 'clippedRelu', '2.2.0'],
      ['LeakyReLU', 'leaky_relu', 'alpha->negative_slope=0.3', undefined, '0.1.0'],
      ['PReLU', 'prelu', 'alpha_initializer->a=zeros, alpha_regularizer=None, alpha_constraint=None, shared_axes=None', undefined, '0.1.0'],
      ['ELU', 'elu', 'alpha=1', undefined, '0.3.0'],
      ['ThresholdedReLU', 'thresholded_relu', 'theta=1', undefined, '0.2.0'],
      ['Softmax', 'softmax', 'axis=-1, robust_masking=False', undefined, '2.1.3'],
    ],
  },
  {
    kind: 'function',
    prefix: 'keras.activations.',
    lines: [
      ['relu', 'relu', 'x, negative_slope=0, max_value=None, threshold=0', 'clippedRelu', '3.0.0'],
      ['leaky_relu', 'leaky_relu', 'x, negative_slope=0.2', undefined, '3.0.0'],
      ['relu6', 'relu6', 'x', undefined, '3.0.0'],
      ['softmax', 'softmax', 'x, axis=-1', undefined, '3.0.0'],
      ['celu', 'celu', 'x, alpha=1', undefined, '3.7.0'],
      ['elu', 'elu', 'x, alpha=1', undefined, '3.0.0'],
      ['selu', 'selu', 'x', undefined, '3.0.0'],
      ['softplus', 'softplus', 'x', undefined, '3.0.0'],
      ['softsign', 'softsign', 'x', undefined, '3.0.0'],
      ['squareplus', 'squareplus', 'x, b=4', undefined, '3.7.0'],
      ['soft_shrink', 'softshrink', 'x, threshold->lambd=0.5', undefined, '3.7.0'],
      ['sparse_plus', 'sparse_plus', 'x', undefined, '3.8.0'],
      ['silu', 'silu', 'x', undefined, '3.0.0'],
      ['swish', 'silu', 'x'],
      ['gelu', 'gelu_erf', 'x, approximate=False', 'gelu', '3.0.0'],
      ['glu', 'glu', 'x, axis=-1', undefined, '3.7.0'],
      ['tanh', 'tanh', 'x', undefined, '3.0.0'],
      ['tanh_shrink', 'tanhshrink', 'x', undefined, '3.7.0'],
      ['threshold', 'threshold', 'x, threshold, default_value->value', undefined, '3.8.0'],
      ['sigmoid', 'sigmoid', 'x', undefined, '3.0.0'],
      ['sparse_sigmoid', 'sparse_sigmoid', 'x', undefined, '3.10.0'],
      ['hard_sigmoid', 'hard_sigmoid_slope_1_6', 'x', undefined, '3.0.0'],
      ['hard_silu', 'hard_swish', 'x', undefined, '3.0.1'],
      ['hard_swish', 'hard_swish', 'x'],
      ['hard_tanh', 'hard_tanh', 'x', undefined, '3.7.0'],
      ['hard_shrink', 'hardshrink', 'x, threshold->lambd=0.5', undefined, '3.7.0'],
      ['linear', 'identity', 'x', undefined, '3.0.0'],
      ['mish', 'mish', 'x', undefined, '3.0.0'],
      ['log_softmax', 'log_softmax', 'x, axis=-1', undefined, '3.0.0'],
      ['log_sigmoid', 'log_sigmoid', 'x', undefined, '3.7.0'],
      ['sparsemax', 'sparsemax', 'x, axis=-1', undefined, '3.8.0'],
      ['exponential', 'exponential', 'x', undefined, '3.0.0'],
    ],
  },
  {
    kind: 'function',
    prefix: 'tf_keras.activations.',
    lines: [
      ['softmax', 'softmax', 'x, axis=-1', undefined, '0.1.0'],
      ['elu', 'elu', 'x, alpha=1', undefined, '1.1.1'],
      ['selu', 'selu', 'x', undefined, '2.0.6'],
      ['softplus', 'softplus', 'x', undefined, '0.1.0'],
      ['softsign', 'softsign', 'x', undefined, '1.0.3'],
      ['swish', 'silu', 'x', undefined, '2.6.0'],
      ['relu', 'relu', 'x, alpha->negative_slope=0, max_value=None, threshold=0', 'clippedRelu', '0.1.0'],
      ['gelu', 'gelu_erf', 'x, approximate=False', 'gelu', '2.6.0'],
      ['tanh', 'tanh', 'x', undefined, '0.1.0'],
      ['sigmoid', 'sigmoid', 'x', undefined, '0.1.0'],
      ['hard_sigmoid', 'hard_sigmoid_slope_0_2', 'x', undefined, '0.1.0'],
      ['linear', 'identity', 'x', undefined, '0.1.0'],
      ['mish', 'mish', 'x', undefined, '2.13.1'],
      ['exponential', 'exponential', 'x', undefined, '2.2.3'],
    ],
  },
  {
    kind: 'function',
    prefix: 'keras.ops.',
    lines: [
      ['relu', 'relu', 'x'],
      ['relu6', 'relu6', 'x'],
      ['sigmoid', 'sigmoid', 'x'],
      ['sparse_sigmoid', 'sparse_sigmoid', 'x'],
      ['softplus', 'softplus', 'x'],
      ['softsign', 'softsign', 'x'],
      ['soft_shrink', 'softshrink', 'x, threshold->lambd=0.5'],
      ['sparse_plus', 'sparse_plus', 'x'],
      ['silu', 'silu', 'x'],
      ['swish', 'silu', 'x'],
      ['squareplus', 'squareplus', 'x, b=4'],
      ['log_sigmoid', 'log_sigmoid', 'x'],
      ['leaky_relu', 'leaky_relu', 'x, negative_slope=0.2'],
      ['hard_sigmoid', 'hard_sigmoid_slope_1_6', 'x'],
      ['hard_silu', 'hard_swish', 'x'],
      ['hard_swish', 'hard_swish', 'x'],
      ['elu', 'elu', 'x, alpha=1'],
      ['selu', 'selu', 'x'],
      ['gelu', 'gelu_tanh', 'x, approximate=True', 'gelu'],
      ['celu', 'celu', 'x, alpha=1'],
      ['glu', 'glu', 'x, axis=-1'],
      ['tanh_shrink', 'tanhshrink', 'x'],
      ['hard_tanh', 'hard_tanh', 'x'],
      ['hard_shrink', 'hardshrink', 'x, threshold->lambd=0.5'],
      ['threshold', 'threshold', 'x, threshold, default_value->value'],
      ['softmax', 'softmax', 'x, axis=-1'],
      ['log_softmax', 'log_softmax', 'x, axis=-1'],
      ['sparsemax', 'sparsemax', 'x, axis=-1'],
      ['tanh', 'tanh', 'x'],
      ['exp', 'exponential', 'x'],
      ['erf', 'erf', 'x'],
      ['clip', 'clip', 'x, x_min->min, x_max->max', 'clip'],
    ],
  },
  {
    kind: 'function',
    prefix: 'tf_keras.backend.',
    lines: [
      ['relu', 'relu', 'x, alpha->negative_slope=0, max_value=None, threshold=0', 'clippedRelu'],
      ['elu', 'elu', 'x, alpha=1'],
      ['softmax', 'softmax', 'x, axis=-1'],
      ['softplus', 'softplus', 'x'],
      ['softsign', 'softsign', 'x'],
      ['sigmoid', 'sigmoid', 'x'],
      ['hard_sigmoid', 'hard_sigmoid_slope_0_2', 'x'],
      ['tanh', 'tanh', 'x'],
    ],
  },
];

export const argumentLines: readonly ArgumentLine[] = [
  ['keras.layers.', '*', 'activation', undefined, 'keras3'],
  ['keras.layers.', '*', 'recurrent_activation', undefined, 'keras3'],
  ['keras.applications.', '*', 'classifier_activation', undefined, 'keras3'],
  ['keras.activations.', 'get deserialize', 'identifier', 0, 'keras3'],
  ['keras.layers.', 'Conv1D Convolution1D Conv1DTranspose Convolution1DTranspose Conv2D Convolution2D ' +
    'Conv2DTranspose Convolution2DTranspose Conv3D Convolution3D Conv3DTranspose ' +
    'Convolution3DTranspose SeparableConv1D SeparableConvolution1D SeparableConv2D ' +
    'SeparableConvolution2D', 'activation', 7, 'keras3', 'identity'],
  ['keras.layers.', 'DepthwiseConv1D DepthwiseConv2D', 'activation', 6, 'keras3', 'identity'],
  ['keras.layers.', 'Activation', 'activation', 0, 'keras3'],
  ['keras.layers.', 'ConvLSTM1D ConvLSTM2D ConvLSTM3D', 'activation', 6, 'keras3', 'tanh'],
  ['keras.layers.', 'ConvLSTM1D ConvLSTM2D ConvLSTM3D', 'recurrent_activation', 7, 'keras3', 'sigmoid'],
  ['keras.layers.', 'GRUCell GRU LSTMCell LSTM SimpleRNNCell SimpleRNN', 'activation', 1, 'keras3', 'tanh'],
  ['keras.layers.', 'GRUCell GRU LSTMCell LSTM', 'recurrent_activation', 2, 'keras3', 'sigmoid'],
  ['keras.layers.', 'Dense', 'activation', 1, 'keras3', 'identity'],
  ['keras.layers.', 'EinsumDense', 'activation', 2, 'keras3', 'identity'],
  ['keras.applications.', 'ConvNeXtTiny ConvNeXtSmall ConvNeXtBase ConvNeXtLarge ConvNeXtXLarge MobileNetV2', 'classifier_activation', 7, 'keras3', 'softmax'],
  ['keras.applications.', 'DenseNet121 DenseNet169 DenseNet201 EfficientNetB0 EfficientNetB1 EfficientNetB2 ' +
    'EfficientNetB3 EfficientNetB4 EfficientNetB5 EfficientNetB6 EfficientNetB7 ' +
    'EfficientNetV2B0 EfficientNetV2B1 EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2S ' +
    'EfficientNetV2M EfficientNetV2L InceptionResNetV2 InceptionV3 NASNetMobile NASNetLarge ' +
    'ResNet50 ResNet101 ResNet152 ResNet50V2 ResNet101V2 ResNet152V2 VGG16 VGG19 Xception', 'classifier_activation', 6, 'keras3', 'softmax'],
  ['keras.applications.', 'MobileNet MobileNetV3Small MobileNetV3Large', 'classifier_activation', 9, 'keras3', 'softmax'],
  ['tf_keras.layers.', '*', 'activation', undefined, 'keras2'],
  ['tf_keras.layers.', '*', 'recurrent_activation', undefined, 'keras2'],
  ['tf_keras.layers.', '*', 'inner_activation', undefined, 'keras2'],
  ['tf_keras.applications.', '*', 'classifier_activation', undefined, 'keras2'],
  ['tf_keras.activations.', 'get deserialize', 'identifier', 0, 'keras2'],
  ['tf_keras.layers.', 'Conv1D Convolution1D Conv1DTranspose Convolution1DTranspose Conv2D Convolution2D ' +
    'Conv2DTranspose Convolution2DTranspose Conv3D Convolution3D Conv3DTranspose ' +
    'Convolution3DTranspose SeparableConv1D SeparableConvolution1D SeparableConv2D ' +
    'SeparableConvolution2D', 'activation', 7, 'keras2', 'identity'],
  ['tf_keras.layers.', 'DepthwiseConv1D DepthwiseConv2D', 'activation', 6, 'keras2', 'identity'],
  ['tf_keras.layers.', 'LocallyConnected1D LocallyConnected2D', 'activation', 5, 'keras2', 'identity'],
  ['tf_keras.layers.', 'ConvLSTM1D ConvLSTM2D ConvLSTM3D', 'activation', 6, 'keras2', 'tanh'],
  ['tf_keras.layers.', 'ConvLSTM1D ConvLSTM2D ConvLSTM3D', 'recurrent_activation', 7, 'keras2', 'hard_sigmoid_slope_0_2'],
  ['tf_keras.layers.', 'GRUCell GRU LSTMCell LSTM SimpleRNNCell SimpleRNN', 'activation', 1, 'keras2', 'tanh'],
  ['tf_keras.layers.', 'GRUCell GRU LSTMCell LSTM', 'recurrent_activation', 2, 'keras2', 'sigmoid'],
  ['tf_keras.layers.', 'Activation', 'activation', 0, 'keras2'],
  ['tf_keras.layers.', 'Dense', 'activation', 1, 'keras2', 'identity'],
  ['tf_keras.layers.', 'EinsumDense', 'activation', 2, 'keras2', 'identity'],
  ['tf_keras.experimental.', 'LinearModel', 'activation', 1, 'keras2', 'identity'],
  ['tf_keras.experimental.', 'WideDeepModel', 'activation', 2, 'keras2', 'identity'],
  ['tf_keras.applications.', 'ConvNeXtTiny ConvNeXtSmall ConvNeXtBase ConvNeXtLarge ConvNeXtXLarge RegNetX002 ' +
    'RegNetX004 RegNetX006 RegNetX008 RegNetX016 RegNetX032 RegNetX040 RegNetX064 RegNetX080 ' +
    'RegNetX120 RegNetX160 RegNetX320 RegNetY002 RegNetY004 RegNetY006 RegNetY008 RegNetY016 ' +
    'RegNetY032 RegNetY040 RegNetY064 RegNetY080 RegNetY120 RegNetY160 RegNetY320', 'classifier_activation', 8, 'keras2', 'softmax'],
  ['tf_keras.applications.', 'DenseNet121 DenseNet169 DenseNet201 EfficientNetB0 EfficientNetB1 EfficientNetB2 ' +
    'EfficientNetB3 EfficientNetB4 EfficientNetB5 EfficientNetB6 EfficientNetB7 ' +
    'EfficientNetV2B0 EfficientNetV2B1 EfficientNetV2B2 EfficientNetV2B3 EfficientNetV2S ' +
    'EfficientNetV2M EfficientNetV2L InceptionResNetV2 InceptionV3 NASNetMobile NASNetLarge ' +
    'ResNetRS50 ResNetRS101 ResNetRS152 ResNetRS200 ResNetRS270 ResNetRS350 ResNetRS420 ' +
    'ResNet50V2 ResNet101V2 ResNet152V2 VGG16 VGG19 Xception', 'classifier_activation', 6, 'keras2', 'softmax'],
  ['tf_keras.applications.', 'MobileNet MobileNetV3Small MobileNetV3Large', 'classifier_activation', 9, 'keras2', 'softmax'],
  ['tf_keras.applications.', 'MobileNetV2', 'classifier_activation', 7, 'keras2', 'softmax'],
  ['keras_hub.', '*', 'activation', undefined, 'keras3'],
  ['keras_hub.', '*', 'intermediate_activation', undefined, 'keras3'],
  ['keras_cv.', '*', 'activation', undefined, 'keras3'],
  ['keras_hub.layers.', 'FNetEncoder', 'activation', 2, 'keras3', 'relu'],
  ['keras_hub.layers.', 'MaskedLMHead', 'intermediate_activation', 2, 'keras3', 'relu'],
  ['keras_hub.layers.', 'MaskedLMHead', 'activation', 3, 'keras3', 'identity'],
  ['keras_hub.layers.', 'TransformerDecoder TransformerEncoder', 'activation', 3, 'keras3', 'relu'],
];

export const implicitLines: readonly ImplicitLine[] = [
  ['keras.layers.', 'MultiHeadAttention GroupQueryAttention Attention AdditiveAttention', 'keys', 'softmax'],
  ['keras.layers.', 'Attention AdditiveAttention', 'score', 'tanh'],
];

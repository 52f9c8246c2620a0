import type { ArgumentLine } from './table';

/** PyTorch 2.13. The gain of a leaky ReLU comes from an argument beside its name. */
const torchArguments: readonly ArgumentLine[] = [
  ['torch.nn.RNN torch.nn.RNNCell', 'nonlinearity', 3, 'torchRnn'],
  ['torch.ao.nn.quantized.dynamic.RNNCell', 'nonlinearity', 3, 'torchRnn'],
  ['torch.nn.Transformer', 'activation', 6, 'torchTransformer'],
  [
    'torch.nn.TransformerEncoderLayer torch.nn.TransformerDecoderLayer',
    'activation',
    4,
    'torchTransformer',
  ],
  [
    'torch.nn.init.calculate_gain',
    'nonlinearity',
    0,
    'torchInit',
    'nonlinearity, param->negative_slope=0.01',
  ],
  [
    'torch.nn.init.kaiming_uniform_ torch.nn.init.kaiming_normal_ ' +
      'torch.nn.init.kaiming_uniform torch.nn.init.kaiming_normal',
    'nonlinearity',
    3,
    'torchInit',
    'tensor, a->negative_slope=0, mode=fan_in',
  ],
  [
    'torchvision.ops.Conv2dNormActivation torchvision.ops.Conv3dNormActivation ' +
      'torchvision.ops.ConvNormActivation',
    'activation_layer',
    7,
    'none',
  ],
];

/** Keras 3.15, and the names that Keras 2 has beside them. */
const kerasArguments: readonly ArgumentLine[] = [
  ['keras.layers.*', 'activation', undefined, 'keras3'],
  ['keras.layers.*', 'recurrent_activation', undefined, 'keras3'],
  // Keras 1.
  ['keras.layers.*', 'inner_activation', undefined, 'keras2'],
  ['keras.layers.Activation', 'activation', 0, 'keras3'],
  [
    'keras.layers.Dense keras.layers.GRU keras.layers.GRUCell keras.layers.LSTM ' +
      'keras.layers.LSTMCell keras.layers.SimpleRNN keras.layers.SimpleRNNCell ' +
      'keras.experimental.LinearModel',
    'activation',
    1,
    'keras3',
  ],
  [
    'keras.layers.GRU keras.layers.GRUCell keras.layers.LSTM keras.layers.LSTMCell',
    'recurrent_activation',
    2,
    'keras3',
  ],
  ['keras.layers.EinsumDense keras.experimental.WideDeepModel', 'activation', 2, 'keras3'],
  ['keras.layers.LocallyConnected1D keras.layers.LocallyConnected2D', 'activation', 5, 'keras2'],
  [
    'keras.layers.ConvLSTM1D keras.layers.ConvLSTM2D keras.layers.ConvLSTM3D ' +
      'keras.layers.DepthwiseConv1D keras.layers.DepthwiseConv2D',
    'activation',
    6,
    'keras3',
  ],
  [
    'keras.layers.Conv1D keras.layers.Conv2D keras.layers.Conv3D keras.layers.Conv1DTranspose ' +
      'keras.layers.Conv2DTranspose keras.layers.Conv3DTranspose keras.layers.Convolution1D ' +
      'keras.layers.Convolution2D keras.layers.Convolution3D keras.layers.SeparableConv1D ' +
      'keras.layers.SeparableConv2D',
    'activation',
    7,
    'keras3',
  ],
  [
    'keras.layers.ConvLSTM1D keras.layers.ConvLSTM2D keras.layers.ConvLSTM3D',
    'recurrent_activation',
    7,
    'keras3',
  ],
  ['keras.applications.*', 'classifier_activation', undefined, 'keras3'],
  ['keras.activations.get keras.activations.deserialize', 'identifier', 0, 'keras3'],
  ['keras_hub.*', 'activation', undefined, 'keras3'],
  ['keras_hub.*', 'intermediate_activation', undefined, 'keras3'],
  ['keras_cv.*', 'activation', undefined, 'keras3'],
  ['tensorflow_addons.*', 'activation', undefined, 'keras2'],
  ['tensorflow_addons.*', 'recurrent_activation', undefined, 'keras2'],
];

/** The layers of TensorFlow 1, which resolve strings as Keras 2 does. */
const tensorflowArguments: readonly ArgumentLine[] = [
  ['tensorflow.layers.*', 'activation', undefined, 'keras2'],
  ['tensorflow.nn.rnn_cell.*', 'activation', undefined, 'keras2'],
  ['tensorflow.layers.dense', 'activation', 2, 'keras2'],
  ['tf_slim.*', 'activation_fn', undefined, 'none'],
];

/** TensorFlow.js 4.22: a key of the options. */
const tfjsArguments: readonly ArgumentLine[] = [
  ['@tensorflow/tfjs.layers.*', 'activation', undefined, 'tfjsLayers'],
  ['@tensorflow/tfjs.layers.*', 'recurrentActivation', undefined, 'tfjsLayers'],
  [
    '@tensorflow/tfjs.fused.matMul',
    'activation',
    undefined,
    'tfjsFused',
    '{leakyreluAlpha->negative_slope=0.2, preluActivationWeights->a}',
  ],
  // Without a slope the convolutions multiply by `undefined`.
  [
    '@tensorflow/tfjs.fused.conv2d @tensorflow/tfjs.fused.depthwiseConv2d',
    'activation',
    undefined,
    'tfjsFused',
    '{leakyreluAlpha->negative_slope, preluActivationWeights->a}',
  ],
];

/** Fields of the configuration classes of transformers 5.18, and registries. */
const huggingFaceArguments: readonly ArgumentLine[] = [
  ...[
    'hidden_act activation_function projector_hidden_act hidden_activation',
    'feat_extract_activation decoder_activation_function encoder_activation_function dense_act_fn',
    'pooler_act activation projection_hidden_act mask_downsampler_hidden_act',
    'memory_fuser_hidden_act summary_activation classifier_activation pooler_hidden_act',
    'memory_attention_feed_forward_hidden_act speech_encoder_hidden_act decoder_hidden_act',
    'adapter_act ff_activation mlp_activation_function readout_activation',
    'depth_decoder_activation csp_activation conv_norm_activation encoder_feedforward_activation',
    'decoder_activation encoder_hidden_act mlp_hidden_act mamba_hidden_act conv_activation',
    'nemo_activation segmentation_head_activation_function prompt_hidden_act',
    'memory_attention_mlp_hidden_act hidden_mamba_act',
  ]
    .join(' ')
    .split(' ')
    .map((field): ArgumentLine => ['transformers.*', field, undefined, 'transformers']),
  ['transformers.activations.get_activation', 'activation_string', 0, 'transformers'],
  ['diffusers.models.activations.get_activation', 'act_fn', 0, 'diffusers'],
  ['diffusers.models.activations.LinearActivation', 'activation', 3, 'diffusers'],
  ['diffusers.*', 'act_fn', undefined, 'diffusers'],
  ['diffusers.*', 'activation_fn', undefined, 'diffusers'],
  ['diffusers.*', 'resnet_act_fn', undefined, 'diffusers'],
];

const timmArguments: readonly ArgumentLine[] = [
  ['timm.*', 'act_layer', undefined, 'timm'],
  ['timm.*', 'gate_layer', undefined, 'timm'],
  [
    'timm.layers.get_act_layer timm.layers.get_act_fn timm.layers.create_act_layer',
    'name',
    0,
    'timm',
  ],
];

export const argumentLines: readonly ArgumentLine[] = [
  ...torchArguments,
  ...kerasArguments,
  ...tensorflowArguments,
  ...tfjsArguments,
  ...huggingFaceArguments,
  ...timmArguments,
];

/** Tables of names that sources index with a string: `ACT2FN["gelu"]`. */
export const registryObjects: ReadonlyMap<string, ArgumentLine[3]> = new Map([
  ['transformers.activations.ACT2FN', 'transformers'],
  ['transformers.activations_tf.ACT2FN', 'transformers'],
  ['transformers.modeling_flax_utils.ACT2FN', 'transformers'],
]);

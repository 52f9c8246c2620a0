import type { LayerTable } from './layerKinds';

const CONV = (from: string) =>
  `${from}out_channels->outputs, kernel_size->kernel, stride=1, padding=0, dilation=1, groups=1, bias=True`;
const TRANSPOSED = (from: string) =>
  `${from}out_channels->outputs, kernel_size->kernel, stride=1, padding=0, output_padding=0, groups=1, bias=True`;
const IN = 'in_channels->inputs, ';

const RECURRENT =
  'input_size->inputs, hidden_size->outputs, num_layers->count=1, bias=True, batch_first=False, dropout=0, bidirectional->doubled=False';

/** Modules of PyTorch 2.13. */
export const torchLayers: LayerTable = {
  form: 'layer',
  prefix: 'torch.nn.',
  lines: [
    ['Linear', 'dense', 'in_features->inputs, out_features->outputs, bias=True'],
    ['LazyLinear', 'dense', 'out_features->outputs, bias=True'],
    [
      'Bilinear',
      'bilinear',
      'in1_features->inputs, in2_features, out_features->outputs, bias=True',
    ],
    ['Conv1d', 'conv1d', CONV(IN)],
    ['Conv2d', 'conv2d', CONV(IN)],
    ['Conv3d', 'conv3d', CONV(IN)],
    ['LazyConv1d', 'conv1d', CONV('')],
    ['LazyConv2d', 'conv2d', CONV('')],
    ['LazyConv3d', 'conv3d', CONV('')],
    ['ConvTranspose1d', 'transposed1d', TRANSPOSED(IN)],
    ['ConvTranspose2d', 'transposed2d', TRANSPOSED(IN)],
    ['ConvTranspose3d', 'transposed3d', TRANSPOSED(IN)],
    ['LazyConvTranspose1d', 'transposed1d', TRANSPOSED('')],
    ['LazyConvTranspose2d', 'transposed2d', TRANSPOSED('')],
    ['LazyConvTranspose3d', 'transposed3d', TRANSPOSED('')],
    ['Embedding EmbeddingBag', 'embedding', 'num_embeddings->inputs, embedding_dim->outputs'],
    ['RNN LSTM GRU', 'recurrent', RECURRENT],
    [
      'RNNCell LSTMCell GRUCell',
      'recurrent',
      'input_size->inputs, hidden_size->outputs, bias=True',
    ],
    ['MultiheadAttention', 'attention', 'embed_dim->outputs, num_heads'],
    ['TransformerEncoderLayer TransformerDecoderLayer', 'transformer', 'd_model->outputs'],
    ['Transformer', 'transformer', 'd_model->outputs'],
    ['TransformerEncoder TransformerDecoder', 'stack', 'layer, num_layers->count'],
    [
      'BatchNorm1d BatchNorm2d BatchNorm3d SyncBatchNorm LazyBatchNorm1d LazyBatchNorm2d LazyBatchNorm3d',
      'batch normalisation',
      'num_features, eps, momentum, affine=True',
    ],
    ['LayerNorm', 'layer normalisation', 'normalized_shape, eps'],
    ['RMSNorm', 'rms normalisation', 'normalized_shape, eps'],
    ['GroupNorm', 'group normalisation', 'num_groups, num_channels, eps'],
    [
      'InstanceNorm1d InstanceNorm2d InstanceNorm3d LazyInstanceNorm1d LazyInstanceNorm2d LazyInstanceNorm3d',
      'instance normalisation',
      'num_features, eps',
    ],
    ['LocalResponseNorm CrossMapLRN2d', 'localResponse normalisation', 'size'],
    [
      'MaxPool1d MaxPool2d MaxPool3d AdaptiveMaxPool1d AdaptiveMaxPool2d AdaptiveMaxPool3d FractionalMaxPool2d FractionalMaxPool3d MaxUnpool1d MaxUnpool2d MaxUnpool3d LPPool1d LPPool2d',
      'maxPooling',
    ],
    [
      'AvgPool1d AvgPool2d AvgPool3d AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveAvgPool3d',
      'averagePooling',
    ],
    ['Dropout Dropout1d Dropout2d Dropout3d AlphaDropout FeatureAlphaDropout', 'dropout', 'p'],
    ['Flatten Unflatten Fold Unfold ChannelShuffle PixelShuffle PixelUnshuffle', 'reshape'],
    [
      'ZeroPad1d ZeroPad2d ZeroPad3d ConstantPad1d ConstantPad2d ConstantPad3d ReflectionPad1d ReflectionPad2d ReflectionPad3d ReplicationPad1d ReplicationPad2d ReplicationPad3d CircularPad1d CircularPad2d CircularPad3d',
      'padding',
    ],
    ['Upsample UpsamplingNearest2d UpsamplingBilinear2d', 'upsampling'],
    ['Identity', 'identity'],
    ['Sequential', 'sequential'],
    ['ModuleList ParameterList', 'list', 'modules'],
    ['ModuleDict', 'dictionary', 'modules'],
    ['Parameter Buffer UninitializedParameter', 'parameter'],
    ['Module', 'base'],
    ['DataParallel SyncBatchNorm.convert_sync_batchnorm', 'wrapper', 'module'],
    [
      'utils.spectral_norm utils.parametrizations.spectral_norm',
      'spectral normalisation',
      'module',
    ],
    ['utils.weight_norm utils.parametrizations.weight_norm', 'weight normalisation', 'module'],
    ['parallel.DistributedDataParallel parallel.DataParallel', 'wrapper', 'module'],
  ],
};

/** Functions and methods of PyTorch that do what a layer does. */
export const torchLayerFunctions: LayerTable = {
  form: 'function',
  prefix: 'torch.nn.functional.',
  lines: [
    ['linear', 'dense', 'input, weight, bias=None'],
    ['conv1d', 'conv1d', 'input, weight, bias=None'],
    ['conv2d', 'conv2d', 'input, weight, bias=None'],
    ['conv3d', 'conv3d', 'input, weight, bias=None'],
    ['conv_transpose1d', 'transposed1d', 'input, weight, bias=None'],
    ['conv_transpose2d', 'transposed2d', 'input, weight, bias=None'],
    ['conv_transpose3d', 'transposed3d', 'input, weight, bias=None'],
    ['embedding embedding_bag one_hot', 'embedding', 'input, weight'],
    ['scaled_dot_product_attention', 'matrixMultiply merge'],
    ['batch_norm', 'batch normalisation'],
    ['layer_norm', 'layer normalisation'],
    ['rms_norm', 'rms normalisation'],
    ['group_norm', 'group normalisation'],
    ['instance_norm', 'instance normalisation'],
    ['local_response_norm', 'localResponse normalisation'],
    ['normalize', 'unit normalisation'],
    [
      'max_pool1d max_pool2d max_pool3d adaptive_max_pool1d adaptive_max_pool2d adaptive_max_pool3d max_unpool2d',
      'maxPooling',
    ],
    [
      'avg_pool1d avg_pool2d avg_pool3d adaptive_avg_pool1d adaptive_avg_pool2d adaptive_avg_pool3d',
      'averagePooling',
    ],
    [
      'dropout dropout1d dropout2d dropout3d alpha_dropout feature_alpha_dropout feature_dropout',
      'dropout',
    ],
    ['unfold fold pixel_shuffle pixel_unshuffle', 'reshape'],
    ['pad', 'padding'],
    ['interpolate upsample upsample_nearest upsample_bilinear grid_sample', 'upsampling'],
  ],
};

export const torchTensorFunctions: LayerTable = {
  form: 'function',
  prefix: 'torch.',
  lines: [
    ['cat concat concatenate hstack vstack stack', 'concatenate merge'],
    ['add', 'add merge'],
    ['sub subtract', 'subtract merge'],
    ['mul multiply', 'multiply merge'],
    ['maximum fmax', 'maximum merge'],
    ['minimum fmin', 'minimum merge'],
    ['matmul bmm mm einsum baddbmm tensordot inner dot', 'matrixMultiply merge'],
    [
      'flatten reshape permute transpose squeeze unsqueeze movedim swapaxes broadcast_to tile roll ravel chunk split unbind gather index_select narrow select flip masked_fill where',
      'reshape',
    ],
    ['mean avg_pool1d adaptive_avg_pool1d', 'averagePooling'],
    ['max amax max_pool1d max_pool2d', 'maxPooling'],
    ['dropout', 'dropout'],
    ['batch_norm', 'batch normalisation'],
    ['layer_norm', 'layer normalisation'],
    ['conv2d', 'conv2d', 'input, weight, bias=None'],
    [
      'sum div exp log log1p expm1 sqrt rsqrt pow square abs neg sin cos clamp clip sign cumsum norm var std prod logsumexp round floor ceil view_as_real view_as_complex fft.fft fft.ifft',
      'arithmetic',
    ],
  ],
};

/** Methods of a tensor that give a tensor. */
export const torchTensorMethods: LayerTable = {
  form: 'function',
  prefix: 'torch.Tensor.',
  lines: [
    [
      'view reshape flatten permute transpose squeeze unsqueeze expand expand_as repeat movedim swapaxes t view_as reshape_as chunk split unbind unflatten narrow select gather index_select repeat_interleave roll flip masked_fill masked_fill_ unfold view_as_real view_as_complex',
      'reshape',
    ],
    [
      'to float half double long int bool cuda cpu type detach clone requires_grad_ type_as bfloat16 contiguous',
      'identity',
    ],
    ['mean', 'averagePooling'],
    ['max amax', 'maxPooling'],
    ['add add_ __add__', 'add merge'],
    ['sub sub_', 'subtract merge'],
    ['mul mul_', 'multiply merge'],
    ['matmul bmm mm dot', 'matrixMultiply merge'],
    [
      'sum div div_ exp log log1p sqrt rsqrt pow square abs neg sin cos clamp clamp_ clip sign cumsum norm var std prod round floor scatter scatter_',
      'arithmetic',
    ],
  ],
};

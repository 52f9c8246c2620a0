import type { LayerTable } from './layerKinds';

const GIVEN =
  'kernel_initializer->initialiser=glorot_uniform, use_bias->bias=True, groups=1, input_shape->shape=None, input_dim->inputs=None, batch_input_shape->shape=None';
const CONV = `filters->outputs, kernel_size->kernel, strides=1, padding=valid, *, activation=None, ${GIVEN}`;

/** Layers of Keras 3.15 and 2, and of `tf.keras`. */
export const kerasLayerKinds: LayerTable = {
  form: 'layer',
  prefix: 'keras.layers.',
  lines: [
    ['Dense', 'dense', `units->outputs, activation=None, *, output_dim->outputs, ${GIVEN}`],
    ['EinsumDense', 'dense', `equation, output_shape, activation=None, *, ${GIVEN}`],
    ['Conv1D Convolution1D LocallyConnected1D', 'conv1d', CONV],
    ['Conv2D Convolution2D LocallyConnected2D', 'conv2d', CONV],
    ['Conv3D Convolution3D', 'conv3d', CONV],
    ['Conv1DTranspose Convolution1DTranspose', 'transposed1d', CONV],
    ['Conv2DTranspose Convolution2DTranspose Deconvolution2D', 'transposed2d', CONV],
    ['Conv3DTranspose Convolution3DTranspose', 'transposed3d', CONV],
    ['SeparableConv1D SeparableConv2D SeparableConvolution2D', 'separable', CONV],
    [
      'DepthwiseConv1D DepthwiseConv2D',
      'depthwise',
      'kernel_size->kernel, strides=1, padding=valid, *, activation=None, depthwise_initializer->initialiser=glorot_uniform, use_bias->bias=True',
    ],
    [
      'Embedding',
      'embedding',
      'input_dim->inputs, output_dim->outputs, embeddings_initializer->initialiser=uniform',
    ],
    ['LSTM GRU SimpleRNN CuDNNLSTM CuDNNGRU', 'recurrent', `units->outputs, *, ${GIVEN}`],
    ['LSTMCell GRUCell SimpleRNNCell', 'recurrent', `units->outputs, *, ${GIVEN}`],
    [
      'ConvLSTM1D ConvLSTM2D ConvLSTM3D',
      'recurrent',
      `filters->outputs, kernel_size->kernel, *, ${GIVEN}`,
    ],
    ['MultiHeadAttention GroupQueryAttention', 'attention', 'num_heads, key_dim'],
    ['Attention AdditiveAttention', 'matrixMultiply merge'],
    ['BatchNormalization', 'batch normalisation', 'axis=-1, momentum, epsilon'],
    ['LayerNormalization', 'layer normalisation', 'axis=-1, epsilon'],
    ['RMSNormalization', 'rms normalisation'],
    ['GroupNormalization', 'group normalisation', 'groups=32'],
    ['UnitNormalization', 'unit normalisation'],
    ['SpectralNormalization', 'spectral normalisation', 'layer'],
    ['Normalization Rescaling Discretization CategoryEncoding Hashing', 'arithmetic'],
    [
      'MaxPooling1D MaxPooling2D MaxPooling3D MaxPool1D MaxPool2D MaxPool3D GlobalMaxPooling1D GlobalMaxPooling2D GlobalMaxPooling3D GlobalMaxPool1D GlobalMaxPool2D',
      'maxPooling',
    ],
    [
      'AveragePooling1D AveragePooling2D AveragePooling3D AvgPool1D AvgPool2D GlobalAveragePooling1D GlobalAveragePooling2D GlobalAveragePooling3D GlobalAvgPool1D GlobalAvgPool2D',
      'averagePooling',
    ],
    ['Dropout SpatialDropout1D SpatialDropout2D SpatialDropout3D AlphaDropout', 'dropout', 'rate'],
    [
      'GaussianNoise GaussianDropout RandomFlip RandomRotation RandomZoom RandomContrast RandomCrop RandomTranslation RandomBrightness',
      'noise',
    ],
    ['Flatten Reshape Permute RepeatVector', 'reshape'],
    [
      'Cropping1D Cropping2D Cropping3D ZeroPadding1D ZeroPadding2D ZeroPadding3D Masking Resizing CenterCrop',
      'padding',
    ],
    ['UpSampling1D UpSampling2D UpSampling3D', 'upsampling'],
    ['Add', 'add merge'],
    ['Subtract', 'subtract merge'],
    ['Multiply', 'multiply merge'],
    ['Average', 'average merge'],
    ['Maximum', 'maximum merge'],
    ['Minimum', 'minimum merge'],
    ['Concatenate', 'concatenate merge'],
    ['Dot', 'matrixMultiply merge'],
    ['Activation', 'activation', 'activation'],
    ['ActivityRegularization Identity', 'identity'],
    ['TimeDistributed', 'wrapper', 'layer'],
    ['Bidirectional', 'doubling', 'layer, merge_mode->merge=concat'],
    ['RNN StackedRNNCells', 'wrapper', 'cell'],
    ['Lambda', 'lambda', 'function'],
    ['InputLayer', 'input', 'input_shape->shape, *, shape->shape'],
    ['Layer', 'base'],
  ],
};

export const kerasLayerFunctions: LayerTable = {
  form: 'function',
  prefix: 'keras.layers.',
  lines: [
    ['Input', 'input', 'shape'],
    ['add', 'add merge'],
    ['subtract', 'subtract merge'],
    ['multiply', 'multiply merge'],
    ['average', 'average merge'],
    ['maximum', 'maximum merge'],
    ['minimum', 'minimum merge'],
    ['concatenate', 'concatenate merge'],
    ['dot', 'matrixMultiply merge'],
  ],
};

export const kerasModels: LayerTable = {
  form: 'layer',
  prefix: 'keras.',
  lines: [
    ['Sequential models.Sequential', 'sequential', 'layers'],
    ['Model models.Model Functional models.Functional', 'model', 'inputs, outputs'],
    ['engine.training.Model engine.functional.Functional', 'model', 'inputs, outputs'],
  ],
};

export const kerasTopFunctions: LayerTable = {
  form: 'function',
  prefix: 'keras.',
  lines: [
    ['Input engine.input_layer.Input', 'input', 'shape'],
    ['ops.concatenate ops.stack backend.concatenate', 'concatenate merge'],
    ['ops.add', 'add merge'],
    ['ops.multiply', 'multiply merge'],
    ['ops.matmul ops.einsum ops.dot backend.dot backend.batch_dot', 'matrixMultiply merge'],
    [
      'ops.reshape ops.transpose ops.squeeze ops.expand_dims backend.expand_dims backend.permute_dimensions ops.split',
      'reshape',
    ],
    ['ops.mean backend.mean', 'averagePooling'],
    ['ops.max backend.max', 'maxPooling'],
    [
      'ops.sum ops.exp ops.log ops.sqrt ops.square backend.sum backend.exp backend.square ops.cast',
      'arithmetic',
    ],
    ['backend.int_shape backend.shape ops.shape', 'identity'],
  ],
};

const OLD = 'activation=None, kernel_initializer->initialiser=glorot_uniform, use_bias->bias=True';

/** TensorFlow's functions: the layers of version 1, and operations. */
export const tensorflowLayerFunctions: LayerTable = {
  form: 'function',
  prefix: 'tensorflow.',
  lines: [
    ['layers.dense', 'dense', `inputs_, units->outputs, activation=None, *, ${OLD}`],
    ['layers.conv1d', 'conv1d', `inputs_, filters->outputs, kernel_size->kernel, *, ${OLD}`],
    ['layers.conv2d', 'conv2d', `inputs_, filters->outputs, kernel_size->kernel, *, ${OLD}`],
    ['layers.conv3d', 'conv3d', `inputs_, filters->outputs, kernel_size->kernel, *, ${OLD}`],
    [
      'layers.conv2d_transpose',
      'transposed2d',
      `inputs_, filters->outputs, kernel_size->kernel, *, ${OLD}`,
    ],
    ['layers.batch_normalization nn.batch_normalization', 'batch normalisation'],
    [
      'layers.max_pooling2d layers.max_pooling1d nn.max_pool nn.max_pool2d reduce_max',
      'maxPooling',
    ],
    [
      'layers.average_pooling2d layers.average_pooling1d nn.avg_pool nn.avg_pool2d reduce_mean math.reduce_mean',
      'averagePooling',
    ],
    ['layers.dropout nn.dropout', 'dropout'],
    [
      'layers.flatten reshape transpose squeeze expand_dims tile gather split pad identity',
      'reshape',
    ],
    ['nn.conv2d', 'conv2d', 'input, filters'],
    ['nn.conv1d', 'conv1d', 'input, filters'],
    ['nn.depthwise_conv2d', 'depthwise', 'input, filters'],
    ['nn.conv2d_transpose', 'transposed2d', 'input, filters'],
    ['nn.embedding_lookup', 'embedding', 'params, ids'],
    ['nn.local_response_normalization nn.lrn', 'localResponse normalisation'],
    ['nn.l2_normalize math.l2_normalize linalg.normalize', 'unit normalisation'],
    ['image.resize', 'upsampling'],
    ['concat stack', 'concatenate merge'],
    ['add math.add add_n nn.bias_add', 'add merge'],
    ['subtract math.subtract', 'subtract merge'],
    ['multiply math.multiply', 'multiply merge'],
    ['maximum math.maximum', 'maximum merge'],
    ['minimum math.minimum', 'minimum merge'],
    ['matmul linalg.matmul einsum tensordot', 'matrixMultiply merge'],
    [
      'reduce_sum math.reduce_sum exp math.exp log math.log sqrt math.sqrt square math.square abs pow divide cast clip_by_value',
      'arithmetic',
    ],
    ['Variable get_variable', 'parameter'],
    ['placeholder', 'input', 'dtype, shape'],
    ['Module', 'base'],
  ],
};

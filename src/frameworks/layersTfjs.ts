import type { LayerTable } from './layerKinds';

const GIVEN =
  'activation=None, kernelInitializer->initialiser=glorotNormal, useBias->bias=True, inputShape->shape=None, inputDim->inputs=None, batchInputShape->shape=None';
const CONV = `{filters->outputs, kernelSize->kernel, ${GIVEN}}`;

/** Layer factories of TensorFlow.js 4.22, which take one object of options. */
export const tfjsLayerKinds: LayerTable = {
  form: 'layer',
  prefix: '@tensorflow/tfjs.layers.',
  lines: [
    ['dense', 'dense', `{units->outputs, ${GIVEN}}`],
    ['conv1d', 'conv1d', CONV],
    ['conv2d', 'conv2d', CONV],
    ['conv3d', 'conv3d', CONV],
    ['conv2dTranspose', 'transposed2d', CONV],
    ['conv3dTranspose', 'transposed3d', CONV],
    ['separableConv2d', 'separable', CONV],
    [
      'depthwiseConv2d',
      'depthwise',
      '{kernelSize->kernel, activation=None, depthwiseInitializer->initialiser=glorotNormal, useBias->bias=True, inputShape->shape=None}',
    ],
    [
      'embedding',
      'embedding',
      '{inputDim->inputs, outputDim->outputs, embeddingsInitializer->initialiser=randomUniform}',
    ],
    [
      'lstm gru simpleRNN lstmCell gruCell simpleRNNCell',
      'recurrent',
      `{units->outputs, ${GIVEN}}`,
    ],
    ['convLstm2d convLstm2dCell', 'recurrent', CONV],
    ['batchNormalization', 'batch normalisation', '{axis=-1}'],
    ['layerNormalization', 'layer normalisation', '{axis=-1}'],
    ['rescaling categoryEncoding', 'arithmetic'],
    [
      'maxPooling1d maxPooling2d maxPooling3d maxPool1d maxPool2d globalMaxPooling1d globalMaxPooling2d globalMaxPool1d globalMaxPool2d',
      'maxPooling',
    ],
    [
      'averagePooling1d averagePooling2d averagePooling3d avgPool1d avgPool2d avgPooling1d avgPooling2d globalAveragePooling1d globalAveragePooling2d',
      'averagePooling',
    ],
    ['dropout spatialDropout1d alphaDropout', 'dropout', '{rate}'],
    ['gaussianNoise gaussianDropout', 'noise'],
    ['flatten reshape permute repeatVector', 'reshape'],
    ['cropping2D zeroPadding2d masking resizing', 'padding'],
    ['upSampling2d', 'upsampling'],
    ['add', 'add merge'],
    ['multiply', 'multiply merge'],
    ['average', 'average merge'],
    ['maximum', 'maximum merge'],
    ['minimum', 'minimum merge'],
    ['concatenate', 'concatenate merge'],
    ['dot', 'matrixMultiply merge'],
    ['activation', 'activation', '{activation}'],
    ['timeDistributed', 'wrapper', '{layer}'],
    ['bidirectional', 'doubling', '{layer, mergeMode->merge=concat}'],
    ['rnn stackedRNNCells', 'wrapper', '{cell}'],
    ['inputLayer', 'input', '{inputShape->shape}'],
    ['Layer', 'base'],
  ],
};

export const tfjsModels: LayerTable = {
  form: 'layer',
  prefix: '@tensorflow/tfjs.',
  lines: [
    ['sequential Sequential', 'sequential', '{layers}'],
    ['model LayersModel', 'model', '{inputs, outputs}'],
  ],
};

export const tfjsFunctions: LayerTable = {
  form: 'function',
  prefix: '@tensorflow/tfjs.',
  lines: [
    ['input layers.input Input', 'input', '{shape}'],
    ['concat concat2d concat1d stack', 'concatenate merge'],
    ['add addN addStrict', 'add merge'],
    ['sub', 'subtract merge'],
    ['mul', 'multiply merge'],
    ['maximum', 'maximum merge'],
    ['minimum', 'minimum merge'],
    ['matMul dot einsum', 'matrixMultiply merge'],
    ['conv1d', 'conv1d', 'x, filter'],
    ['conv2d', 'conv2d', 'x, filter'],
    ['depthwiseConv2d', 'depthwise', 'x, filter'],
    ['conv2dTranspose', 'transposed2d', 'x, filter'],
    ['maxPool max', 'maxPooling'],
    ['avgPool mean', 'averagePooling'],
    ['dropout', 'dropout'],
    ['batchNorm batchNorm2d batchNorm4d', 'batch normalisation'],
    ['localResponseNormalization', 'localResponse normalisation'],
    ['reshape transpose squeeze expandDims tile slice split gather pad unstack', 'reshape'],
    ['image.resizeBilinear image.resizeNearestNeighbor', 'upsampling'],
    ['sum div exp log sqrt square abs pow neg clipByValue sin cos cast', 'arithmetic'],
    ['variable', 'parameter'],
  ],
};

/** Methods of a tensor that give a tensor. */
export const tfjsTensorMethods: LayerTable = {
  form: 'function',
  prefix: '@tensorflow/tfjs.Tensor.prototype.',
  lines: [
    ['add', 'add merge'],
    ['sub', 'subtract merge'],
    ['mul', 'multiply merge'],
    ['matMul dot', 'matrixMultiply merge'],
    ['concat', 'concatenate merge'],
    ['conv1d', 'conv1d', 'filter'],
    ['conv2d', 'conv2d', 'filter'],
    ['maxPool max', 'maxPooling'],
    ['avgPool mean', 'averagePooling'],
    ['reshape flatten as2D as1D as4D transpose squeeze expandDims tile slice', 'reshape'],
    ['toFloat asType cast clone', 'identity'],
    ['sum div exp log sqrt square abs pow neg clipByValue', 'arithmetic'],
  ],
};

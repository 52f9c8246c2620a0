import assert from 'node:assert/strict';
import { canonicalPath, tfjsModule } from '../../../src/frameworks/modules';
import { isTellingCallee, isTellingName } from '../../../src/frameworks/telling';

describe('canonicalPath', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['torch.nn.ReLU', 'torch.nn.ReLU'],
    ['torch.nn.modules.activation.ReLU', 'torch.nn.ReLU'],
    ['torch.nn.modules.ReLU', 'torch.nn.ReLU'],
    ['torch.nn.quantized.ReLU6', 'torch.ao.nn.quantized.ReLU6'],
    ['tensorflow.keras.layers.Dense', 'keras.layers.Dense'],
    ['tensorflow.compat.v1.nn.relu', 'tensorflow.nn.relu'],
    ['tensorflow.compat.v1.keras.layers.Dense', 'tf_keras.layers.Dense'],
    ['keras.src.layers.activations.leaky_relu.LeakyReLU', 'keras.layers.LeakyReLU'],
    ['keras.layers.advanced_activations.PReLU', 'keras.layers.PReLU'],
    ['keras.backend.relu', 'tf_keras.backend.relu'],
    ['keras.ops.nn.relu', 'keras.ops.relu'],
    ['flax.linen.relu', 'jax.nn.relu'],
    ['flax.linen.PReLU', 'flax.linen.PReLU'],
    ['timm.models.layers.Swish', 'timm.layers.Swish'],
    ['tf_slim.layers.fully_connected', 'tf_slim.layers.fully_connected'],
    ['torchtext.nn.ReLU', 'torchtext.nn.ReLU'],
    ['', ''],
  ];
  for (const [from, to] of cases) {
    it(`${from} is ${to}`, () => assert.equal(canonicalPath(from), to));
  }
});

describe('tfjsModule', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['@tensorflow/tfjs', true],
    ['@tensorflow/tfjs-core', true],
    ['@tensorflow/tfjs-layers/dist/index', true],
    ['@tensorflow/tfjs-node-gpu', true],
    ['https://cdn.jsdelivr.net/npm/@tensorflow/tfjs@4.22.0/+esm', true],
    ['npm:@tensorflow/tfjs', true],
    ['@tensorflow/tfjs-vis', false],
    ['@tensorflow/tfjs-converter', false],
    ['@tensorflow-models/mobilenet', false],
    ['./tfjs', false],
  ];
  for (const [specifier, yes] of cases) {
    it(`${specifier}: ${yes}`, () => assert.equal(tfjsModule(specifier) !== undefined, yes));
  }
});

describe('isTellingName', () => {
  const telling =
    'activation act_layer classifier_activation activation_fn hidden_act nonlinearity resnet_act_fn ' +
    'recurrentActivation non_linearity gate_layer activation1 DEFAULT_ACTIVATION activ act ' +
    'visibilityActivation dw_act_layer layer_norm_cond_hidden_act';
  for (const name of telling.split(' ')) {
    it(`${name} tells`, () => assert.equal(isTellingName(name), true));
  }
  const silent =
    'name mode factor action exact scoring_func attn_type type kind interaction relu contact x_';
  for (const name of silent.split(' ')) {
    it(`${name} does not`, () => assert.equal(isTellingName(name), false));
  }
});

describe('isTellingCallee', () => {
  it('asks for a verb and an activation, or Activation itself', () => {
    const names = ['get_activation', 'create_act_layer', 'Activation', 'build_norm', 'activation'];
    assert.deepEqual(names.map(isTellingCallee), [true, true, true, false, false]);
  });
});

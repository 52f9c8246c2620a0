import assert from 'node:assert/strict';
import type { Settings } from '../../../src/activations/activation';
import { findActivation } from '../../../src/activations/catalogue';
import { type BuiltinFramework, builtinCall } from '../../../src/codegen/builtin';

type Case = readonly [
  id: string,
  settings: Settings,
  framework: BuiltinFramework,
  call: string | undefined,
];

describe('the framework’s own function', () => {
  const cases: readonly Case[] = [
    ['relu', {}, 'torch', 'torch.nn.functional.relu(x)'],
    ['elu', { alpha: 0.5 }, 'torch', 'torch.nn.functional.elu(x, alpha=0.5)'],
    ['elu', { alpha: 0.5 }, 'keras', 'keras.activations.elu(x, alpha=0.5)'],
    ['elu', { alpha: 1 }, 'tensorflow', 'tf.nn.elu(x)'],
    ['elu', { alpha: 0.5 }, 'tensorflow', undefined],
    ['elu', { alpha: 0.5 }, 'tfjs', undefined],
    ['leaky_relu', {}, 'torch', 'torch.nn.functional.leaky_relu(x)'],
    ['leaky_relu', {}, 'keras', 'keras.activations.leaky_relu(x, negative_slope=0.01)'],
    ['leaky_relu', { negative_slope: 0.2 }, 'keras', 'keras.activations.leaky_relu(x)'],
    ['leaky_relu', {}, 'tensorflow', 'tf.nn.leaky_relu(x, alpha=0.01)'],
    ['leaky_relu', { negative_slope: 0.2 }, 'tensorflow', 'tf.nn.leaky_relu(x)'],
    ['leaky_relu', { negative_slope: 0.1 }, 'tfjs', 'tf.leakyRelu(x, 0.1)'],
    ['gelu_erf', {}, 'torch', 'torch.nn.functional.gelu(x)'],
    ['gelu_tanh', {}, 'torch', "torch.nn.functional.gelu(x, approximate='tanh')"],
    ['gelu_erf', {}, 'keras', 'keras.activations.gelu(x)'],
    ['gelu_erf', {}, 'jax', 'jax.nn.gelu(x, approximate=False)'],
    ['gelu_tanh', {}, 'jax', 'jax.nn.gelu(x)'],
    ['gelu_tanh', {}, 'tensorflow', 'tf.nn.gelu(x, approximate=True)'],
    ['gelu_erf', {}, 'tfjs', undefined],
    ['silu', { beta: 2 }, 'torch', undefined],
    ['silu', { beta: 2 }, 'tensorflow', 'tf.nn.silu(x, beta=2)'],
    ['softplus', { beta: 2 }, 'torch', 'torch.nn.functional.softplus(x, beta=2)'],
    ['thresholded_relu', { theta: 0.5 }, 'keras', 'keras.activations.relu(x, threshold=0.5)'],
    [
      'relu_general',
      { negative_slope: 0.1, max_value: 6 },
      'keras',
      'keras.activations.relu(x, negative_slope=0.1, max_value=6)',
    ],
    [
      'threshold',
      { threshold: 1, value: -2 },
      'keras',
      'keras.activations.threshold(x, threshold=1, default_value=-2)',
    ],
    ['hard_tanh', { min_val: -2 }, 'torch', 'torch.nn.functional.hardtanh(x, min_val=-2)'],
    ['hard_tanh', { min_val: -2 }, 'keras', undefined],
    ['log_sigmoid', {}, 'tensorflow', 'tf.math.log_sigmoid(x)'],
    ['prelu', {}, 'torch', undefined],
    ['softmax', {}, 'torch', undefined],
    ['mpelu', {}, 'torch', undefined],
    ['elu', { beta: 1 }, 'torch', undefined],
  ];
  for (const [id, settings, framework, call] of cases) {
    it(`for ${id} ${JSON.stringify(settings)} in ${framework} is ${call ?? 'none'}`, () => {
      assert.equal(builtinCall(findActivation(id) ?? assert.fail(id), framework, settings), call);
    });
  }
});

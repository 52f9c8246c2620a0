// Written by `npm run tables` from the tables in ../source; change those.
import type { ApiTable, ArgumentLine, ImplicitLine } from '../table';

export const spellings: readonly ApiTable[] = [
  {
    kind: 'function',
    prefix: 'jax.nn.',
    lines: [
      ['relu', 'relu', 'x'],
      ['relu6', 'relu6', 'x'],
      ['sigmoid', 'sigmoid', 'x'],
      ['softplus', 'softplus', 'x'],
      ['sparse_plus', 'sparse_plus', 'x'],
      ['sparse_sigmoid', 'sparse_sigmoid', 'x'],
      ['soft_sign', 'softsign', 'x'],
      ['silu', 'silu', 'x'],
      ['swish', 'silu', 'x'],
      ['log_sigmoid', 'log_sigmoid', 'x'],
      ['leaky_relu', 'leaky_relu', 'x, negative_slope=0.01'],
      ['hard_sigmoid', 'hard_sigmoid_slope_1_6', 'x'],
      ['hard_silu', 'hard_swish', 'x'],
      ['hard_swish', 'hard_swish', 'x'],
      ['hard_tanh', 'hard_tanh', 'x'],
      ['elu', 'elu', 'x, alpha=1'],
      ['celu', 'celu', 'x, alpha=1'],
      ['selu', 'selu', 'x'],
      ['gelu', 'gelu_tanh', 'x, approximate=True', 'gelu'],
      ['glu', 'glu', 'x, axis=-1'],
      ['squareplus', 'squareplus', 'x, b=4'],
      ['mish', 'mish', 'x'],
      ['softmax', 'softmax', 'x, axis=-1'],
      ['log_softmax', 'log_softmax', 'x, axis=-1'],
      ['tanh', 'tanh', 'x'],
      ['identity', 'identity', 'x'],
    ],
  },
  {
    kind: 'function',
    prefix: 'jax.numpy.',
    lines: [
      ['tanh', 'tanh', 'x'],
    ],
  },
  {
    kind: 'class',
    prefix: 'flax.linen.',
    lines: [
      ['PReLU', 'prelu', 'param_dtype=float32, negative_slope_init->a=0.01'],
    ],
  },
  {
    kind: 'class',
    prefix: 'flax.nnx.',
    lines: [
      ['PReLU', 'prelu', 'negative_slope_init->a=0.01'],
    ],
  },
];

export const argumentLines: readonly ArgumentLine[] = [
  ['flax.linen.', 'LSTMCell OptimizedLSTMCell GRUCell MGUCell', 'gate_fn', undefined, 'none', 'sigmoid'],
  ['flax.linen.', 'LSTMCell OptimizedLSTMCell SimpleCell GRUCell MGUCell', 'activation_fn', undefined, 'none', 'tanh'],
  ['flax.nnx.', 'LSTMCell OptimizedLSTMCell GRUCell', 'gate_fn', undefined, 'none', 'sigmoid'],
  ['flax.nnx.', 'LSTMCell OptimizedLSTMCell SimpleCell GRUCell', 'activation_fn', undefined, 'none', 'tanh'],
];

export const implicitLines: readonly ImplicitLine[] = [
];

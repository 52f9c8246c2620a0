import type { ApiTable } from './table';

/** torch.nn.functional, PyTorch 2.13. */
export const torchFunctional: ApiTable = {
  framework: 'torch',
  kind: 'function',
  prefix: 'torch.nn.functional.',
  lines: [
    ['threshold', 'threshold', 'input, threshold, value, inplace=False', 'threshold'],
    ['relu', 'relu', 'input, inplace=False'],
    ['glu', 'glu', 'input, dim=-1'],
    ['hardtanh', 'hard_tanh', 'input, min_val=-1, max_val=1, inplace=False', 'hardTanh'],
    ['relu6', 'relu6', 'input, inplace=False'],
    ['elu', 'elu', 'input, alpha=1, inplace=False'],
    ['selu', 'selu', 'input, inplace=False'],
    ['celu', 'celu', 'input, alpha=1, inplace=False'],
    ['leaky_relu', 'leaky_relu', 'input, negative_slope=0.01, inplace=False'],
    ['prelu', 'prelu', 'input, weight->a'],
    ['rrelu', 'rrelu', 'input, lower=1/8, upper=1/3, training=False, inplace=False'],
    ['logsigmoid', 'log_sigmoid', 'input'],
    ['gelu', 'gelu_erf', 'input, *, approximate=none', 'gelu'],
    ['hardshrink', 'hardshrink', 'input, lambd=0.5'],
    ['tanhshrink', 'tanhshrink', 'input'],
    ['softsign', 'softsign', 'input'],
    ['softplus', 'softplus', 'input, beta=1, threshold=20'],
    ['softmin', 'softmin', 'input, dim=None, dtype=None'],
    ['softmax', 'softmax', 'input, dim=None, dtype=None'],
    ['log_softmax', 'log_softmax', 'input, dim=None, dtype=None'],
    ['gumbel_softmax', 'gumbel_softmax', 'logits, tau=1, hard=False, eps=1e-10, dim=-1'],
    ['softshrink', 'softshrink', 'input, lambd=0.5'],
    ['tanh', 'tanh', 'input'],
    ['sigmoid', 'sigmoid', 'input'],
    ['hardsigmoid', 'hard_sigmoid_slope_1_6', 'input, inplace=False'],
    ['silu', 'silu', 'input, inplace=False'],
    ['mish', 'mish', 'input, inplace=False'],
    ['hardswish', 'hard_swish', 'input, inplace=False'],
    ['relu_', 'relu', 'input'],
    ['threshold_', 'threshold', 'input, threshold, value'],
    ['hardtanh_', 'hard_tanh', 'input, min_val=-1, max_val=1'],
    ['elu_', 'elu', 'input, alpha=1'],
    ['selu_', 'selu', 'input'],
    ['celu_', 'celu', 'input, alpha=1'],
    ['leaky_relu_', 'leaky_relu', 'input, negative_slope=0.01'],
    ['rrelu_', 'rrelu', 'input, lower=1/8, upper=1/3, training=False'],
  ],
};

/** Functions of the top level of torch. */
export const torchTop: ApiTable = {
  framework: 'torch',
  kind: 'function',
  prefix: 'torch.',
  lines: [
    ['prelu', 'prelu', 'input, weight->a'],
    ['hardshrink', 'hardshrink', 'input, lambd=0.5'],
    ['relu_', 'relu', 'input'],
    ['threshold_', 'threshold', 'input, threshold, value'],
    ['selu_', 'selu', 'input'],
    ['celu_', 'celu', 'input, alpha=1'],
    ['rrelu_', 'rrelu', 'input, lower=1/8, upper=1/3, training=False'],
    ['relu', 'relu', 'input'],
    ['sigmoid', 'sigmoid', 'input, *, out=None'],
    ['sigmoid_', 'sigmoid', 'input'],
    ['tanh', 'tanh', 'input, *, out=None'],
    ['tanh_', 'tanh', 'input'],
    ['selu', 'selu', 'input'],
    ['celu', 'celu', 'input, alpha=1'],
    ['rrelu', 'rrelu', 'input, lower=1/8, upper=1/3, training=False, generator=None'],
    ['threshold', 'threshold', 'input, threshold, value, *, out=None'],
    ['softmax', 'softmax', 'input, dim, dtype=None, *, out=None'],
    ['log_softmax', 'log_softmax', 'input, dim, dtype=None, *, out=None'],
  ],
};

export const torchSpecial: ApiTable = {
  framework: 'torch',
  kind: 'function',
  prefix: 'torch.special.',
  lines: [
    ['expit', 'sigmoid', 'input, *, out=None'],
    ['softmax', 'softmax', 'input, dim, *, dtype=None'],
    ['log_softmax', 'log_softmax', 'input, dim, *, dtype=None'],
  ],
};

export const torchQuantizedFunctional: ApiTable = {
  framework: 'torch',
  kind: 'function',
  prefix: 'torch.ao.nn.quantized.functional.',
  lines: [
    ['celu', 'celu', 'input, scale, zero_point, alpha=1'],
    [
      'leaky_relu',
      'leaky_relu',
      'input, negative_slope=0.01, inplace=False, scale=None, zero_point=None',
    ],
    ['hardtanh', 'hard_tanh', 'input, min_val=-1, max_val=1, inplace=False'],
    ['hardswish', 'hard_swish', 'input, scale, zero_point'],
    ['threshold', 'threshold', 'input, threshold, value'],
    ['elu', 'elu', 'input, scale, zero_point, alpha=1'],
    ['hardsigmoid', 'hard_sigmoid_slope_1_6', 'input, inplace=False'],
  ],
};

/** Methods of a tensor. */
export const torchMethods: ApiTable = {
  framework: 'torch',
  kind: 'method',
  prefix: 'torch.Tensor.',
  lines: [
    ['relu', 'relu'],
    ['relu_', 'relu'],
    ['sigmoid', 'sigmoid'],
    ['sigmoid_', 'sigmoid'],
    ['tanh', 'tanh'],
    ['tanh_', 'tanh'],
    ['softmax', 'softmax', 'dim, dtype=None'],
    ['log_softmax', 'log_softmax', 'dim, dtype=None'],
    ['hardshrink', 'hardshrink', 'lambd=0.5'],
    ['prelu', 'prelu', 'weight->a'],
  ],
};

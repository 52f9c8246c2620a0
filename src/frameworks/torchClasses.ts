import type { ApiTable } from './table';

/** Modules of torch.nn, PyTorch 2.13. */
export const torchClasses: ApiTable = {
  framework: 'torch',
  kind: 'class',
  prefix: 'torch.nn.',
  lines: [
    ['Threshold', 'threshold', 'threshold, value, inplace=False', 'threshold'],
    ['ReLU', 'relu', 'inplace=False'],
    ['RReLU', 'rrelu', 'lower=1/8, upper=1/3, inplace=False'],
    [
      'Hardtanh',
      'hard_tanh',
      'min_val=-1, max_val=1, inplace=False, min_value->min_val=None, max_value->max_val=None',
      'hardTanh',
    ],
    ['ReLU6', 'relu6', 'inplace=False'],
    ['Sigmoid', 'sigmoid'],
    ['Hardsigmoid', 'hard_sigmoid_slope_1_6', 'inplace=False'],
    ['Tanh', 'tanh'],
    ['SiLU', 'silu', 'inplace=False'],
    ['Mish', 'mish', 'inplace=False'],
    ['Hardswish', 'hard_swish', 'inplace=False'],
    ['ELU', 'elu', 'alpha=1, inplace=False'],
    ['CELU', 'celu', 'alpha=1, inplace=False'],
    ['SELU', 'selu', 'inplace=False'],
    ['GLU', 'glu', 'dim=-1'],
    ['GELU', 'gelu_erf', 'approximate=none', 'gelu'],
    ['Hardshrink', 'hardshrink', 'lambd=0.5'],
    ['LeakyReLU', 'leaky_relu', 'negative_slope=0.01, inplace=False'],
    ['LogSigmoid', 'log_sigmoid'],
    ['Softplus', 'softplus', 'beta=1, threshold=20'],
    ['Softshrink', 'softshrink', 'lambd=0.5'],
    ['PReLU', 'prelu', 'num_parameters=1, init->a=0.25, device=None, dtype=None'],
    ['Softsign', 'softsign'],
    ['Tanhshrink', 'tanhshrink'],
    ['Softmin', 'softmin', 'dim=None'],
    ['Softmax', 'softmax', 'dim=None'],
    ['LogSoftmax', 'log_softmax', 'dim=None'],
    ['Softmax2d', 'softmax'],
  ],
};

/** Modules of quantised models, PyTorch 2.13. */
export const torchQuantizedClasses: ApiTable = {
  framework: 'torch',
  kind: 'class',
  prefix: 'torch.ao.nn.quantized.',
  lines: [
    ['ReLU6', 'relu6', 'inplace=False'],
    ['Hardswish', 'hard_swish', 'scale, zero_point, device=None, dtype=None'],
    ['ELU', 'elu', 'scale, zero_point, alpha=1'],
    [
      'LeakyReLU',
      'leaky_relu',
      'scale, zero_point, negative_slope=0.01, inplace=False, device=None, dtype=None',
    ],
    ['Sigmoid', 'sigmoid', 'output_scale, output_zero_point'],
    ['Softmax', 'softmax', 'dim=None, scale=1, zero_point=0'],
    ['PReLU', 'prelu', 'output_scale, output_zero_point, num_parameters=1'],
  ],
};

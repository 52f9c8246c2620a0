import type { ApiTable } from './table';

/** timm.layers 1.0.29. */
export const timmClasses: ApiTable = {
  framework: 'timm',
  kind: 'class',
  prefix: 'timm.layers.',
  lines: [
    ['Swish', 'silu', 'inplace=False'],
    ['Mish', 'mish', 'inplace=False'],
    ['Sigmoid', 'sigmoid', 'inplace=False'],
    ['Tanh', 'tanh', 'inplace=False'],
    ['HardSwish', 'hard_swish', 'inplace=False'],
    ['HardSigmoid', 'hard_sigmoid_slope_1_6', 'inplace=False'],
    ['HardMish', 'hard_mish', 'inplace=False'],
    ['GELU', 'gelu_erf', 'inplace=False'],
    ['GELUTanh', 'gelu_tanh', 'inplace=False'],
    ['QuickGELU', 'quick_gelu', 'inplace=False'],
    ['PReLU', 'prelu', 'num_parameters=1, init->a=0.25, inplace=False'],
  ],
};

export const timmFunctions: ApiTable = {
  framework: 'timm',
  kind: 'function',
  prefix: 'timm.layers.',
  lines: [
    ['swish', 'silu', 'x, inplace=False'],
    ['mish', 'mish', 'x, inplace=False'],
    ['sigmoid', 'sigmoid', 'x, inplace=False'],
    ['tanh', 'tanh', 'x, inplace=False'],
    ['hard_swish', 'hard_swish', 'x, inplace=False'],
    ['hard_sigmoid', 'hard_sigmoid_slope_1_6', 'x, inplace=False'],
    ['hard_mish', 'hard_mish', 'x, inplace=False'],
    ['gelu', 'gelu_erf', 'x, inplace=False'],
    ['gelu_tanh', 'gelu_tanh', 'x, inplace=False'],
    ['quick_gelu', 'quick_gelu', 'x, inplace=False'],
  ],
};

import type { ApiTable } from './table';

/** transformers.activations 5.18. */
export const transformersActivations: ApiTable = {
  framework: 'transformers',
  kind: 'class',
  prefix: 'transformers.activations.',
  lines: [
    ['GELUTanh', 'gelu_tanh', 'use_gelu_tanh_python=False'],
    ['PytorchGELUTanh', 'gelu_tanh', 'use_gelu_tanh_python=False'],
    ['NewGELUActivation', 'gelu_tanh'],
    ['GELUActivation', 'gelu_erf', 'use_gelu_python=False'],
    ['SiLUActivation', 'silu'],
    ['FastGELUActivation', 'gelu_tanh'],
    ['QuickGELUActivation', 'quick_gelu'],
    ['ClippedGELUActivation', 'gelu_erf_clipped', 'min, max'],
    ['AccurateGELUActivation', 'gelu_tanh'],
    ['MishActivation', 'mish'],
    ['LaplaceActivation', 'laplace'],
    ['ReLUSquaredActivation', 'relu2'],
    ['SqrtSoftplusActivation', 'sqrt_softplus'],
    [
      'XIELUActivation',
      'xielu',
      'alpha_p_init->alpha_p=0.8, alpha_n_init->alpha_n=0.8, beta=0.5, eps=-1e-06, dtype=bfloat16, with_vector_loads=False',
    ],
  ],
};

export const diffusersActivations: ApiTable = {
  framework: 'diffusers',
  kind: 'class',
  prefix: 'diffusers.models.activations.',
  lines: [
    ['FP32SiLU', 'silu'],
    ['GELU', 'gelu_erf', 'dim_in, dim_out, approximate=none, bias=True', 'gelu'],
    ['GEGLU', 'geglu', 'dim_in, dim_out, bias=True'],
    ['SwiGLU', 'swiglu', 'dim_in, dim_out, bias=True'],
    ['ApproximateGELU', 'quick_gelu', 'dim_in, dim_out, bias=True'],
  ],
};

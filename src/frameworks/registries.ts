import type { RegistryName, RegistryTable } from './table';

/** Strings by which each framework is told an activation. */
export const registries: Readonly<Record<RegistryName, RegistryTable>> = {
  keras3: {
    framework: 'keras',
    names:
      'relu relu6 leaky_relu(negative_slope=0.2) elu(alpha=1) selu celu(alpha=1) ' +
      'gelu=gelu_erf silu swish=silu mish glu sigmoid log_sigmoid tanh softplus softsign ' +
      'hard_sigmoid=hard_sigmoid_slope_1_6 hard_silu=hard_swish hard_swish ' +
      'hard_tanh(min_val=-1,max_val=1) hard_shrink=hardshrink(lambd=0.5) ' +
      'soft_shrink=softshrink(lambd=0.5) tanh_shrink=tanhshrink ' +
      'sparse_plus sparse_sigmoid squareplus(b=4) ' +
      'softmax log_softmax sparsemax linear=identity',
  },
  keras2: {
    framework: 'keras',
    names:
      'relu relu6 leaky_relu(negative_slope=0.2) elu(alpha=1) selu gelu=gelu_erf silu ' +
      'swish=silu mish sigmoid tanh softplus softsign hard_sigmoid=hard_sigmoid_slope_0_2 ' +
      'softmax log_softmax linear=identity ' +
      // The layers' class names, with the layers' own defaults.
      'ReLU=relu LeakyReLU=leaky_relu(negative_slope=0.3) PReLU=prelu(a=0) ELU=elu(alpha=1) ' +
      'ThresholdedReLU=thresholded_relu(theta=1) Softmax=softmax',
  },
  torchTransformer: { framework: 'torch', names: 'relu gelu=gelu_erf' },
  torchRnn: { framework: 'torch', names: 'tanh relu' },
  torchInit: {
    framework: 'torch',
    names: 'linear=identity sigmoid tanh relu leaky_relu(negative_slope=0.01) selu',
  },
  tfjsLayers: {
    framework: 'tfjs',
    names:
      'elu(alpha=1) selu relu relu6 linear=identity sigmoid hardSigmoid=hard_sigmoid_slope_0_2 ' +
      'softplus softsign tanh softmax logSoftmax=log_softmax gelu=gelu_erf gelu_new=gelu_tanh ' +
      'mish swish=silu ReLU=relu LeakyReLU=leaky_relu(negative_slope=0.3) PReLU=prelu(a=0) ' +
      'ELU=elu(alpha=1) ThresholdedReLU=thresholded_relu(theta=1) ' +
      // Keras's spelling: in a saved model, and a mistake elsewhere.
      'hard_sigmoid=hard_sigmoid_slope_0_2',
  },
  tfjsFused: {
    framework: 'tfjs',
    names: 'linear=identity relu elu(alpha=1) relu6 prelu leakyrelu=leaky_relu sigmoid',
  },
  transformers: {
    framework: 'transformers',
    names:
      'gelu=gelu_erf gelu_10=gelu_erf_clipped(min=-10,max=10) gelu_fast=gelu_tanh ' +
      'gelu_new=gelu_tanh gelu_python=gelu_erf gelu_pytorch_tanh=gelu_tanh ' +
      'gelu_python_tanh=gelu_tanh gelu_accurate=gelu_tanh hardswish=hard_swish laplace ' +
      'leaky_relu(negative_slope=0.01) linear=identity mish quick_gelu relu relu2 relu6 sigmoid ' +
      'silu sqrtsoftplus=sqrt_softplus swish=silu tanh prelu(a=0.25) glu ' +
      'xielu(alpha_p=0.8,alpha_n=0.8,beta=0.5,eps=-1e-6)',
  },
  timm: {
    framework: 'timm',
    loose: true,
    names:
      'silu swish=silu mish relu relu6 leaky_relu(negative_slope=0.01) elu(alpha=1) ' +
      'prelu(a=0.25) celu(alpha=1) selu gelu=gelu_erf gelu_tanh quick_gelu sigmoid tanh ' +
      'hard_sigmoid=hard_sigmoid_slope_1_6 hard_swish hard_mish identity',
  },
  diffusers: {
    framework: 'diffusers',
    loose: true,
    names:
      'swish=silu silu mish gelu=gelu_erf relu gelu_approximate=gelu_tanh geglu ' +
      'geglu_approximate=quick_gelu swiglu',
  },
  // What projects of their own call them; slopes as in PyTorch.
  generic: {
    framework: 'torch',
    loose: true,
    names:
      'relu relu6 leaky_relu(negative_slope=0.01) lrelu=leaky_relu(negative_slope=0.01) ' +
      'prelu(a=0.25) rrelu(lower=1/8,upper=1/3) elu(alpha=1) selu celu(alpha=1) ' +
      'gelu=gelu_erf gelu_tanh gelu_new=gelu_tanh gelu_fast=gelu_tanh gelu_python=gelu_erf ' +
      'gelu_pytorch_tanh=gelu_tanh gelu_approximate=gelu_tanh quick_gelu silu swish=silu mish ' +
      'hard_swish hswish=hard_swish hard_silu=hard_swish hard_sigmoid=hard_sigmoid_slope_1_6 ' +
      'hsigmoid=hard_sigmoid_slope_1_6 sigmoid log_sigmoid tanh hard_tanh(min_val=-1,max_val=1) ' +
      'softplus(beta=1) softsign soft_shrink=softshrink(lambd=0.5) ' +
      'hard_shrink=hardshrink(lambd=0.5) tanh_shrink=tanhshrink softmax log_softmax softmin ' +
      'sparsemax relu2 squared_relu=relu2 relu_squared=relu2 glu geglu swiglu ' +
      'linear=identity identity',
  },
  none: { framework: 'torch', names: '' },
};

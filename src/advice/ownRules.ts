import type { Rule } from './rule';

/** What is said of a function wherever nothing above speaks; the last line speaks of any. */
export const ownRules: readonly Rule[] = [
  own(['rrelu'], 'advice.rrelu', 'xu', ['relu', 'leaky_relu', 'elu']),
  own(['maxout'], 'advice.maxout', 'goodfellow', ['relu', 'elu']),
  own(['crelu'], 'advice.crelu', 'shang', ['relu', 'elu']),
  own(['relu6'], 'advice.relu6', 'sandler', ['relu', 'hard_swish']),
  own(['relu2'], 'advice.relu2', 'so', ['relu', 'gelu_erf']),
  own(['tlu'], 'advice.tlu', 'singh', ['relu']),
  own(['relu_general', 'thresholded_relu', 'threshold'], 'advice.rectifier', 'clevert', [
    'leaky_relu',
    'prelu',
    'elu',
  ]),
  own(['selu'], 'advice.selu', 'klambauer', ['elu', 'relu']),
  own(['celu'], 'advice.celu', 'barron2017', ['elu', 'relu']),
  own(['xielu'], 'advice.xielu', 'huang', ['gelu_erf', 'silu']),
  own(['gelu_erf', 'gelu_erf_clipped'], 'advice.gelu', 'liu', ['relu', 'silu']),
  own(['gelu_tanh', 'quick_gelu'], 'advice.geluApproximate', 'hendrycks', ['gelu_erf', 'relu']),
  own(['silu'], 'advice.silu', 'ramachandran', ['relu', 'elu', 'swiglu']),
  own(['mish', 'hard_mish'], 'advice.mish', 'misra', ['relu', 'silu']),
  own(['hard_swish'], 'advice.hardSwish', 'howard', ['relu', 'silu']),
  own(['geglu', 'swiglu'], 'advice.gated', 'shazeer', ['swiglu', 'geglu']),
  own(['glu'], 'advice.glu', 'dauphin', ['swiglu', 'geglu']),
  own(['softsign'], 'advice.softsign', 'glorot', ['relu', 'tanh']),
  own(['noisy_relu'], 'advice.noisyRelu', 'gulcehre', ['relu', 'elu']),
  {
    families: ['noisy'],
    text: 'advice.noisy',
    reference: 'gulcehre',
    alternatives: ['relu', 'elu'],
  },
  own(['log_sigmoid', 'log_normal_cdf'], 'advice.logSigmoid', 'survey', ['relu', 'elu']),
  own(['step', 'heaviside'], 'advice.step', 'survey', ['sigmoid', 'hard_sigmoid_slope_1_6']),
  own(['softmax'], 'advice.softmax.output', 'bridle', ['log_softmax']),
  own(['log_softmax'], 'advice.logSoftmax', 'bridle', ['softmax']),
  own(['sparsemax'], 'advice.sparsemax', 'martins', ['softmax']),
  own(['gumbel_softmax'], 'advice.gumbelSoftmax', 'jang', ['softmax']),
  own(['softmin'], 'advice.softmin', 'bridle', ['softmax']),
  own(['identity'], 'advice.identity.hidden', 'survey', ['relu']),
];

/** For an activation that the table does not name. */
export const anyRule: Rule = {
  text: 'advice.noOrder',
  reference: 'survey',
  alternatives: ['relu', 'elu', 'prelu', 'mpelu'],
};

/** For a use of which the source does not say what runs. */
export const dynamicRule: Rule = {
  text: 'advice.dynamic',
  reference: 'survey',
  alternatives: ['relu', 'elu', 'prelu', 'mpelu'],
};

function own(
  activations: readonly string[],
  text: Rule['text'],
  reference: Rule['reference'],
  alternatives: readonly string[],
): Rule {
  return { activations, text, reference, alternatives };
}

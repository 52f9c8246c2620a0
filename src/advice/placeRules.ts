import type { Rule } from './rule';

const hardSigmoids = ['hard_sigmoid_slope_1_6', 'hard_sigmoid_slope_0_2', 'sparse_sigmoid'];

/** Outputs, gates and attention: what the place asks for counts more than the function. */
export const placeRules: readonly Rule[] = [
  {
    activations: ['softmax'],
    situations: ['attention'],
    text: 'advice.softmax.attention',
    reference: 'martins',
    alternatives: ['sparsemax'],
  },
  {
    activations: ['softmax'],
    situations: ['output', 'unknown'],
    text: 'advice.softmax.output',
    reference: 'bridle',
    alternatives: ['log_softmax'],
  },
  {
    activations: ['sigmoid', 'normal_cdf'],
    situations: ['output'],
    text: 'advice.sigmoid.output',
    reference: 'survey',
    alternatives: ['log_sigmoid', 'softmax'],
  },
  {
    activations: ['sigmoid'],
    situations: ['gate'],
    text: 'advice.sigmoid.gate',
    reference: 'gulcehre',
    alternatives: ['noisy_sigmoid', 'noisy_hard_sigmoid'],
  },
  {
    activations: hardSigmoids,
    situations: ['gate'],
    text: 'advice.hardSigmoid.gate',
    reference: 'gulcehre',
    alternatives: ['sigmoid', 'noisy_hard_sigmoid'],
  },
  {
    activations: hardSigmoids,
    situations: ['output'],
    text: 'advice.hardSigmoid.output',
    reference: 'survey',
    alternatives: ['sigmoid'],
  },
  {
    activations: ['tanh', 'hard_tanh', 'softsign'],
    situations: ['output'],
    text: 'advice.tanh.output',
    reference: 'survey',
    alternatives: ['identity', 'sigmoid'],
  },
  {
    activations: ['tanh', 'hard_tanh'],
    situations: ['gate'],
    text: 'advice.tanh.gate',
    reference: 'gulcehre',
    alternatives: ['noisy_tanh', 'noisy_hard_tanh'],
  },
  {
    activations: ['identity'],
    situations: ['output'],
    text: 'advice.identity.output',
    reference: 'survey',
    alternatives: ['softmax', 'sigmoid'],
  },
  {
    activations: ['softplus', 'exponential', 'squareplus', 'sparse_plus', 'sqrt_softplus'],
    situations: ['output'],
    text: 'advice.positiveOutput',
    reference: 'dugas',
    alternatives: ['softplus', 'exponential'],
  },
  {
    families: ['rectifier', 'exponential', 'smooth-gate', 'sigmoidal', 'shrinkage', 'other'],
    situations: ['output'],
    text: 'advice.output',
    reference: 'survey',
    alternatives: ['sigmoid', 'softmax', 'identity'],
  },
  {
    families: ['smooth-gate'],
    situations: ['gate'],
    text: 'advice.gated',
    reference: 'shazeer',
    alternatives: ['swiglu', 'geglu', 'glu'],
  },
  {
    families: ['rectifier', 'exponential', 'sigmoidal', 'shrinkage', 'linear', 'other'],
    situations: ['gate'],
    text: 'advice.gate',
    reference: 'gulcehre',
    alternatives: ['sigmoid'],
  },
  {
    families: [
      'rectifier',
      'exponential',
      'sigmoidal',
      'shrinkage',
      'linear',
      'smooth-gate',
      'other',
    ],
    situations: ['attention'],
    text: 'advice.attention',
    reference: 'vaswani',
    alternatives: ['softmax', 'sparsemax'],
  },
];

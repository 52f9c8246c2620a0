import {
  add,
  constant,
  exactly,
  max,
  min,
  multiply,
  parameter,
  sigmoid,
  tanh,
  x,
} from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation } from './activation';
import { type Saturating, smoothedRamp, testTime, trainingLaw } from './noiseLaw';
import { papers } from './papers';
import { choice, nonNegative, number } from './parameters';

const sigmoidExpansion = add(multiply(0.25, x), 0.5);

function entry(
  id: string,
  name: string,
  saturating: Saturating,
  defaults: { readonly alpha: string; readonly c: string },
): Activation {
  return {
    id,
    name,
    aliases: ['noisy activation', 'nah', 'nan', 'nani', 'nanis'],
    family: 'noisy',
    arity: 'random',
    expression: testTime(saturating, { alpha: Number(defaults.alpha), noise: 'half_normal' }),
    expressionFor: (settings) => testTime(saturating, settings),
    trainingLaw: (settings) => trainingLaw(saturating, settings),
    parameters: [
      number({
        name: 'alpha',
        symbol: 'α',
        default: Number(defaults.alpha),
        written: defaults.alpha,
        slider: { lo: 0.5, hi: 1.5, step: 0.01 },
      }),
      number({
        name: 'c',
        symbol: 'c',
        default: Number(defaults.c),
        written: defaults.c,
        domain: nonNegative,
        slider: { lo: 0, hi: 1, step: 0.01 },
      }),
      number({
        name: 'p',
        symbol: 'p',
        default: 1,
        slider: { lo: -4, hi: 4, step: 0.1 },
        learnable: true,
      }),
      choice('noise', saturating.noisyBeyond === undefined ? SMOOTH_NOISES : NOISES),
    ],
    training:
      'In training noise is added where the function saturates, the more the further, or to its input; the test-time form, with the noise at its mean, is drawn.',
    inSurvey: true,
    papers: [papers.gulcehre2016],
  };
}

/** The smooth functions saturate everywhere and nowhere: noise only there has no meaning. */
const SMOOTH_NOISES = ['half_normal', 'normal', 'input', 'input_learned'] as const;
const NOISES = [...SMOOTH_NOISES, 'input_saturated'] as const;

const tanhDefaults = { alpha: '1.15', c: '0.5' };
const sigmoidDefaults = { alpha: '1.1', c: '0.15' };

const hardTanh: Saturating = {
  whole: min(max(x, -1), 1),
  left: constant(-1),
  right: constant(1),
  expansion: x,
  edge: 1,
  slope: 1,
  noisyBeyond: exactly('1.001'),
};

const hardSigmoid: Saturating = {
  whole: min(max(sigmoidExpansion, 0), 1),
  left: constant(0),
  right: constant(1),
  expansion: sigmoidExpansion,
  edge: 2,
  slope: 0.25,
  noisyBeyond: constant(2),
};

function smooth(whole: Expr, expansion: Expr, slope: number): Saturating {
  return { whole, left: whole, right: whole, expansion, edge: 0, slope };
}

/** Test-time forms of the noisy activations; in training they are random. */
export const noisy: readonly Activation[] = [
  entry('noisy_hard_tanh', 'Noisy hard tanh', hardTanh, tanhDefaults),
  entry('noisy_hard_sigmoid', 'Noisy hard sigmoid', hardSigmoid, sigmoidDefaults),
  entry('noisy_tanh', 'Noisy tanh', smooth(tanh(x), x, 1), tanhDefaults),
  entry(
    'noisy_sigmoid',
    'Noisy sigmoid',
    smooth(sigmoid(x), sigmoidExpansion, 0.25),
    sigmoidDefaults,
  ),
  {
    id: 'noisy_relu',
    name: 'Noisy ReLU',
    aliases: ['nrelu'],
    family: 'noisy',
    arity: 'random',
    // The input noise has mean 0, so the test-time network is the plain ReLU.
    expression: max(0, x),
    parameters: [
      number({
        name: 'c',
        symbol: 'c',
        default: 0.05,
        domain: nonNegative,
        slider: { lo: 0, hi: 1, step: 0.01 },
        trainingOnly: true,
      }),
    ],
    trainingLaw: ({ c }) => ({
      expression: max(0, add(x, multiply(parameter('c'), parameter('draw')))),
      draw: { kind: 'normal' },
      mean: smoothedRamp(x, c),
    }),
    training:
      'In training normal noise of standard deviation c is added to the input; the test-time form, without it, is drawn.',
    inSurvey: true,
    papers: [papers.gulcehre2016, papers.nair2010],
  },
];

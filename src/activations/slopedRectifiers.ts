import { add, divide, log, min, multiply, parameter, subtract, where, x } from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation, Settings, TrainingLaw } from './activation';
import { papers } from './papers';
import { choice, extendedReals, number } from './parameters';

const slopeSlider = { lo: -0.5, hi: 1.5, step: 0.01 };

/**
 * The negative slope as the test-time network uses it: `mean` of the bounds
 * (PyTorch), or, as in the experiments of Xu et al. (arXiv:1505.00853) where the
 * divisor is drawn uniformly, one over the mean divisor: 2/11 for 1/8 and 1/3.
 */
function testSlope(settings: Settings): Expr {
  const { lower, upper, test } = settings;
  // One third is no double: the default bounds mean the fractions themselves.
  const isDefault = lower === 1 / 8 && upper === 1 / 3;
  if (test !== 'paper') {
    return isDefault ? divide(11, 48) : meanOfBounds;
  }
  if (isDefault) {
    return divide(2, 11);
  }
  return divide(multiply(2, multiply(lowerBound, upperBound)), add(lowerBound, upperBound));
}

const lowerBound = parameter('lower');
const upperBound = parameter('upper');
/** The mean of 1/a for a uniform between 1/upper and 1/lower. */
const meanInverse = divide(
  log(divide(upperBound, lowerBound)),
  subtract(divide(1, lowerBound), divide(1, upperBound)),
);
const meanOfBounds = divide(add(lowerBound, upperBound), 2);

/**
 * In training the slope is drawn between the bounds, or, in the experiments of the paper,
 * one over a divisor that is drawn between their inverses (8 and 3).
 */
function randomSlope(settings: Settings): TrainingLaw {
  const [lower, upper] = [Number(settings.lower), Number(settings.upper)];
  const draw = parameter('draw');
  if (settings.test !== 'paper') {
    return {
      expression: withNegativeSlope(draw),
      draw: { kind: 'uniform', lo: lower, hi: upper },
      mean: withNegativeSlope(testSlope(settings)),
      slopesGoOneWay: true,
    };
  }
  return {
    expression: withNegativeSlope(divide(1, draw)),
    draw: { kind: 'uniform', lo: 1 / upper, hi: 1 / lower },
    mean: withNegativeSlope(lower === upper ? lowerBound : meanInverse),
    slopesGoOneWay: true,
  };
}

function withNegativeSlope(slope: Expr): Expr {
  return where(x, '>=', 0, x, multiply(slope, x));
}

function generalRectifier(settings: Settings): Expr {
  const positivePart =
    settings.max_value === Number.POSITIVE_INFINITY ? x : min(x, parameter('max_value'));
  return where(x, '>', parameter('threshold'), positivePart, belowThreshold);
}

const belowThreshold = multiply(parameter('negative_slope'), subtract(x, parameter('threshold')));

/** Rectifiers with a slope on the left, fixed, learned or random, and Maxout that contains them. */
export const slopedRectifiers: readonly Activation[] = [
  {
    id: 'leaky_relu',
    name: 'Leaky ReLU',
    aliases: ['lrelu', 'leaky rectifier'],
    family: 'rectifier',
    arity: 'elementwise',
    expression: withNegativeSlope(parameter('negative_slope')),
    parameters: [
      number({ name: 'negative_slope', symbol: 'a', default: 0.01, slider: slopeSlider }),
    ],
    reductions: [
      { at: { negative_slope: 0 }, to: { id: 'relu' } },
      { at: { negative_slope: 1 }, to: { id: 'identity' } },
    ],
    inSurvey: true,
    papers: [papers.maas2013],
  },
  {
    id: 'prelu',
    name: 'PReLU',
    aliases: ['parametric relu'],
    family: 'rectifier',
    arity: 'elementwise',
    expression: withNegativeSlope(parameter('a')),
    parameters: [
      number({
        name: 'a',
        symbol: 'a',
        default: 0.25,
        slider: slopeSlider,
        learnable: true,
        initial: [0.25],
      }),
    ],
    reductions: [
      { at: { a: 0 }, to: { id: 'relu' } },
      { at: { a: 0.01 }, to: { id: 'leaky_relu' } },
      { at: { a: 1 }, to: { id: 'identity' } },
    ],
    inSurvey: true,
    papers: [papers.he2015],
  },
  {
    id: 'rrelu',
    name: 'RReLU',
    aliases: ['randomized leaky relu', 'randomised leaky relu'],
    family: 'rectifier',
    arity: 'random',
    expression: withNegativeSlope(meanOfBounds),
    expressionFor: (settings) => withNegativeSlope(testSlope(settings)),
    parameters: [
      number({ name: 'lower', symbol: 'l', default: 1 / 8, slider: { lo: 0, hi: 1, step: 0.01 } }),
      number({ name: 'upper', symbol: 'u', default: 1 / 3, slider: { lo: 0, hi: 1, step: 0.01 } }),
      choice('test', ['mean', 'paper']),
    ],
    ordered: [['lower', 'upper']],
    trainingLaw: randomSlope,
    problemWith: ({ test, lower }) =>
      test === 'paper' && Number(lower) <= 0
        ? `lower must be greater than 0 where the divisor 1/a is drawn (test = paper), not ${lower}.`
        : undefined,
    training:
      'In training the negative slope is drawn uniformly between the bounds for each element; the test-time form is drawn.',
    reductions: [
      {
        at: { lower: 0.25, upper: 0.25 },
        to: { id: 'leaky_relu', settings: { negative_slope: 0.25 } },
      },
    ],
    inSurvey: true,
    papers: [papers.xu2015],
  },
  {
    id: 'relu_general',
    name: 'ReLU (general)',
    aliases: ['keras relu with parameters'],
    family: 'rectifier',
    arity: 'elementwise',
    expression: where(
      x,
      '>',
      parameter('threshold'),
      min(x, parameter('max_value')),
      belowThreshold,
    ),
    expressionFor: generalRectifier,
    parameters: [
      number({ name: 'negative_slope', symbol: 'a', default: 0, slider: slopeSlider }),
      number({
        name: 'max_value',
        symbol: 'm',
        default: Number.POSITIVE_INFINITY,
        domain: extendedReals,
        slider: { lo: 0, hi: 10, step: 0.1 },
      }),
      number({
        name: 'threshold',
        symbol: 'θ',
        default: 0,
        slider: { lo: -3, hi: 3, step: 0.05 },
      }),
    ],
    reductions: [
      { at: {}, to: { id: 'relu' } },
      { at: { max_value: 6 }, to: { id: 'relu6' } },
      { at: { threshold: 1 }, to: { id: 'thresholded_relu' } },
      { at: { negative_slope: 0.01 }, to: { id: 'leaky_relu' } },
    ],
    inSurvey: false,
    papers: [],
  },
];

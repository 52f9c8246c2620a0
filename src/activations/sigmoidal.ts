import {
  abs,
  add,
  divide,
  erf,
  erfc,
  log,
  multiply,
  negate,
  parameter,
  sigmoid,
  softplus,
  sqrt,
  subtract,
  tanh,
  x,
} from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation } from './activation';
import { papers } from './papers';
import { number, positive } from './parameters';

/** Φ(u) by the complementary error function, which keeps its digits in the left tail. */
export function normalDistributionAt(u: Expr): Expr {
  return multiply(0.5, erfc(divide(negate(u), sqrt(2))));
}

export const normalDistribution = normalDistributionAt(x);

/** Smooth functions that level off on both sides, and the logarithms of two of them. */
export const sigmoidal: readonly Activation[] = [
  {
    id: 'sigmoid',
    name: 'Sigmoid',
    aliases: ['logistic', 'expit', 'σ'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: sigmoid(x),
    parameters: [],
    inSurvey: true,
    papers: [papers.glorot2010],
  },
  {
    id: 'tanh',
    name: 'Tanh',
    aliases: ['hyperbolic tangent'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: tanh(x),
    parameters: [],
    inSurvey: true,
    papers: [papers.lecun1989, papers.glorot2010],
  },
  {
    id: 'softsign',
    name: 'Softsign',
    aliases: [],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: divide(x, add(1, abs(x))),
    parameters: [],
    inSurvey: false,
    papers: [papers.glorot2010],
  },
  {
    id: 'log_sigmoid',
    name: 'LogSigmoid',
    aliases: ['logsigmoid'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: negate(softplus(negate(x))),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'erf',
    name: 'Error function',
    aliases: ['erf'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: erf(x),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'normal_cdf',
    name: 'Normal CDF',
    aliases: ['ndtr', 'Φ', 'probit'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: normalDistribution,
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'log_normal_cdf',
    name: 'Log normal CDF',
    aliases: ['log_ndtr'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: log(normalDistribution),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'laplace',
    name: 'Laplace',
    aliases: ['laplace attention'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: multiply(
      0.5,
      erfc(divide(subtract(parameter('mu'), x), multiply(parameter('sigma'), sqrt(2)))),
    ),
    parameters: [
      number({
        name: 'mu',
        symbol: 'μ',
        // 1/√2 to the six digits of the paper's code, which is not 1/√2.
        default: Number('0.707107'),
        slider: { lo: -2, hi: 2, step: 0.01 },
      }),
      number({
        name: 'sigma',
        symbol: 'σ',
        default: 0.282095,
        domain: positive,
        slider: { lo: 0.01, hi: 2, step: 0.01 },
      }),
    ],
    inSurvey: false,
    papers: [papers.ma2023],
  },
];

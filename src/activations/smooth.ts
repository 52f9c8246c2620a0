import {
  add,
  divide,
  exactly,
  max,
  min,
  multiply,
  parameter,
  pi,
  power,
  sigmoid,
  softplus,
  sqrt,
  tanh,
  x,
} from '../math/build';
import type { Activation } from './activation';
import { papers } from './papers';
import { number } from './parameters';
import { normalDistribution } from './sigmoidal';

/** x·Φ(x). Exported for the gate of GEGLU. */
export const gelu = multiply(x, normalDistribution);

/**
 * ½·(1 + tanh u) is sigmoid(2u): written so, the left tail keeps its digits,
 * which 1 + tanh u loses.
 */
const geluTanh = multiply(
  x,
  sigmoid(
    multiply(multiply(2, sqrt(divide(2, pi))), add(x, multiply(exactly('0.044715'), power(x, 3)))),
  ),
);

/** x times a smooth gate of x: a small dip on the left, close to x on the right. */
export const smoothGates: readonly Activation[] = [
  {
    id: 'gelu_erf',
    name: 'GELU',
    aliases: ['gaussian error linear unit', 'gelu (erf)', 'exact gelu'],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: gelu,
    parameters: [],
    inSurvey: false,
    papers: [papers.hendrycks2016],
  },
  {
    id: 'gelu_tanh',
    name: 'GELU (tanh approximation)',
    aliases: ['gelu_new', 'gelu_fast', 'gelu_pytorch_tanh', 'approximate gelu'],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: geluTanh,
    parameters: [],
    inSurvey: false,
    papers: [papers.hendrycks2016],
  },
  {
    id: 'gelu_erf_clipped',
    name: 'GELU (clipped)',
    aliases: ['gelu_10'],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: min(max(gelu, parameter('min')), parameter('max')),
    parameters: [
      number({ name: 'min', symbol: 'l', default: -10, slider: { lo: -10, hi: 0, step: 0.1 } }),
      number({ name: 'max', symbol: 'u', default: 10, slider: { lo: 0, hi: 10, step: 0.1 } }),
    ],
    ordered: [['min', 'max']],
    inSurvey: false,
    papers: [papers.wu2020],
  },
  {
    id: 'quick_gelu',
    name: 'QuickGELU',
    aliases: ['gelu (sigmoid approximation)'],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: multiply(x, sigmoid(multiply(exactly('1.702'), x))),
    parameters: [],
    inSurvey: false,
    papers: [papers.hendrycks2016],
  },
  {
    id: 'silu',
    name: 'SiLU',
    aliases: ['swish', 'sigmoid linear unit', 'sigmoid-weighted linear unit'],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: multiply(x, sigmoid(multiply(parameter('beta'), x))),
    parameters: [
      number({ name: 'beta', symbol: 'β', default: 1, slider: { lo: 0, hi: 10, step: 0.1 } }),
    ],
    reductions: [{ at: { beta: 0 }, to: { formula: divide(x, 2) } }],
    inSurvey: false,
    papers: [papers.elfwing2018, papers.ramachandran2017],
  },
  {
    id: 'mish',
    name: 'Mish',
    aliases: [],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: multiply(x, tanh(softplus(x))),
    parameters: [],
    inSurvey: false,
    papers: [papers.misra2020],
  },
];

/** Piecewise polynomial stand-ins for the smooth gates. */
export const hardGates: readonly Activation[] = [
  {
    id: 'hard_swish',
    name: 'Hardswish',
    aliases: ['hard_silu', 'h-swish'],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: divide(multiply(x, min(max(add(x, 3), 0), 6)), 6),
    parameters: [],
    inSurvey: false,
    papers: [papers.howard2019],
  },
  {
    id: 'hard_mish',
    name: 'Hard Mish',
    aliases: ['h-mish'],
    family: 'smooth-gate',
    arity: 'elementwise',
    expression: multiply(multiply(0.5, x), min(2, max(0, add(x, 2)))),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
];

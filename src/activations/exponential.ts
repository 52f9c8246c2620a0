import {
  add,
  divide,
  exactly,
  exp,
  expm1,
  min,
  multiply,
  parameter,
  power,
  subtract,
  where,
  x,
} from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation } from './activation';
import { papers } from './papers';
import { number, positive } from './parameters';

const alpha = parameter('alpha');
const beta = parameter('beta');

/** x on the right, `left` (which is 0 at 0) on the left. */
function identityAbove0(left: Expr): Expr {
  return where(x, '>', 0, x, left);
}

// Klambauer et al. 2017 give both constants as solutions of their fixed-point
// equations; these are the 32 digits that PyTorch and Keras write.
const seluAlpha = exactly('1.6732632423543772848170429916717');
const seluScale = exactly('1.0507009873554804934193349852946');

const coefficientSlider = { lo: 0, hi: 4, step: 0.05 };

/** Linear on the right, exponential on the left; all by `expm1`, which keeps its digits near 0. */
export const exponential: readonly Activation[] = [
  {
    id: 'elu',
    name: 'ELU',
    aliases: ['exponential linear unit'],
    family: 'exponential',
    arity: 'elementwise',
    expression: identityAbove0(multiply(alpha, expm1(x))),
    parameters: [number({ name: 'alpha', symbol: 'α', default: 1, slider: coefficientSlider })],
    reductions: [{ at: { alpha: 0 }, to: { id: 'relu' } }],
    inSurvey: true,
    papers: [papers.clevert2016],
  },
  {
    id: 'mpelu',
    name: 'MPELU',
    aliases: ['multiple parametric exponential linear unit'],
    family: 'exponential',
    arity: 'elementwise',
    expression: identityAbove0(multiply(alpha, expm1(multiply(beta, x)))),
    parameters: [
      number({
        name: 'alpha',
        symbol: 'α',
        default: 1,
        slider: coefficientSlider,
        learnable: true,
        initial: [1, 0.25],
      }),
      number({
        name: 'beta',
        symbol: 'β',
        default: 1,
        domain: positive,
        slider: { lo: 0.01, hi: 4, step: 0.01 },
        learnable: true,
        initial: [1],
      }),
    ],
    reductions: [
      { at: { alpha: 1, beta: 1 }, to: { id: 'elu' } },
      { at: { alpha: 0 }, to: { id: 'relu' } },
      { at: { alpha: 25, beta: 0.01 }, to: { id: 'prelu' }, gapAt: -1 },
    ],
    inSurvey: true,
    papers: [papers.li2016],
  },
  {
    id: 'selu',
    name: 'SELU',
    aliases: ['scaled exponential linear unit'],
    family: 'exponential',
    arity: 'elementwise',
    expression: multiply(seluScale, identityAbove0(multiply(seluAlpha, expm1(x)))),
    parameters: [],
    inSurvey: false,
    papers: [papers.klambauer2017],
  },
  {
    id: 'celu',
    name: 'CELU',
    aliases: ['continuously differentiable exponential linear unit'],
    family: 'exponential',
    arity: 'elementwise',
    expression: identityAbove0(multiply(alpha, expm1(divide(x, alpha)))),
    parameters: [
      number({
        name: 'alpha',
        symbol: 'α',
        default: 1,
        domain: positive,
        slider: { lo: 0.05, hi: 4, step: 0.05 },
      }),
    ],
    reductions: [{ at: { alpha: 1 }, to: { id: 'elu' } }],
    inSurvey: false,
    papers: [papers.barron2017],
  },
  {
    id: 'xielu',
    name: 'xIELU',
    aliases: ['expanded integral of the exponential linear unit'],
    family: 'exponential',
    arity: 'elementwise',
    expression: where(
      x,
      '>',
      0,
      add(multiply(parameter('alpha_p'), power(x, 2)), multiply(beta, x)),
      add(
        multiply(parameter('alpha_n'), subtract(expm1(min(x, parameter('eps'))), x)),
        multiply(beta, x),
      ),
    ),
    parameters: [
      number({
        name: 'alpha_p',
        symbol: 'αₚ',
        default: 0.8,
        domain: positive,
        slider: { lo: 0.05, hi: 4, step: 0.05 },
        learnable: true,
      }),
      number({
        name: 'alpha_n',
        symbol: 'αₙ',
        default: 0.8,
        domain: positive,
        slider: { lo: 0.05, hi: 4, step: 0.05 },
        learnable: true,
      }),
      number({ name: 'beta', symbol: 'β', default: 0.5, slider: { lo: 0, hi: 2, step: 0.05 } }),
      number({
        name: 'eps',
        symbol: 'ε',
        default: -1e-6,
        domain: { lo: Number.NEGATIVE_INFINITY, hi: 0, loOpen: true },
        slider: { lo: -0.1, hi: 0, step: 0.001 },
      }),
    ],
    inSurvey: false,
    papers: [papers.huang2024],
  },
  {
    id: 'exponential',
    name: 'Exponential',
    aliases: ['exp'],
    family: 'other',
    arity: 'elementwise',
    expression: exp(x),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
];

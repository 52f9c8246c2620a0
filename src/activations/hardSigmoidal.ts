import { add, divide, exactly, max, min, multiply, parameter, x } from '../math/build';
import type { Activation } from './activation';
import { papers } from './papers';
import { number } from './parameters';

/** Piecewise linear stand-ins for the sigmoidal functions: hard saturating on both sides. */
export const hardSigmoidal: readonly Activation[] = [
  {
    id: 'hard_sigmoid_slope_1_6',
    name: 'Hard sigmoid (slope 1/6)',
    aliases: ['hardsigmoid', 'hard_sigmoid'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: divide(min(max(add(x, 3), 0), 6), 6),
    parameters: [],
    inSurvey: false,
    papers: [papers.howard2019],
  },
  {
    id: 'hard_sigmoid_slope_0_2',
    name: 'Hard sigmoid (slope 0.2)',
    aliases: ['hardsigmoid', 'hard_sigmoid'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: min(max(add(multiply(exactly('0.2'), x), 0.5), 0), 1),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'sparse_sigmoid',
    name: 'Sparse sigmoid',
    aliases: [],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: min(max(divide(add(x, 1), 2), 0), 1),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'hard_tanh',
    name: 'Hardtanh',
    aliases: ['hard tanh'],
    family: 'sigmoidal',
    arity: 'elementwise',
    expression: min(max(x, parameter('min_val')), parameter('max_val')),
    parameters: [
      number({
        name: 'min_val',
        symbol: 'l',
        default: -1,
        slider: { lo: -6, hi: 0, step: 0.1 },
      }),
      number({
        name: 'max_val',
        symbol: 'u',
        default: 1,
        slider: { lo: 0, hi: 6, step: 0.1 },
      }),
    ],
    ordered: [['min_val', 'max_val']],
    reductions: [{ at: { min_val: 0, max_val: 6 }, to: { id: 'relu6' } }],
    inSurvey: false,
    papers: [papers.collobert2004, papers.gulcehre2016],
  },
];

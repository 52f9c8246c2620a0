import { add, divide, multiply, parameter, power, softplus, sqrt, where, x } from '../math/build';
import type { Activation } from './activation';
import { papers } from './papers';
import { nonNegative, number, positive } from './parameters';

/** Smooth functions above max(0, x), and their relatives. */
export const softRectifiers: readonly Activation[] = [
  {
    id: 'softplus',
    name: 'Softplus',
    aliases: ['smooth relu'],
    family: 'exponential',
    arity: 'elementwise',
    expression: divide(softplus(multiply(parameter('beta'), x)), parameter('beta')),
    parameters: [
      number({
        name: 'beta',
        symbol: 'β',
        default: 1,
        domain: positive,
        slider: { lo: 0.1, hi: 10, step: 0.1 },
      }),
    ],
    inSurvey: false,
    papers: [papers.dugas2000, papers.glorot2011],
  },
  {
    id: 'sqrt_softplus',
    name: 'Sqrt softplus',
    aliases: [],
    family: 'other',
    arity: 'elementwise',
    expression: sqrt(softplus(x)),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'squareplus',
    name: 'Squareplus',
    aliases: [],
    family: 'rectifier',
    arity: 'elementwise',
    expression: divide(add(x, sqrt(add(power(x, 2), parameter('b')))), 2),
    parameters: [
      number({
        name: 'b',
        symbol: 'b',
        default: 4,
        domain: nonNegative,
        slider: { lo: 0, hi: 10, step: 0.1 },
      }),
    ],
    reductions: [{ at: { b: 0 }, to: { id: 'relu' } }],
    inSurvey: false,
    papers: [papers.barron2021],
  },
  {
    id: 'sparse_plus',
    name: 'Sparse plus',
    aliases: [],
    family: 'rectifier',
    arity: 'elementwise',
    expression: where(x, '<=', -1, 0, where(x, '<', 1, divide(power(add(x, 1), 2), 4), x)),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
];

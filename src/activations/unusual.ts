import { add, divide, multiply, parameter, power, sin, tanh, x } from '../math/build';
import type { Activation } from './activation';
import { papers } from './papers';
import { number, positive } from './parameters';

/** Functions that no other family holds. */
export const unusual: readonly Activation[] = [
  {
    id: 'lisht',
    name: 'LiSHT',
    aliases: ['linearly scaled hyperbolic tangent'],
    family: 'other',
    arity: 'elementwise',
    expression: multiply(x, tanh(x)),
    parameters: [],
    inSurvey: false,
    papers: [papers.roy2019],
  },
  {
    id: 'snake',
    name: 'Snake',
    aliases: [],
    family: 'other',
    arity: 'elementwise',
    expression: add(
      x,
      divide(power(sin(multiply(parameter('frequency'), x)), 2), parameter('frequency')),
    ),
    parameters: [
      number({
        name: 'frequency',
        symbol: 'a',
        default: 1,
        domain: positive,
        slider: { lo: 0.1, hi: 10, step: 0.1 },
      }),
    ],
    inSurvey: false,
    papers: [papers.ziyin2020],
  },
];

import { add, negate, parameter, subtract, tanh, where, x } from '../math/build';
import type { Activation } from './activation';
import { papers } from './papers';
import { nonNegative, number } from './parameters';

const lambd = parameter('lambd');

const thresholdParameter = number({
  name: 'lambd',
  symbol: 'λ',
  default: 0.5,
  domain: nonNegative,
  slider: { lo: 0, hi: 3, step: 0.05 },
});

/** Functions that pull small inputs to 0 and keep the rest. */
export const shrinkage: readonly Activation[] = [
  {
    id: 'tanhshrink',
    name: 'Tanhshrink',
    aliases: [],
    family: 'shrinkage',
    arity: 'elementwise',
    expression: subtract(x, tanh(x)),
    parameters: [],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'softshrink',
    name: 'Softshrink',
    aliases: ['soft threshold'],
    family: 'shrinkage',
    arity: 'elementwise',
    expression: where(
      x,
      '>',
      lambd,
      subtract(x, lambd),
      where(x, '<', negate(lambd), add(x, lambd), 0),
    ),
    parameters: [thresholdParameter],
    reductions: [{ at: { lambd: 0 }, to: { id: 'identity' } }],
    inSurvey: false,
    papers: [papers.donoho1994],
  },
  {
    id: 'hardshrink',
    name: 'Hardshrink',
    aliases: ['hard threshold'],
    family: 'shrinkage',
    arity: 'elementwise',
    expression: where(x, '>', lambd, x, where(x, '<', negate(lambd), x, 0)),
    parameters: [thresholdParameter],
    reductions: [{ at: { lambd: 0 }, to: { id: 'identity' } }],
    inSurvey: false,
    papers: [papers.donoho1994],
  },
];

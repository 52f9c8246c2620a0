import { max, min, parameter, where, x } from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation, Settings } from './activation';
import { papers } from './papers';
import { extendedReals, number } from './parameters';

/** A bound that is infinite is no bound. */
function clipped(settings: Settings): Expr {
  const above = settings.min === Number.NEGATIVE_INFINITY ? x : max(x, parameter('min'));
  return settings.max === Number.POSITIVE_INFINITY ? above : min(above, parameter('max'));
}

/** Jumps and cut-offs. */
export const steps: readonly Activation[] = [
  {
    id: 'clip',
    name: 'Clip',
    aliases: ['clamp', 'clip_by_value'],
    family: 'other',
    arity: 'elementwise',
    expression: min(max(x, parameter('min')), parameter('max')),
    expressionFor: clipped,
    parameters: [
      number({
        name: 'min',
        symbol: 'l',
        default: Number.NEGATIVE_INFINITY,
        domain: extendedReals,
        slider: { lo: -6, hi: 0, step: 0.1 },
      }),
      number({
        name: 'max',
        symbol: 'u',
        default: Number.POSITIVE_INFINITY,
        domain: extendedReals,
        slider: { lo: 0, hi: 6, step: 0.1 },
      }),
    ],
    ordered: [['min', 'max']],
    reductions: [
      { at: { min: 0 }, to: { id: 'relu' } },
      { at: { min: 0, max: 6 }, to: { id: 'relu6' } },
      { at: { min: -1, max: 1 }, to: { id: 'hard_tanh' } },
      { at: {}, to: { id: 'identity' } },
    ],
    inSurvey: false,
    papers: [],
  },
  {
    id: 'step',
    name: 'Step',
    aliases: ['binary step', 'threshold unit'],
    family: 'other',
    arity: 'elementwise',
    // At 0 TensorFlow.js returns alpha, the value of the left side.
    expression: where(x, '>', 0, 1, parameter('alpha')),
    parameters: [
      number({ name: 'alpha', symbol: 'α', default: 0, slider: { lo: -1, hi: 1, step: 0.05 } }),
    ],
    reductions: [{ at: { alpha: 0 }, to: { id: 'heaviside', settings: { values: 0 } } }],
    inSurvey: false,
    papers: [papers.mcculloch1943],
  },
  {
    id: 'heaviside',
    name: 'Heaviside',
    aliases: ['unit step'],
    family: 'other',
    arity: 'elementwise',
    expression: where(x, '>', 0, 1, where(x, '<', 0, 0, parameter('values'))),
    parameters: [
      number({
        name: 'values',
        symbol: 'v',
        default: undefined,
        slider: { lo: 0, hi: 1, step: 0.05 },
      }),
    ],
    inSurvey: false,
    papers: [papers.mcculloch1943],
  },
];

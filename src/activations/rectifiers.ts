import { max, min, negate, parameter, power, where, x } from '../math/build';
import type { Activation } from './activation';
import { papers } from './papers';
import { number } from './parameters';

/** The second half of CReLU's channels. */
const mirrored = max(0, negate(x));

/** max(0, x) and what bounds, squares or doubles it, without a slope on the left. */
export const rectifiers: readonly Activation[] = [
  {
    id: 'relu',
    name: 'ReLU',
    aliases: ['rectified linear unit', 'rectifier', 'ramp'],
    family: 'rectifier',
    arity: 'elementwise',
    expression: max(0, x),
    parameters: [],
    inSurvey: true,
    papers: [papers.nair2010, papers.glorot2011],
  },
  {
    id: 'relu6',
    name: 'ReLU6',
    aliases: [],
    family: 'rectifier',
    arity: 'elementwise',
    expression: min(max(0, x), 6),
    parameters: [],
    inSurvey: false,
    papers: [papers.krizhevsky2010],
  },
  {
    id: 'relu2',
    name: 'Squared ReLU',
    aliases: ['relu squared', 'relu²'],
    family: 'rectifier',
    arity: 'elementwise',
    expression: power(max(0, x), 2),
    parameters: [],
    inSurvey: false,
    papers: [papers.so2021],
  },
  {
    id: 'crelu',
    name: 'CReLU',
    aliases: ['concatenated relu'],
    family: 'rectifier',
    arity: 'vector',
    expression: max(0, x),
    parameters: [],
    slice:
      'The first half of the channels, max(0, x), is drawn; the second half is its mirror image, max(0, −x).',
    companions: () => [{ role: 'negativeHalf', expression: mirrored }],
    jacobian: () => [
      { entry: 'positiveHalf', factors: [{ of: 'slopes', expression: max(0, x) }] },
      { entry: 'negativeHalf', factors: [{ of: 'slopes', expression: mirrored }] },
    ],
    inSurvey: true,
    papers: [papers.shang2016],
  },
  {
    id: 'tlu',
    name: 'TLU',
    aliases: ['thresholded linear unit'],
    family: 'rectifier',
    arity: 'elementwise',
    expression: max(x, parameter('tau')),
    parameters: [
      number({
        name: 'tau',
        symbol: 'τ',
        default: 0,
        slider: { lo: -3, hi: 3, step: 0.05 },
        learnable: true,
      }),
    ],
    reductions: [{ at: { tau: 0 }, to: { id: 'relu' } }],
    inSurvey: false,
    papers: [papers.singh2020],
  },
  {
    id: 'thresholded_relu',
    name: 'Thresholded ReLU',
    aliases: [],
    family: 'rectifier',
    arity: 'elementwise',
    expression: where(x, '>', parameter('theta'), x, 0),
    parameters: [
      number({
        name: 'theta',
        symbol: 'θ',
        default: 1,
        slider: { lo: -3, hi: 3, step: 0.05 },
      }),
    ],
    reductions: [{ at: { theta: 0 }, to: { id: 'relu' } }],
    inSurvey: false,
    papers: [papers.konda2015],
  },
  {
    id: 'threshold',
    name: 'Threshold',
    aliases: [],
    family: 'rectifier',
    arity: 'elementwise',
    expression: where(x, '>', parameter('threshold'), x, parameter('value')),
    parameters: [
      number({
        name: 'threshold',
        symbol: 'θ',
        default: undefined,
        slider: { lo: -3, hi: 3, step: 0.05 },
      }),
      number({
        name: 'value',
        symbol: 'v',
        default: undefined,
        slider: { lo: -3, hi: 3, step: 0.05 },
      }),
    ],
    reductions: [
      { at: { threshold: 0, value: 0 }, to: { id: 'relu' } },
      { at: { threshold: 1, value: 0 }, to: { id: 'thresholded_relu' } },
    ],
    inSurvey: false,
    papers: [],
  },
];

import {
  add,
  constant,
  divide,
  max,
  multiply,
  negate,
  parameter,
  pi,
  power,
  sigmoid,
  sqrt,
  subtract,
  tanh,
  where,
  x,
} from '../math/build';
import type { Expr } from '../math/expression';
import type { Activation, Settings } from './activation';
import { papers } from './papers';
import { choice, nonNegative, number } from './parameters';

/** One saturating function h with its linear expansion u at 0 (Gulcehre et al., section 3). */
interface Saturating {
  /** h where it levels off, or everywhere if it is smooth: on the left and on the right. */
  readonly left: Expr;
  readonly right: Expr;
  readonly expansion: Expr;
  /** Beyond ±edge h differs from u; 0 for the smooth ones, which have no linear part. */
  readonly edge: number;
}

const alpha = parameter('alpha');

/**
 * The mean of |ξ| is √(2/π): the noise of the half-normal law does not vanish on
 * average, so the test-time network keeps it; that of the normal law does.
 */
const meanHalfNormal = sqrt(divide(2, pi));

/** α·h + (1 − α)·u + d·σ·E ε, in three pieces so that no sign function is needed. */
function testTime(saturating: Saturating, settings: Settings): Expr {
  const { left, right, expansion, edge } = saturating;
  // d(x) = −sgn(x)·sgn(1 − α); at α = 1 as the authors' code does: −sgn(x).
  const outwards = Number(settings.alpha) > 1;
  const side = (limit: Expr, pushesUp: boolean): Expr => {
    const mixed = plus(scaled(alpha, limit), multiply(subtract(1, alpha), expansion));
    if (settings.noise === 'normal') {
      return mixed;
    }
    const noise = multiply(noiseScale(subtract(limit, expansion)), meanHalfNormal);
    return pushesUp ? add(mixed, noise) : subtract(mixed, noise);
  };
  const onTheRight = side(right, outwards);
  const onTheLeft = side(left, !outwards);
  if (edge === 0) {
    return settings.noise === 'normal' ? onTheRight : where(x, '>=', 0, onTheRight, onTheLeft);
  }
  return where(x, '>', edge, onTheRight, where(x, '<', -edge, onTheLeft, expansion));
}

/** α·h without the factors 0, 1 and −1 of a constant h, which nobody writes. */
function scaled(factor: Expr, limit: Expr): Expr | undefined {
  if (limit.kind !== 'constant') {
    return multiply(factor, limit);
  }
  return limit.value === 0 ? undefined : limit.value < 0 ? negate(factor) : factor;
}

function plus(first: Expr | undefined, second: Expr): Expr {
  return first === undefined ? second : add(first, second);
}

/** σ = c·(g(pΔ) − ½)², with g(z) − ½ = ½·tanh(z/2), which keeps its digits near Δ = 0. */
function noiseScale(difference: Expr): Expr {
  const gate = tanh(divide(multiply(parameter('p'), difference), 2));
  return divide(multiply(parameter('c'), power(gate, 2)), 4);
}

const sigmoidExpansion = add(multiply(0.25, x), 0.5);

function entry(
  id: string,
  name: string,
  saturating: Saturating,
  defaults: { readonly alpha: number; readonly c: number },
): Activation {
  return {
    id,
    name,
    aliases: ['noisy activation', 'nah', 'nan'],
    family: 'noisy',
    arity: 'random',
    expression: testTime(saturating, { ...defaults, noise: 'half_normal' }),
    expressionFor: (settings) => testTime(saturating, settings),
    parameters: [
      number({
        name: 'alpha',
        symbol: 'α',
        default: defaults.alpha,
        slider: { lo: 0.5, hi: 1.5, step: 0.01 },
      }),
      number({
        name: 'c',
        symbol: 'c',
        default: defaults.c,
        domain: nonNegative,
        slider: { lo: 0, hi: 1, step: 0.01 },
      }),
      number({
        name: 'p',
        symbol: 'p',
        default: 1,
        slider: { lo: -4, hi: 4, step: 0.1 },
        learnable: true,
      }),
      choice('noise', ['half_normal', 'normal']),
    ],
    training:
      'In training noise is added where the function saturates, the more the further; the test-time form, with the noise at its mean, is drawn.',
    inSurvey: true,
    papers: [papers.gulcehre2016],
  };
}

const tanhDefaults = { alpha: 1.15, c: 0.5 };
const sigmoidDefaults = { alpha: 1.1, c: 0.15 };

/** Test-time forms of the noisy activations; in training they are random. */
export const noisy: readonly Activation[] = [
  entry(
    'noisy_hard_tanh',
    'Noisy hard tanh',
    { left: constant(-1), right: constant(1), expansion: x, edge: 1 },
    tanhDefaults,
  ),
  entry(
    'noisy_hard_sigmoid',
    'Noisy hard sigmoid',
    { left: constant(0), right: constant(1), expansion: sigmoidExpansion, edge: 2 },
    sigmoidDefaults,
  ),
  entry(
    'noisy_tanh',
    'Noisy tanh',
    { left: tanh(x), right: tanh(x), expansion: x, edge: 0 },
    tanhDefaults,
  ),
  entry(
    'noisy_sigmoid',
    'Noisy sigmoid',
    { left: sigmoid(x), right: sigmoid(x), expansion: sigmoidExpansion, edge: 0 },
    sigmoidDefaults,
  ),
  {
    id: 'noisy_relu',
    name: 'Noisy ReLU',
    aliases: ['nrelu'],
    family: 'noisy',
    arity: 'random',
    // The input noise has mean 0, so the test-time network is the plain ReLU.
    expression: max(0, x),
    parameters: [
      number({
        name: 'c',
        symbol: 'c',
        default: 0.05,
        domain: nonNegative,
        slider: { lo: 0, hi: 1, step: 0.01 },
        trainingOnly: true,
      }),
    ],
    training:
      'In training normal noise of standard deviation c is added to the input; the test-time form, without it, is drawn.',
    inSurvey: true,
    papers: [papers.gulcehre2016, papers.nair2010],
  },
];

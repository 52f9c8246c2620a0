import {
  abs,
  add,
  divide,
  exp,
  multiply,
  negate,
  parameter,
  pi,
  power,
  softplus,
  sqrt,
  subtract,
  tanh,
  where,
  x,
} from '../math/build';
import type { Expr } from '../math/expression';
import { substitute } from '../math/substitute';
import type { Settings, TrainingLaw } from './activation';
import { normalDistributionAt } from './sigmoidal';

/** One saturating function h with its linear expansion u at 0 (Gulcehre et al., section 3). */
export interface Saturating {
  /** h in one expression. */
  readonly whole: Expr;
  /** h where it levels off, or everywhere if it is smooth: on the left and on the right. */
  readonly left: Expr;
  readonly right: Expr;
  readonly expansion: Expr;
  /** Beyond ±edge h differs from u; 0 for the smooth ones, which have no linear part. */
  readonly edge: number;
  /** The slope of u, and of h between the edges. */
  readonly slope: number;
  /** Where the authors' code starts to put noise on the input (NANIS); none for smooth ones. */
  readonly noisyBeyond?: Expr;
}

const alpha = parameter('alpha');
const c = parameter('c');
const draw = parameter('draw');

/**
 * The mean of |ξ| is √(2/π): the noise of the half-normal law does not vanish on
 * average, so the test-time network keeps it; that of the normal law does.
 */
const meanHalfNormal = sqrt(divide(2, pi));

/** The deterministic form: noise on the output at its mean, none on the input. */
export function testTime(saturating: Saturating, settings: Settings): Expr {
  switch (settings.noise) {
    case 'half_normal':
      return withOutputNoise(saturating, settings, meanHalfNormal);
    case 'normal':
      return withOutputNoise(saturating, settings, undefined);
    default:
      return saturating.whole;
  }
}

/** In training, in x and the draw ε or ξ. */
export function trainingLaw(saturating: Saturating, settings: Settings): TrainingLaw {
  const { whole, noisyBeyond } = saturating;
  switch (settings.noise) {
    case 'half_normal':
    case 'normal':
      return {
        expression: withOutputNoise(saturating, settings, draw),
        draw: { kind: settings.noise === 'normal' ? 'normal' : 'halfNormal' },
        mean: testTime(saturating, settings),
        slopesGoOneWay: true,
      };
    case 'input_saturated':
      return onlyBeyond(noisyBeyond, whole, onInput(saturating, settings));
    case 'input_learned':
      return {
        expression: substitute(whole, add(x, multiply(learnedScale(saturating), draw))),
        draw: { kind: 'normal' },
      };
    default:
      return onInput(saturating, settings);
  }
}

/** α·h + (1 − α)·u + d·σ·ε, in pieces so that no sign function is needed. */
function withOutputNoise(
  { left, right, expansion, edge }: Saturating,
  settings: Settings,
  noise: Expr | undefined,
): Expr {
  // d(x) = −sgn(x)·sgn(1 − α); at α = 1 as the authors' code does: −sgn(x).
  const outwards = Number(settings.alpha) > 1;
  const side = (limit: Expr, pushesUp: boolean): Expr => {
    const mixed = plus(scaled(alpha, limit), multiply(subtract(1, alpha), expansion));
    if (noise === undefined) {
      return mixed;
    }
    const added = multiply(noiseScale(subtract(limit, expansion)), noise);
    return pushesUp ? add(mixed, added) : subtract(mixed, added);
  };
  const onTheRight = side(right, outwards);
  const onTheLeft = side(left, !outwards);
  if (edge === 0) {
    return noise === undefined ? onTheRight : where(x, '>=', 0, onTheRight, onTheLeft);
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
  return divide(multiply(c, power(gate, 2)), 4);
}

/** s = c·softplus(p·|Δ|/(|ξ| + 1e-10)), as the authors' code learns the scale of input noise. */
function learnedScale({ whole, expansion }: Saturating): Expr {
  const difference = abs(subtract(whole, expansion));
  const ratio = divide(multiply(parameter('p'), difference), add(abs(draw), 1e-10));
  return multiply(c, softplus(ratio));
}

/** h(x + c·ξ). Of a function of two edges the mean is a difference of two smoothed ramps. */
function onInput({ whole, left, edge, slope }: Saturating, settings: Settings): TrainingLaw {
  const expression = substitute(whole, add(x, multiply(c, draw)));
  const normal = { kind: 'normal' } as const;
  if (edge === 0) {
    return { expression, draw: normal };
  }
  const rise = subtract(
    smoothedRamp(add(x, edge), settings.c),
    smoothedRamp(subtract(x, edge), settings.c),
  );
  const scaledRise = slope === 1 ? rise : multiply(slope, rise);
  return { expression, draw: normal, mean: add(left, scaledRise) };
}

/**
 * The mean of max(0, u + c·ξ): u·Φ(u/c) + c·φ(u/c); without noise the ramp itself.
 */
export function smoothedRamp(u: Expr, scale: Settings[string] | undefined): Expr {
  if (scale === 0) {
    return where(u, '>', 0, u, 0);
  }
  const standard = divide(u, c);
  const density = divide(exp(negate(divide(power(standard, 2), 2))), sqrt(multiply(2, pi)));
  return add(multiply(u, normalDistributionAt(standard)), multiply(c, density));
}

function onlyBeyond(threshold: Expr | undefined, plain: Expr, law: TrainingLaw): TrainingLaw {
  if (threshold === undefined) {
    return law;
  }
  const beyond = (noisy: Expr) => where(abs(x), '>', threshold, noisy, plain);
  const { expression, draw: noise, mean } = law;
  return {
    expression: beyond(expression),
    draw: noise,
    ...(mean === undefined ? {} : { mean: beyond(mean) }),
  };
}

import { bind } from '../math/bind';
import { max, min } from '../math/build';
import { compile, type RealFunction } from '../math/compile';
import { type Draw, draws, expectation, quantile } from '../math/draw';
import type { Expr } from '../math/expression';
import { normalProbability } from '../math/normal';
import { simplify } from '../math/simplify';
import type { Activation, Settings } from './activation';
import { instantiate, numbersOf } from './instantiate';

/** A random activation in training, at its settings. */
export interface Training {
  /** In x, the parameters as letters, and `draw`. */
  readonly formula: Expr;
  /** In x and the parameter `draw`. */
  readonly expression: Expr;
  readonly draw: Draw;
  /** The mean over the draws as an expression of x, where there is one; with letters and at the settings. */
  readonly mean: { readonly formula: Expr; readonly expression: Expr } | undefined;
}

/** The name of the parameter that stands for the draw in a training law. */
export const DRAW = 'draw';

/**
 * The band of draws: from one standard deviation below the mean of a normal draw to one
 * above, and for other laws between the quantiles of the same probabilities.
 */
export const BAND = [normalProbability(-1), normalProbability(1)] as const;

/** `undefined` for activations that are not random, and for settings that are no good. */
export function trainingOf(activation: Activation, settings: Settings): Training | undefined {
  const instance = instantiate(activation, settings);
  if (activation.trainingLaw === undefined || !instance.ok) {
    return undefined;
  }
  const { expression, draw, mean } = activation.trainingLaw(instance.values);
  const numbers = numbersOf(instance.values);
  return {
    formula: expression,
    expression: simplify(bind(expression, numbers)),
    draw,
    mean: mean && { formula: mean, expression: simplify(bind(mean, numbers)) },
  };
}

/**
 * Two functions of x between which the middle 68 % of the draws leave f. The output goes one
 * way with the draw, up or down depending on x, so that its quantiles are those of the draw.
 */
export function spreadOf({ expression, draw }: Training): {
  readonly lower: Expr;
  readonly upper: Expr;
} {
  const [low, high] = bandOf(draw);
  const [one, other] = [at(expression, low), at(expression, high)];
  return { lower: simplify(min(one, other)), upper: simplify(max(one, other)) };
}

/** The draws at the two ends of the band. */
export function bandOf(draw: Draw): readonly [lower: number, upper: number] {
  return [quantile(draw, BAND[0]), quantile(draw, BAND[1])];
}

/** The mean output over the draws, in closed form or by quadrature. */
export function meanOutput({ expression, draw, mean }: Training): RealFunction {
  return mean === undefined
    ? (x) => expectation(draw, (value) => compile(at(expression, value))(x))
    : compile(mean.expression);
}

/** f with the draw fixed. */
export function at(expression: Expr, value: number): Expr {
  return bind(expression, { [DRAW]: value });
}

/** Outputs at the points, a draw for each: the same for the same seed. */
export function sampleOutputs(
  { expression, draw }: Training,
  points: readonly number[],
  seed: number,
): readonly number[] {
  const noise = draws(draw, seed);
  return points.map((x) => compile(at(expression, noise.next().value))(x));
}

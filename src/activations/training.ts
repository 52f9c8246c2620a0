import { bind } from '../math/bind';
import { constant, max, min, x as variable } from '../math/build';
import { type Column, columnWith, compile, type RealFunction } from '../math/compile';
import { differentiate } from '../math/differentiate';
import { type Draw, draws, expectation, quantile, weightedDraws } from '../math/draw';
import type { Expr } from '../math/expression';
import { normalProbability } from '../math/normal';
import { simplify } from '../math/simplify';
import { substitute } from '../math/substitute';
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
  /** Whether f′ too goes one way with the draw, whatever x is. */
  readonly slopesGoOneWay: boolean;
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
  const {
    expression,
    draw,
    mean,
    slopesGoOneWay = false,
  } = activation.trainingLaw(instance.values);
  const numbers = numbersOf(instance.values);
  return {
    formula: expression,
    expression: simplify(bind(expression, numbers)),
    draw,
    mean: mean && { formula: mean, expression: simplify(bind(mean, numbers)) },
    slopesGoOneWay,
  };
}

/** Two functions of x, nowhere the first above the second. */
export interface Spread {
  readonly lower: Expr;
  readonly upper: Expr;
}

/**
 * Where the draws between two, the middle 68 % unless said, leave f. The output goes one
 * way with the draw, up or down depending on x, so that its quantiles are those of the draw.
 */
export function spreadOf(
  { expression, draw }: Training,
  ends: readonly [number, number] = bandOf(draw),
): Spread {
  return between(expression, ends);
}

/** The same of f′; `undefined` where its quantiles are not those of the draw. */
export function slopeSpreadOf(
  { expression, draw, slopesGoOneWay }: Training,
  ends: readonly [number, number] = bandOf(draw),
): Spread | undefined {
  return slopesGoOneWay ? between(differentiate(expression), ends) : undefined;
}

function between(expression: Expr, [low, high]: readonly [number, number]): Spread {
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
    ? (x) => expectation(draw, byDraw(expression, x))
    : compile(mean.expression);
}

/** The mean of f′ over the draws, by quadrature. */
export function meanSlope({ expression, draw }: Training): RealFunction {
  const slope = differentiate(expression);
  return (x) => expectation(draw, byDraw(slope, x));
}

/**
 * The standard deviation of the output over the draws, by quadrature; by a few draws where
 * it is so small beside the output that rounding keeps the quadrature from settling.
 */
export function deviationOfOutput(training: Training): RealFunction {
  const { expression, draw } = training;
  const meanAt = meanOutput(training);
  return (x) => {
    const [output, mean] = [byDraw(expression, x), meanAt(x)];
    const square = (value: number) => (output(value) - mean) ** 2;
    const variance = expectation(draw, square);
    return Math.sqrt(Number.isNaN(variance) ? roughly(draw, square) : variance);
  };
}

function roughly(draw: Draw, g: RealFunction): number {
  return weightedDraws(draw).reduce((sum, { value, weight }) => sum + weight * g(value), 0);
}

/** f as a function of the draw, with x fixed. */
function byDraw(expression: Expr, x: number): RealFunction {
  return compile(bind(substitute(expression, constant(x)), { [DRAW]: variable }));
}

/** f with the draw fixed. */
export function at(expression: Expr, value: number): Expr {
  return bind(expression, { [DRAW]: value });
}

/** f and f′ that draws leave: at the first point that of the first draw, and so on. */
export interface Samples {
  readonly count: number;
  readonly value: Column;
  readonly derivative: Column;
}

/** What so many draws leave: the same for the same seed, and the first ones whatever the count. */
export function samplesOf({ expression, draw }: Training, count: number, seed: number): Samples {
  const noise = draws(draw, seed);
  const drawn = Float64Array.from({ length: count }, () => noise.next().value);
  const valueWith = columnWith(expression, DRAW);
  const slopeWith = columnWith(differentiate(expression), DRAW);
  return {
    count,
    value: (points) => valueWith(points, drawn),
    derivative: (points) => slopeWith(points, drawn),
  };
}

/** Outputs at the points, a draw for each: the same for the same seed. */
export function sampleOutputs(
  training: Training,
  points: readonly number[],
  seed: number,
): readonly number[] {
  return [...samplesOf(training, points.length, seed).value(Float64Array.from(points))];
}

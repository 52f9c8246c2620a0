import { findActivation } from '../activations/catalogue';
import { instantiate } from '../activations/instantiate';
import { startingSettings } from '../activations/startingSettings';
import type { Initialiser } from '../detect/outline/initialiser';
import type { ModelOutline, WeightedLayer } from '../detect/outline/model';
import type { ActivationUse } from '../detect/use';
import { analyse } from '../math/analyse';
import { type Analysis, isUnknown } from '../math/analysis';
import type { Expr } from '../math/expression';
import { forgettable } from '../math/memo';
import { toInfix } from '../math/print';
import { propagate, type Stack } from '../math/propagation';
import { isWeighted } from './chain';

/** The function that a use names, at the values of its parameters; `undefined`: not known. */
export function expressionOf(use: ActivationUse): Expr | undefined {
  const activation = findActivation(use.activation);
  if (activation === undefined) {
    return use.expression;
  }
  const unknown = Object.values(use.parameters).some(({ source }) => source === 'unknown');
  const instance = instantiate(activation, startingSettings(activation, use.parameters));
  return unknown || !instance.ok ? undefined : instance.expression;
}

export function analysisOf(use: ActivationUse): Analysis | undefined {
  const expression = expressionOf(use);
  return expression && analyse(expression);
}

/**
 * What a stack of layers does to a signal of variance 1 and to a gradient of norm 1 on
 * its way back, by mean-field theory.
 */
export interface Expectation {
  /** Factor on the norm of the gradient. */
  readonly gradient: number;
  /** Variance of the last pre-activations. */
  readonly signal: number;
}

/** Two digits: more would claim that real layers are as wide as the theory's. */
export function roughly(value: number): number {
  return Number(value.toPrecision(2));
}

/** By what is followed: a model is looked at again after every edit, and mostly has not changed. */
const known = forgettable(new Map<string, Expectation | undefined>());
const MOST_KNOWN = 256;

/** `undefined` where the moments or the stack are not known. */
export function expectation(
  expression: Expr | undefined,
  weightVariance: number | undefined,
  layers: number,
): Expectation | undefined {
  if (expression === undefined || weightVariance === undefined) {
    return undefined;
  }
  const key = `${weightVariance} ${layers} ${toInfix(expression)}`;
  if (!known.has(key)) {
    if (known.size >= MOST_KNOWN) {
      known.clear();
    }
    known.set(key, followed(expression, { weightVariance, layers }));
  }
  return known.get(key);
}

function followed(expression: Expr, stack: Stack): Expectation | undefined {
  const signals = propagate(expression, stack);
  const last = isUnknown(signals) ? undefined : signals.at(-1);
  return (
    last && {
      gradient: roughly(Math.sqrt(last.squaredGradient)),
      signal: roughly(last.secondMoment),
    }
  );
}

/**
 * fan-in times the variance of the weights, where all weighted layers of the longest chain
 * start by one rule; `undefined`: they differ, or it is not told. The first and the last
 * may have other fans than those between.
 */
export function commonWeightVariance({ layers }: ModelOutline): number | undefined {
  const weighted = layers.filter(isWeighted);
  return only(weighted.map(weightVarianceOf)) ?? only(weighted.slice(1, -1).map(weightVarianceOf));
}

function only<T>(values: readonly T[]): T | undefined {
  const [first, ...others] = new Set(values);
  return others.length === 0 ? first : undefined;
}

/** Layers as wide as their inputs are taken where the fans are not told, or differ. */
function weightVarianceOf({ initialiser, fanIn }: WeightedLayer): number | undefined {
  const { conditional, scale, scheme, deviation } = initialiser;
  if (conditional) {
    return undefined;
  }
  const stated = scheme === 'normal' && deviation !== undefined && fanIn !== undefined;
  return stated ? fanIn * deviation ** 2 : scale;
}

/** Names of rules as people know them, for a message. */
export const schemeNames: Readonly<Partial<Record<Initialiser['scheme'], string>>> = {
  he: 'He (Kaiming)',
  glorot: 'Glorot (Xavier)',
  lecun: 'LeCun',
  torchDefault: 'PyTorch’s default',
};

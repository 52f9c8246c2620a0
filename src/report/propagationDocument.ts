import {
  findInitialisation,
  type Initialisation,
  leftSlope,
  weightLaw,
} from '../activations/initialisations';
import { type Analysis, isUnknown, type Known } from '../math/analysis';
import type { Expr } from '../math/expression';
import { type LayerSignal, propagate } from '../math/propagation';
import { citation } from './citation';
import type { PropagationDocument } from './explainDocument';
import { jsonNumber, jsonReal } from './jsonNumber';

/** A stack of equal layers at initialisation. */
export interface StackRequest {
  readonly initialisation: string;
  readonly layers: number;
  /** Inputs of a unit, and outputs: the layers are square. */
  readonly fan: number;
}

/**
 * How a signal of variance 1 and the gradient fare, or what is wrong with the request. Two
 * inputs that have nothing in common are followed, so that what the biases add, which is the
 * same for all inputs, is told from what depends on the input.
 */
export function propagationDocument(
  expression: Expr,
  analysis: Analysis,
  { initialisation, layers, fan }: StackRequest,
): Known<PropagationDocument> {
  const rule = findInitialisation(initialisation);
  if (rule === undefined) {
    return { unknown: `there is no initialisation ${initialisation}` };
  }
  const answer = weightLaw(rule, { fanIn: fan, fanOut: fan }, { leftSlope: leftSlope(analysis) });
  if (!answer.ok) {
    return { unknown: answer.problem };
  }
  const { varianceTimesFanIn, biasVariance, ...weights } = answer.law;
  const signals = propagate(expression, {
    weightVariance: varianceTimesFanIn,
    biasVariance,
    layers,
    correlation: 0,
  });
  return isUnknown(signals)
    ? signals
    : {
        ...ruleDocument(rule),
        fan,
        weights,
        biasVariance,
        layers: signals.map(layerDocument),
      };
}

function ruleDocument({ id, name, condition, source }: Initialisation) {
  return { initialisation: id, name, condition, source: citation(source) };
}

function layerDocument(signal: LayerSignal): PropagationDocument['layers'][number] {
  return {
    layer: signal.layer,
    secondMoment: jsonReal(signal.secondMoment),
    inputDependent: jsonNumber(signal.inputDependent ?? Number.NaN),
    squaredGradient: jsonReal(signal.squaredGradient),
  };
}

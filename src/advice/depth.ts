import type { ActivationLayer, ModelOutline } from '../detect/outline/model';
import type { Evidence } from './adviceRule';
import { hiddenActivations, idOf, isPlain, useOf } from './chain';
import { type Expectation, expectation, expressionOf } from './signal';

/** Models of which what is said of depth holds. */
export function plainModels({ outlines }: Evidence): readonly ModelOutline[] {
  return outlines.models.filter(isPlain);
}

/** Activations of these kinds between weighted layers. */
export function hiddenOf(
  evidence: Evidence,
  model: ModelOutline,
  ids: readonly string[],
): readonly ActivationLayer[] {
  return hiddenActivations(model).filter((layer) => ids.includes(idOf(evidence, layer)));
}

/** `undefined` where the activation, its moments or the weights are not known. */
export function expectedOf(
  evidence: Evidence,
  layer: ActivationLayer,
  variance: number | undefined,
  count: number,
): Expectation | undefined {
  const use = useOf(evidence, layer);
  return expectation(use && expressionOf(use), variance, count);
}

import type { ActivationLayer, ModelOutline } from '../detect/outline/model';
import type { Evidence } from './adviceRule';
import { idOf, isActivation, strands } from './chain';

/** Every PReLU of some models, side branches included. */
export function preluLayers(
  evidence: Evidence,
  models: readonly ModelOutline[],
): readonly ActivationLayer[] {
  return models
    .flatMap(strands)
    .flat()
    .filter(isActivation)
    .filter((layer) => idOf(evidence, layer) === 'prelu');
}

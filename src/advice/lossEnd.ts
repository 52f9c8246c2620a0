import type { ActivationLayer, Layer, WeightedLayer } from '../detect/outline/model';
import type { Loss } from '../detect/outline/training';
import type { Evidence } from './adviceRule';
import { idOf, isActivation, isWeighted } from './chain';

/** What reaches a loss last. */
export type LossEnd =
  | { readonly kind: 'activation'; readonly id: string; readonly layer: ActivationLayer }
  /** Raw scores: the result of a weighted layer, or of the identity. */
  | { readonly kind: 'scores'; readonly layer: WeightedLayer | ActivationLayer };

const UNCHANGING: ReadonlySet<Layer['kind']> = new Set([
  'output',
  'identity',
  'reshape',
  'dropout',
]);

/** Layers whose result are scores; a recurrent or attention layer ends in an activation of its own. */
const SCORING: ReadonlySet<string> = new Set(['dense', 'conv1d', 'conv2d', 'conv3d', 'bilinear']);

/** `undefined`: not followed, or something that is no layer comes between. */
export function lossEnd(evidence: Evidence, loss: Loss): LossEnd | undefined {
  const fed = loss.input ?? modelLayers(evidence, loss);
  const last = [...(fed ?? [])].reverse().find(({ kind }) => !UNCHANGING.has(kind));
  if (isActivation(last)) {
    const id = idOf(evidence, last);
    if (id === 'unknown' || id === 'expression') {
      return undefined;
    }
    return id === 'identity'
      ? { kind: 'scores', layer: last }
      : { kind: 'activation', id, layer: last };
  }
  return isWeighted(last) && SCORING.has(last.weighted)
    ? { kind: 'scores', layer: last }
    : undefined;
}

/** Of the model that the loss is compiled with; a model of several outputs has several losses. */
function modelLayers({ outlines }: Evidence, loss: Loss): readonly Layer[] | undefined {
  const model = loss.target && outlines.models[loss.target.model];
  const output = model?.layers.at(-1);
  const several = output?.kind === 'output' && output.others.length > 0;
  return several || loss.inputSpan !== undefined ? undefined : model?.layers;
}

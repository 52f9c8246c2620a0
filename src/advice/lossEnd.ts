import type { ActivationLayer, Layer, UnknownLayer, WeightedLayer } from '../detect/outline/model';
import type { Loss } from '../detect/outline/training';
import type { Evidence } from './adviceRule';
import { idOf, isActivation, isWeighted } from './chain';

/** What reaches a loss last, in this file or in another. */
export type LossEnd = OwnEnd | ElsewhereEnd;

export type OwnEnd =
  | { readonly kind: 'activation'; readonly id: string; readonly layer: ActivationLayer }
  /** Raw scores: the result of a weighted layer, or of the identity. */
  | { readonly kind: 'scores'; readonly layer: WeightedLayer | ActivationLayer };

/** The last activation of a network of another file. */
export interface ElsewhereEnd {
  readonly kind: 'elsewhere';
  readonly id: string;
  /** As that file spells it. */
  readonly name: string;
  readonly layer: UnknownLayer;
}

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
  const last = lastChanging(fed ?? []);
  if (last?.kind === 'unknown') {
    const inside = lastChanging(last.inside ?? []);
    return isActivation(inside)
      ? { kind: 'elsewhere', id: inside.activation, name: inside.name, layer: last }
      : undefined;
  }
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

function lastChanging(layers: readonly Layer[]): Layer | undefined {
  return [...layers].reverse().find(({ kind }) => !UNCHANGING.has(kind));
}

/** Of the model that the loss is compiled with; a model of several outputs has several losses. */
function modelLayers({ outlines }: Evidence, loss: Loss): readonly Layer[] | undefined {
  const model = loss.target && outlines.models[loss.target.model];
  const output = model?.layers.at(-1);
  const several = output?.kind === 'output' && output.others.length > 0;
  return several || loss.inputSpan !== undefined ? undefined : model?.layers;
}

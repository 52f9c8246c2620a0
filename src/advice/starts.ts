import type { Initialiser } from '../detect/outline/initialiser';
import type { ActivationLayer, WeightedLayer } from '../detect/outline/model';
import type { Span } from '../detect/use';
import type { Evidence } from './adviceRule';
import { after, isActivation, isWeighted, type Passed, passive, strands } from './chain';

/** One initialiser as the source gives it, and what follows the layers that it is for. */
export interface Start {
  readonly initialiser: Initialiser;
  readonly span: Span;
  readonly layer: WeightedLayer;
  /** One or more. */
  readonly activations: readonly [ActivationLayer, ...ActivationLayer[]];
}

/** Layers that pass a signal on as it is, but for its scale: pooling picks among neighbours. */
const scaleKeeping: Passed = (layer) => passive(layer) || layer.kind === 'maxPooling';

/**
 * Every initialiser that is written in the source, once, with the activations that follow
 * its layers directly. Those with a layer that none follows directly are among them too:
 * the last layer of a net has none.
 */
export function startsBefore({ outlines }: Evidence): readonly Start[] {
  const starts = new Map<number, Start>();
  for (const strand of outlines.models.flatMap(strands)) {
    strand.forEach((layer, index) => {
      const span = isWeighted(layer) ? layer.initialiser.span : undefined;
      const next = after(strand, index, scaleKeeping);
      if (isWeighted(layer) && span && isActivation(next) && !isGateOf(next)) {
        const known = starts.get(span.start);
        starts.set(span.start, {
          initialiser: layer.initialiser,
          span,
          layer,
          activations: known ? [...known.activations, next] : [next],
        });
      }
    });
  }
  return [...starts.values()];
}

function isGateOf({ activation }: ActivationLayer): boolean {
  return activation === 'unknown';
}

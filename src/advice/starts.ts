import type { Initialiser } from '../detect/outline/initialiser';
import type { ActivationLayer, Layer, ModelOutline, WeightedLayer } from '../detect/outline/model';
import type { Span } from '../detect/use';
import type { Evidence } from './adviceRule';
import {
  after,
  isActivation,
  isNormalisation,
  isWeighted,
  type Passed,
  passive,
  strands,
} from './chain';

/** One initialiser as the source gives it, and what follows the layers that it is for. */
export interface Start {
  readonly initialiser: Initialiser;
  readonly span: Span;
  readonly layer: WeightedLayer;
  /** Its layers, or some of them, stand in a net with normalisation, which sets the scale anew. */
  readonly normalised: boolean;
  /** One or more. */
  readonly activations: readonly [ActivationLayer, ...ActivationLayer[]];
}

/** Layers that pass a signal on as it is, but for its scale: pooling picks among neighbours. */
const scaleKeeping: Passed = (layer) => passive(layer) || layer.kind === 'maxPooling';

/**
 * Every initialiser that is written in the source, once, with the activations that follow
 * its layers directly. Those with a layer that none follows directly are among them too:
 * the last layer of a net has none. Where what follows a layer is not known, its initialiser
 * is left out: it may be made for that.
 */
export function startsBefore({ outlines }: Evidence): readonly Start[] {
  const starts = new Map<number, Start>();
  const untold = new Set<number>();
  for (const { layer, span, next, normalised } of outlines.models.flatMap(startedLayers)) {
    if (isUntold(next)) {
      untold.add(span.start);
    } else if (isActivation(next)) {
      const known = starts.get(span.start);
      starts.set(span.start, {
        initialiser: layer.initialiser,
        span,
        layer,
        normalised: normalised || known?.normalised === true,
        activations: known ? [...known.activations, next] : [next],
      });
    }
  }
  return [...starts.values()].filter(({ span }) => !untold.has(span.start));
}

/** A layer whose start is written in the source, at `span`. */
interface StartedLayer {
  readonly layer: WeightedLayer;
  readonly span: Span;
  readonly next: Layer | undefined;
  readonly normalised: boolean;
}

function startedLayers(model: ModelOutline): readonly StartedLayer[] {
  const all = strands(model);
  const found: StartedLayer[] = [];
  for (const strand of all) {
    for (const [index, layer] of strand.entries()) {
      const span = isWeighted(layer) ? layer.initialiser.span : undefined;
      if (!isWeighted(layer) || !span) continue;
      const normalised = all.some((each) => each.some(isNormalisation));
      found.push({ layer, span, next: after(strand, index, scaleKeeping), normalised });
    }
  }
  return found;
}

function isUntold(next: Layer | undefined): boolean {
  return next?.kind === 'unknown' || (isActivation(next) && next.activation === 'unknown');
}

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
  const starts = new Map<number, Gathered>();
  const untold = new Set<number>();
  for (const { layer, span, next, normalised } of outlines.models.flatMap(startedLayers)) {
    if (isUntold(next)) {
      untold.add(span.start);
    } else if (isActivation(next)) {
      const { initialiser } = layer;
      const known = starts.get(span.start);
      if (known) {
        known.activations.push(next);
        known.normalised ||= normalised;
      } else {
        starts.set(span.start, { initialiser, span, layer, normalised, activations: [next] });
      }
    }
  }
  return [...starts.values()].filter(({ span }) => !untold.has(span.start));
}

/** Many models may share one initialiser: what follows its layers is gathered in place. */
interface Gathered extends Omit<Start, 'activations' | 'normalised'> {
  normalised: boolean;
  readonly activations: [ActivationLayer, ...ActivationLayer[]];
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
  const normalised = all.some((strand) => strand.some(isNormalisation));
  const found: StartedLayer[] = [];
  for (const strand of all) {
    for (const [index, layer] of strand.entries()) {
      const span = isWeighted(layer) ? layer.initialiser.span : undefined;
      if (!isWeighted(layer) || !span) continue;
      found.push({ layer, span, next: after(strand, index, scaleKeeping), normalised });
    }
  }
  return found;
}

function isUntold(next: Layer | undefined): boolean {
  return next?.kind === 'unknown' || (isActivation(next) && next.activation === 'unknown');
}

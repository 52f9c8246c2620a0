import type { ActivationLayer, JoinLayer, ModelOutline } from '../detect/outline/model';
import { branchesOf, isActivation, isWeighted, type Strand } from './chain';

/** An activation that weighted layers follow, with the channels that it acts on. */
export interface Hidden {
  readonly layer: ActivationLayer;
  /** `undefined`: not told. */
  readonly channels: number | undefined;
}

/** The hidden activations of a model, also those of side branches. */
export function hiddenOf(model: ModelOutline): readonly Hidden[] {
  const known = HIDDEN.get(model) ?? within({ strand: model.layers, entry: undefined }, false);
  HIDDEN.set(model, known);
  return known;
}

const HIDDEN = new WeakMap<ModelOutline, readonly Hidden[]>();

/** Layers in a row, and the channels that come in. */
interface Place {
  readonly strand: Strand;
  readonly entry: number | undefined;
}

/** `followed`: weighted layers come after the strand. */
function within(place: Place, followed: boolean): readonly Hidden[] {
  const { strand } = place;
  const last = strand.map(isWeighted).lastIndexOf(true);
  return strand.flatMap((layer, index) => {
    const isFollowed = followed || index < last;
    if (isActivation(layer)) {
      return isFollowed ? [{ layer, channels: channelsBefore(place, index) }] : [];
    }
    const entry = 'from' in layer ? channelsAt(place, layer.from) : undefined;
    // What a gate's branch ends in weighs the others; that of an output is one itself.
    return branchesOf(layer).flatMap(({ layers }) =>
      within({ strand: layers, entry }, isFollowed && layer.kind === 'join'),
    );
  });
}

function channelsAt(place: Place, index: number | undefined): number | undefined {
  return index === undefined ? undefined : channelsBefore(place, index);
}

/** Channels of what arrives at an index of the strand; reshaping may change them. */
function channelsBefore(place: Place, index: number): number | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const layer = place.strand[at];
    if (isWeighted(layer)) return layer.outputs;
    if (layer?.kind === 'reshape' || layer?.kind === 'unknown') return undefined;
    if (layer?.kind === 'join' && layer.how === 'concatenate') return joined(place, layer, at);
  }
  return place.entry;
}

function joined(place: Place, { others, from }: JoinLayer, index: number): number | undefined {
  const entry = channelsAt(place, from);
  const ends = others.map(({ layers }) => channelsBefore({ strand: layers, entry }, layers.length));
  return [channelsBefore(place, index), ...ends].reduce(
    (sum, channels) => (sum === undefined || channels === undefined ? undefined : sum + channels),
    0,
  );
}

import { branchesOf, isActivation, strands } from '../advice/chain';
import type { Finding } from '../advice/finding';
import { spanIn } from '../advice/useSpan';
import type { Branch, FileOutline, Layer, ModelOutline } from '../detect/outline/model';
import type { ActivationUse, Span } from '../detect/use';
import type { PanelBranch, PanelLayer, PanelModel, PanelPlace } from '../protocol';

/** Of one source: offsets are those of its text. */
export interface ShownSource {
  readonly outline: FileOutline;
  readonly findings: readonly Pick<Finding, 'span'>[];
  readonly uses: readonly Pick<ActivationUse, 'span' | 'form'>[];
  /** Index in the panel's list of a use of the detection; `undefined`: it is not shown. */
  readonly useAt: (use: number) => number | undefined;
  readonly place: (span: Span) => PanelPlace;
}

/** The models of a source for the panel, each layer with the findings that stand on it. */
export function panelModels(source: ShownSource): readonly PanelModel[] {
  return source.outline.models.map((model) => panelModel(model, source));
}

function panelModel(model: ModelOutline, source: ShownSource): PanelModel {
  const on = findingsOn(model, source.findings);
  const { name, framework, kind, part, depth, span } = model;
  return {
    name,
    framework,
    kind,
    part,
    depth,
    at: source.place(span),
    layers: model.layers.map((layer) => panelLayer(layer, source, on)),
    losses: model.losses.map((loss) => ({
      name: loss.name,
      at: source.place(loss.span),
      ...listed(on.get(keyOf(loss.span))),
    })),
    uses: usesOf(model, source),
    ...listed(on.get(keyOf(span))),
  };
}

/** Those that its layers name, and objects made before that are called where a layer is applied. */
function usesOf(model: ModelOutline, { uses, useAt }: ShownSource): readonly number[] {
  const layers = strands(model).flat();
  const calls = layers.flatMap((layer) => (isActivation(layer) && layer.applied) || []);
  const named = layers.flatMap((layer) => (isActivation(layer) ? (layer.use ?? []) : []));
  const called = uses.flatMap(({ form, span }, index) =>
    form === 'instance' && calls.some((call) => holds(call, span)) ? [index] : [],
  );
  const all = [...new Set([...named, ...called])].sort((a, b) => a - b);
  return all.flatMap((use) => useAt(use) ?? []);
}

/** By the place of a layer, a loss or the model: indices of findings. */
type FindingsOn = ReadonlyMap<string, readonly number[]>;

function panelLayer(layer: Layer, source: ShownSource, on: FindingsOn): PanelLayer {
  return {
    at: source.place(layer.span),
    times: layer.times,
    ...(layer.loop !== undefined && { loop: layer.loop }),
    ...listed(on.get(keyOf(layer.span))),
    ...ownFields(layer, source, on),
  };
}

type OwnFields<Kind extends PanelLayer> = Kind extends PanelLayer
  ? Omit<Kind, 'at' | 'times' | 'loop' | 'findings'>
  : never;

function ownFields(layer: Layer, source: ShownSource, on: FindingsOn): OwnFields<PanelLayer> {
  const branches = (all: readonly Branch[]): readonly PanelBranch[] =>
    all.map(({ layers }) => ({ layers: layers.map((one) => panelLayer(one, source, on)) }));
  switch (layer.kind) {
    case 'weighted': {
      const { kind, name, weighted, fanIn, fanOut, inputs, outputs } = layer;
      const { kernel, bias, initialiser, depth } = layer;
      const sizes = { fanIn, fanOut, inputs, outputs, kernel, bias };
      return { kind, name, weighted, ...sizes, initialiser, depth };
    }
    case 'normalisation':
      return { kind: layer.kind, name: layer.name, normalisation: layer.normalisation };
    case 'activation': {
      const { kind, name, activation } = layer;
      const use = layer.use === undefined ? undefined : source.useAt(layer.use);
      return { kind, name, activation, ...(use !== undefined && { use }) };
    }
    case 'join':
      return { kind: 'join', how: layer.how, from: layer.from, others: branches(layer.others) };
    case 'gate':
      return { kind: 'gate', how: layer.how, from: layer.from, gates: branches(layer.gates) };
    case 'output':
      return { kind: 'output', others: branches(layer.others) };
    case 'unknown':
      return { kind: 'unknown', name: layer.name, reason: layer.reason };
    default:
      return { kind: layer.kind, name: layer.name };
  }
}

function listed(found: readonly number[] | undefined): { readonly findings?: readonly number[] } {
  return found === undefined ? {} : { findings: found };
}

/**
 * Each finding stands on the layer, loss or model whose naming token or call holds it; of
 * several on the one that is the shortest. What is outside of all of them stands on none.
 */
function findingsOn(model: ModelOutline, findings: ShownSource['findings']): FindingsOn {
  if (findings.length === 0) {
    return NONE;
  }
  const places = placesIn(model);
  const on = new Map<string, number[]>();
  findings.forEach(({ span }, index) => {
    const place = placeOf(span, places);
    if (place) {
      on.set(place.key, [...(on.get(place.key) ?? []), index]);
    }
  });
  return on;
}

const NONE: FindingsOn = new Map();

/** The use that a finding stands on, as an index: of those whose name or call holds it, the shortest. */
export function useNamed(
  span: Span,
  uses: readonly Pick<ActivationUse, 'span' | 'call'>[],
): number | undefined {
  const places = uses.map((use, index) => ({
    key: String(index),
    token: use.span,
    around: use.call ? spanIn(use, use.call.at) : use.span,
  }));
  const place = placeOf(span, places);
  return place && Number(place.key);
}

interface Place {
  readonly key: string;
  readonly token: Span;
  readonly around: Span;
}

function placesIn(model: ModelOutline): readonly Place[] {
  const places = new Map<string, Place>();
  const add = (token: Span, around: Span): void => {
    const key = keyOf(token);
    // A block that is made several times has the same layers at the same places.
    if (!places.has(key)) places.set(key, { key, token, around });
  };
  const addLayers = (layers: readonly Layer[]): void => {
    for (const layer of layers) {
      add(layer.span, layer.call);
      for (const branch of branchesOf(layer)) addLayers(branch.layers);
    }
  };
  addLayers(model.layers);
  for (const { span } of model.losses) add(span, span);
  add(model.span, model.span);
  return [...places.values()];
}

function placeOf(span: Span, places: readonly Place[]): Place | undefined {
  let best: { readonly place: Place; readonly length: number } | undefined;
  for (const place of places) {
    const around = [place.token, place.around].filter((one) => holds(one, span));
    const length = Math.min(...around.map(({ start, end }) => end - start));
    if (around.length > 0 && (best === undefined || length < best.length)) best = { place, length };
  }
  return best?.place;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}

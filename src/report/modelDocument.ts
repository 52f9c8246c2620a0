import type { Count, Layer, Setting } from '../detect/outline/model';
import { jsonNumber } from './jsonNumber';
import type { LocatedModel } from './locatedUse';
import { partRecord, placeRecord } from './records';

type Locate = LocatedModel['locate'];

/** A model as JSON has it: `null` is what the file does not tell. */
export function modelDocument({ model, locate, ...place }: LocatedModel) {
  return {
    kind: 'model',
    ...placeRecord(place),
    name: model.name ?? null,
    framework: model.framework,
    form: model.kind,
    depth: countDocument(model.depth),
    layers: model.layers.map((layer) => layerDocument(layer, locate)),
    losses: model.losses.map(({ name, kind, span }) => ({
      name,
      loss: kind,
      ...partRecord(locate(span)),
    })),
    optimisers: model.optimisers.map(({ name, learningRate, weightDecay, span }) => ({
      name,
      learningRate: settingDocument(learningRate),
      weightDecay: settingDocument(weightDecay),
      ...partRecord(locate(span)),
    })),
  };
}

/** `most` is `null` where there is no telling. */
function countDocument({ least, most }: Count) {
  return { least, most: most === 'unknown' ? null : most };
}

function settingDocument({ value }: Setting<number>) {
  return value === undefined ? null : jsonNumber(value);
}

type LayerDocument = Readonly<Record<string, unknown>>;

function layerDocument(layer: Layer, locate: Locate): LayerDocument {
  return {
    kind: layer.kind,
    ...ownFields(layer, locate),
    times: countDocument(layer.times),
    ...partRecord(locate(layer.span)),
  };
}

function ownFields(layer: Layer, locate: Locate): LayerDocument {
  const branches = (all: readonly { readonly layers: readonly Layer[] }[]) =>
    all.map(({ layers }) => layers.map((one) => layerDocument(one, locate)));
  switch (layer.kind) {
    case 'weighted':
      return weightedFields(layer);
    case 'normalisation':
      return { name: layer.name, normalisation: layer.normalisation };
    case 'activation':
      return { name: layer.name, activation: layer.activation };
    case 'join':
      return { how: layer.how, from: layer.from ?? null, branches: branches(layer.others) };
    case 'gate':
      return { how: layer.how, from: layer.from ?? null, branches: branches(layer.gates) };
    case 'output':
      return { branches: branches(layer.others) };
    case 'unknown':
      return { name: layer.name, reason: layer.reason };
    default:
      return { name: layer.name };
  }
}

function weightedFields(layer: Extract<Layer, { kind: 'weighted' }>): LayerDocument {
  const { name, scheme, source, mode } = layer.initialiser;
  return {
    name: layer.name,
    weighted: layer.weighted,
    inputs: layer.inputs ?? null,
    outputs: layer.outputs ?? null,
    kernel: layer.kernel ?? null,
    groups: layer.groups ?? null,
    bias: layer.bias ?? null,
    fanIn: layer.fanIn ?? null,
    fanOut: layer.fanOut ?? null,
    depth: countDocument(layer.depth),
    initialiser: { name, scheme, source, mode: mode ?? null },
  };
}

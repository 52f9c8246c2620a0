import { findActivation } from '../../activations/catalogue';
import type { Count } from '../../detect/outline/model';
import type { PanelLayer, PanelModel, PanelPlace } from '../../protocol';
import type { Words } from '../../text/text';
import { branchesOf } from '../fileGroups';
import { layerNumbers } from '../layerNumbers';
import { countText, layerText, sizesText } from '../layerText';
import { foldLayers } from './foldLayers';

/** What is drawn in a row for one layer, or for a loss behind them. */
export interface StripElement {
  readonly kind: PanelLayer['kind'] | 'loss';
  readonly at: PanelPlace;
  /** What is drawn on it: a name, and for weights what comes in and goes out. */
  readonly lines: readonly string[];
  /** In full: with kernel, initialisation, and why it was not followed. */
  readonly text: string;
  /** The number of the weighted layer that it is, or that came last before it. */
  readonly number: number | undefined;
  /** Names of the activations up to the next weights. */
  readonly followedBy: readonly string[];
  /** Indices among the file's findings. */
  readonly findings: readonly number[];
  /** Of an activation: its index among the file's uses, and its id. */
  readonly use?: number | undefined;
  readonly activation?: string;
  /** Position in the row at which the branches part that are brought together here. */
  readonly from?: number | undefined;
  /** Layers beside the row; an empty one is a plain shortcut. */
  readonly branches: readonly (readonly StripElement[])[];
}

/** A model as a row of layers, from left to right. */
export interface Strip {
  readonly elements: readonly StripElement[];
  /** Positions, both included, of what runs several times: `×3`, `×n`. */
  readonly repeats: readonly {
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
}

/** Blocks of the same code that come several times in a row are shown once. */
export function stripOf(model: PanelModel, say: Words): Strip {
  const { layers, losses } = model;
  const { kept, repeats, positions } = foldLayers(layers.map(keyOf));
  const all = rowOf(layers, say);
  const elements = kept.flatMap((index) => {
    const one = all[index];
    const from = one?.from === undefined ? undefined : positions[one.from];
    return one === undefined ? [] : [{ ...one, from }];
  });
  const shown = kept.flatMap((index) => layers[index] ?? []);
  return {
    elements: [...elements, ...losses.map((loss) => lossElement(loss))],
    repeats: [
      ...repeats.map(({ from, to, times }) => ({ from, to, text: `×${String(times)}` })),
      ...loops(shown, say),
    ],
  };
}

/** In the order in which keys go through them: what is beside the row before where it joins. */
export function inOrder(elements: readonly StripElement[]): readonly StripElement[] {
  return elements.flatMap((one) => [...one.branches.flatMap(inOrder), one]);
}

/** The same layer of the same code, joined with what lies as far back. */
function keyOf(layer: PanelLayer, index: number): string {
  const { loop: _loop, ...rest } = layer;
  const back = 'from' in layer && layer.from !== undefined ? index - layer.from : undefined;
  return JSON.stringify({ ...rest, from: back });
}

function rowOf(layers: readonly PanelLayer[], say: Words): readonly StripElement[] {
  const numbers = layerNumbers(layers);
  return layers.map((layer, index) =>
    elementOf(layer, numbers[index], following(layers, index), say),
  );
}

function following(layers: readonly PanelLayer[], index: number): readonly string[] {
  if (layers[index]?.kind !== 'weighted') return [];
  const next = layers.findIndex(({ kind }, at) => at > index && kind === 'weighted');
  return layers
    .slice(index + 1, next < 0 ? undefined : next)
    .flatMap((layer) => (layer.kind === 'activation' ? [nameOf(layer)] : []));
}

function elementOf(
  layer: PanelLayer,
  number: number | undefined,
  followedBy: readonly string[],
  say: Words,
): StripElement {
  const { kind, at, findings = [] } = layer;
  return {
    kind,
    at,
    lines: linesOf(layer, say),
    text: layerText(say, layer, activationName),
    number,
    followedBy,
    findings,
    ...(layer.kind === 'activation' && { use: layer.use, activation: layer.activation }),
    ...('from' in layer && { from: layer.from }),
    branches: branchesOf(layer).map((branch) => rowOf(branch.layers, say)),
  };
}

function lossElement({ name, at, findings = [] }: PanelModel['losses'][number]): StripElement {
  const nothing = { number: undefined, followedBy: [], branches: [] };
  return { kind: 'loss', at, lines: [name], text: name, findings, ...nothing };
}

function linesOf(layer: PanelLayer, say: Words): readonly string[] {
  switch (layer.kind) {
    case 'weighted':
      return [layer.name, sizesText(say, layer)];
    case 'activation':
      return [nameOf(layer)];
    case 'join':
      return [say(`panel.strip.join.${layer.how}`)];
    case 'gate':
      return [say('panel.strip.join.multiply')];
    case 'output':
      return [say('outline.output')];
    default:
      return [layer.name];
  }
}

function nameOf({
  activation,
  name,
}: {
  readonly activation: string;
  readonly name: string;
}): string {
  return findActivation(activation)?.name ?? name;
}

function activationName(id: string): string {
  return findActivation(id)?.name ?? id;
}

/** Layers of one loop, or one that runs several times by itself. */
function loops(layers: readonly PanelLayer[], say: Words): Strip['repeats'] {
  const found: { from: number; to: number; text: string; loop: number | undefined }[] = [];
  layers.forEach(({ times, loop }, index) => {
    const last = found.at(-1);
    if (isOnce(times)) return;
    if (last?.to === index - 1 && loop !== undefined && last.loop === loop) last.to = index;
    else found.push({ from: index, to: index, text: timesText(times, say), loop });
  });
  return found.map(({ from, to, text }) => ({ from, to, text }));
}

function isOnce({ least, most }: Count): boolean {
  return least === 1 && most === 1;
}

function timesText(times: Count, say: Words): string {
  return times.least <= 1 && times.most === 'unknown' ? '×n' : `×${countText(say, times)}`;
}

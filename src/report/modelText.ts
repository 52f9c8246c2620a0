import type {
  Branch,
  Count,
  Layer,
  ModelOutline,
  Setting,
  WeightedLayer,
} from '../detect/outline/model';
import { type Words, words } from '../text/text';
import { escapeControls } from './escape';
import { positionText } from './locatedUse';
import type { Position } from './position';

/** Where a model is written. */
export interface ModelPlace extends Position {
  readonly path: string;
  readonly cell?: number;
}

/**
 * One model for people: a line `path:line:column` and what it is, then its layers in
 * order, numbered by the depth that they are at; side branches stand further in.
 */
export function modelText(model: ModelOutline, place: ModelPlace): string {
  const say = words();
  const at = `${place.path}:${positionText(place)}`;
  const head = say('outline.model', {
    name: model.name ?? say('outline.unnamed'),
    kind: say(`outline.kind.${model.kind}`),
    framework: model.framework,
    depth: count(say, model.depth),
  });
  const lines = [`${at} ${head}`, ...layerLines(say, model.layers), ...training(say, model)];
  return `${lines.map(escapeControls).join('\n')}\n`;
}

/** Wide enough for the depth of any model that people draw. */
const NUMBER_WIDTH = 6;

function layerLines(say: Words, layers: readonly Layer[], indent = ''): readonly string[] {
  let depth = 0;
  let known = true;
  return layers.flatMap((layer) => {
    const own = ownDepth(layer);
    known &&= own !== undefined;
    depth += own ?? 0;
    const number = known && own !== undefined && own > 0 ? String(depth) : '';
    const line = `${indent}${number.padStart(NUMBER_WIDTH)}  ${repeated(say, layer)}`;
    return [line.trimEnd(), ...branchLines(say, layer, `${indent}    `)];
  });
}

/** What a layer adds to the depth; `undefined`: not told, so that the numbers end. */
function ownDepth(layer: Layer): number | undefined {
  if (layer.kind === 'unknown') return undefined;
  if (layer.kind !== 'weighted') return 0;
  const { depth, times } = layer;
  const isTold = depth.least === depth.most && times.least === times.most;
  return isTold ? depth.least * times.least : undefined;
}

function branchLines(say: Words, layer: Layer, indent: string): readonly string[] {
  return branchesOf(layer).flatMap(({ layers }) => {
    const label = say(layers.length > 0 ? 'outline.branch' : 'outline.shortcut');
    return [`${indent}${' '.repeat(NUMBER_WIDTH)}${label}`, ...layerLines(say, layers, indent)];
  });
}

function branchesOf(layer: Layer): readonly Branch[] {
  if (layer.kind === 'gate') return layer.gates;
  return layer.kind === 'join' || layer.kind === 'output' ? layer.others : [];
}

function repeated(say: Words, layer: Layer): string {
  const text = layerText(say, layer);
  const { least, most } = layer.times;
  return least === 1 && most === 1
    ? text
    : say('outline.times', { layer: text, times: count(say, layer.times) });
}

function layerText(say: Words, layer: Layer): string {
  switch (layer.kind) {
    case 'weighted':
      return weightedText(say, layer);
    case 'activation':
      return layer.activation === 'unknown'
        ? say('outline.activation.unknown', { name: layer.name })
        : layer.activation === 'expression'
          ? layer.name
          : layer.activation;
    case 'join':
      return say(`outline.join.${layer.how}`);
    case 'gate':
    case 'output':
      return say(`outline.${layer.kind}`);
    case 'unknown': {
      const reason = say(`outline.reason.${layer.reason}`);
      return say('outline.unknown', { name: layer.name, reason });
    }
    default:
      return layer.name;
  }
}

function weightedText(say: Words, layer: WeightedLayer): string {
  const told = (value: number | undefined) => value ?? say('outline.notTold');
  const sizes = { name: layer.name, inputs: told(layer.inputs), outputs: told(layer.outputs) };
  const kernel = layer.kernel?.join('×');
  const text = kernel
    ? say('outline.sizesKernel', { ...sizes, kernel })
    : say('outline.sizes', sizes);
  const { name, mode, source } = layer.initialiser;
  if (source === 'default' || name === '') return text;
  return mode
    ? say('outline.initialiserFan', { layer: text, name, mode: say(`outline.mode.${mode}`) })
    : say('outline.initialiser', { layer: text, name });
}

function count(say: Words, { least, most }: Count): string {
  if (least === most) return String(least);
  return most === 'unknown'
    ? say('outline.atLeast', { least })
    : say('outline.range', { least, most });
}

function training(say: Words, { losses, optimisers }: ModelOutline): readonly string[] {
  const indent = ' '.repeat(NUMBER_WIDTH + 2);
  const number = ({ value }: Setting<number>) => value ?? say('outline.notTold');
  return [
    ...new Set([
      ...losses.map(({ name }) => `${indent}${say('outline.loss', { name })}`),
      ...optimisers.map(({ name, learningRate, weightDecay }) => {
        const values = { name, rate: number(learningRate), decay: number(weightDecay) };
        return `${indent}${say('outline.optimiser', values)}`;
      }),
    ]),
  ];
}

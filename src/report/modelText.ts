import type { Branch, Layer, ModelOutline, Setting } from '../detect/outline/model';
import type { Words } from '../text/text';
import { escapeControls } from './escape';
import { layerNumbers, ownDepth } from './layerNumbers';
import { countText, layerText } from './layerText';
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
export function modelText(model: ModelOutline, place: ModelPlace, say: Words): string {
  const at = `${place.path}:${positionText(place)}`;
  const head = say('outline.model', {
    name: model.name ?? say('outline.unnamed'),
    kind: say(`outline.kind.${model.kind}`),
    framework: model.framework,
    depth: countText(say, model.depth),
  });
  const lines = [`${at} ${head}`, ...layerLines(say, model.layers), ...training(say, model)];
  return `${lines.map(escapeControls).join('\n')}\n`;
}

/** Wide enough for the depth of any model that people draw. */
const NUMBER_WIDTH = 6;

function layerLines(say: Words, layers: readonly Layer[], indent = ''): readonly string[] {
  const numbers = layerNumbers(layers);
  return layers.flatMap((layer, index) => {
    const own = ownDepth(layer);
    const number = own !== undefined && own > 0 ? String(numbers[index] ?? '') : '';
    const line = `${indent}${number.padStart(NUMBER_WIDTH)}  ${repeated(say, layer)}`;
    return [line.trimEnd(), ...branchLines(say, layer, `${indent}    `)];
  });
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
    : say('outline.times', { layer: text, times: countText(say, layer.times) });
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

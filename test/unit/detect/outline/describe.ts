import type {
  Branch,
  Count,
  FileOutline,
  Layer,
  ModelOutline,
  WeightedLayer,
} from '../../../../src/detect/outline/model';
import type { Loss, Optimiser } from '../../../../src/detect/outline/training';

/** The lines by which a fixture states what its outline is; the README of the fixtures says how. */
export function describeOutline(outline: FileOutline): readonly string[] {
  return [
    ...outline.models.flatMap(describeModel),
    ...outline.losses.map(describeLoss),
    ...outline.optimisers.map(describeOptimiser),
    ...(outline.lsuv.length > 0 ? ['lsuv'] : []),
  ];
}

function describeModel(model: ModelOutline): readonly string[] {
  const { name, kind, framework, depth, part, layers } = model;
  const head = [`model ${name ?? '-'}`, kind, framework, `depth ${count(depth)}`];
  return [[...head, ...(part ? ['part'] : [])].join(' '), ...describeLayers(layers, '  ')];
}

function describeLayers(layers: readonly Layer[], indent: string): readonly string[] {
  return layers.flatMap((layer) => [
    `${indent}${describeLayer(layer)}`,
    ...branchesOf(layer).flatMap((branch) => [
      `${indent}|${branch.layers.length === 0 ? ' -' : ''}`,
      ...describeLayers(branch.layers, `${indent}| `),
    ]),
  ]);
}

function branchesOf(layer: Layer): readonly Branch[] {
  if (layer.kind === 'gate') return layer.gates;
  return layer.kind === 'join' || layer.kind === 'output' ? layer.others : [];
}

function describeLayer(layer: Layer): string {
  const times = count(layer.times);
  return times === '1' ? facts(layer) : `${facts(layer)} x${times}`;
}

function facts(layer: Layer): string {
  switch (layer.kind) {
    case 'weighted':
      return weighted(layer);
    case 'normalisation':
      return `${layer.normalisation} normalisation`;
    case 'activation':
      return layer.use === undefined ? `${layer.activation} without a use` : layer.activation;
    case 'join':
      return `${layer.how} from ${layer.from ?? '-'}`;
    case 'gate':
      return `gate ${layer.how} from ${layer.from ?? '-'}`;
    case 'unknown':
      return `unknown ${layer.reason}: ${layer.name}`;
    default:
      return layer.kind;
  }
}

function weighted(layer: WeightedLayer): string {
  const told = (value: number | undefined) => value ?? '?';
  const { inputs, outputs, kernel, groups, initialiser, bias } = layer;
  return [
    layer.weighted,
    `${told(inputs)}>${told(outputs)}`,
    ...(kernel && kernel.length > 0 ? [kernel.join('x')] : []),
    ...(groups !== undefined && groups > 1 ? [`groups ${groups}`] : []),
    ...(bias === false ? ['no bias'] : []),
    ...(initialiser.source === 'default' ? [] : [initialised(layer)]),
  ].join(' ');
}

function initialised({ initialiser }: WeightedLayer): string {
  const { scheme, mode, scale, deviation } = initialiser;
  const number = (value: number | undefined) => value !== undefined && Number(value.toFixed(3));
  const size = number(scale) || number(deviation);
  return [scheme, ...(mode ? [mode] : []), ...(size === false ? [] : [String(size)])].join(' ');
}

function describeLoss({ name, expects, input, target }: Loss): string {
  const last = input?.at(-1);
  const before = last ? ` after ${facts(last)}` : '';
  const link = target ? ` of model ${target.model} (${target.certainty})` : '';
  return `loss ${name} takes ${expects}${before}${link}`;
}

function describeOptimiser(optimiser: Optimiser): string {
  const { name, learningRate, weightDecay, parameters, target } = optimiser;
  const values = `rate ${learningRate.value ?? '?'} decay ${weightDecay.value ?? '?'}`;
  const link = target ? ` of model ${target.model} (${target.certainty})` : '';
  return `optimiser ${name} ${values} ${parameters}${link}`;
}

function count({ least, most }: Count): string {
  if (least === most) return String(least);
  return `${least}..${most === 'unknown' ? '' : most}`;
}

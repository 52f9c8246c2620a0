import type { Framework } from '../../frameworks/table';
import type { Span } from '../use';
import type { Chain } from './chain';
import { NO_FEATURES } from './features';
import type { GraphNode } from './graph';
import type { Machine } from './machine';
import type { Branch, Layer, ModelKind, UnknownLayer } from './model';
import type { Value } from './values';

/** A model as it was found, and the value of the program that it is. */
export interface FoundModel {
  readonly value: Value;
  readonly name: string | undefined;
  readonly framework: Framework;
  readonly kind: ModelKind;
  readonly span: Span;
  readonly made: Span | undefined;
  readonly part: boolean;
  readonly chain: Chain;
  readonly unknowns: readonly UnknownLayer[];
}

/** Code that runs several times makes a model once, unless with other layers. */
export function unalike(models: readonly FoundModel[]): readonly FoundModel[] {
  const byPlace = new Map<string, FoundModel[]>();
  for (const model of models) {
    const place = `${model.span.start} ${model.made?.start}`;
    const there = byPlace.get(place);
    if (there) there.push(model);
    else byPlace.set(place, [model]);
  }
  return [...byPlace.values()].flatMap((there) => (there.length > 1 ? differing(there) : there));
}

function differing(models: readonly FoundModel[]): readonly FoundModel[] {
  const byLayers = new Map<string, FoundModel>();
  for (const model of models) {
    const layers = JSON.stringify(model.chain.layers, facts);
    if (!byLayers.has(layers)) byLayers.set(layers, model);
  }
  return [...byLayers.values()];
}

/** What tells layers apart, objects of the program aside. */
function facts(key: string, value: unknown): unknown {
  return key === 'instance' || key === 'loop' ? undefined : value;
}

/** Layers with weights make a model, and what is written as one. */
export function isModel({ chain, kind }: FoundModel): boolean {
  return kind === 'sequential' ? chain.layers.length > 1 : hasWeights(chain.layers);
}

function hasWeights(layers: readonly Layer[]): boolean {
  return layers.some(
    (layer) =>
      layer.kind === 'weighted' || branchesOf(layer).some((branch) => hasWeights(branch.layers)),
  );
}

function branchesOf(layer: Layer): readonly Branch[] {
  if (layer.kind === 'gate') return layer.gates;
  return layer.kind === 'join' || layer.kind === 'output' ? layer.others : NO_BRANCHES;
}

const NO_BRANCHES: readonly Branch[] = [];

interface Finding extends Omit<FoundModel, 'framework' | 'chain' | 'unknowns'> {
  readonly outputs: readonly GraphNode[];
}

/** All fields are written out, as in `finishedLayer`. */
export function modelOf(machine: Machine, finding: Finding): FoundModel | undefined {
  const { value, name, kind, span, made, part, outputs } = finding;
  const nodes = [...new Set(outputs)];
  const [first] = nodes;
  if (!first) return undefined;
  const end = machine.tensor({ kind: 'output', span: endOf(first, span) }, nodes, NO_FEATURES);
  const chain = machine.chainTo(end.node);
  return {
    value,
    name,
    kind,
    span,
    made,
    part,
    framework: frameworkOf(machine, chain.nodes),
    chain,
    unknowns: unknownsIn(chain.layers),
  };
}

function endOf(node: GraphNode, otherwise: Span): Span {
  if (node.applied) return node.applied;
  const { step } = node;
  if (step.kind === 'made') return step.made.call;
  return 'span' in step ? step.span : otherwise;
}

function frameworkOf(machine: Machine, nodes: readonly GraphNode[]): Framework {
  for (const { step } of nodes) {
    if (step.kind === 'made' && step.made.spelling && step.made.path !== '')
      return step.made.framework;
  }
  return machine.framework('');
}

function unknownsIn(layers: readonly Layer[]): readonly UnknownLayer[] {
  const found: UnknownLayer[] = [];
  for (const layer of layers) {
    if (layer.kind === 'unknown') found.push(layer);
    for (const branch of branchesOf(layer)) found.push(...unknownsIn(branch.layers));
  }
  return found;
}

import { depthOf, fansOf, kernelDimensions } from '../../frameworks/fans';
import type { WeightedKind } from '../../frameworks/layerKinds';
import type { Span } from '../use';
import type { GraphNode, Loop, MadeLayer, Step } from './graph';
import type { Branch, Count, Layer, LayerPlace, WeightedLayer } from './model';
import { extentOf, settingAt } from './settings';
import { numberOf } from './values';

const ONCE: Count = { least: 1, most: 1 };

/** How often the loops around a layer run it. */
function timesOf(loops: readonly Loop[]): Count {
  if (loops.length === 0) return ONCE;
  return loops.reduce(
    (times: Count, { count }) => ({
      least: times.least * count.least,
      most:
        times.most === 'unknown' || count.most === 'unknown' ? 'unknown' : times.most * count.most,
    }),
    ONCE,
  );
}

/** What a node adds to the depth of a chain; an unknown layer may hold any number. */
export function weightOf(node: GraphNode): { readonly least: number; readonly most: number } {
  if (node.step.kind === 'unknown') return { least: 0, most: Number.POSITIVE_INFINITY };
  const role = node.step.kind === 'made' ? node.step.made.spelling?.role : undefined;
  if (node.step.kind !== 'made' || role?.kind !== 'weighted') return { least: 0, most: 0 };
  const own = ownDepth(node.step.made, role.weighted);
  const times = timesOf(node.loops);
  return {
    least: own.least * times.least,
    most: own.most === 0 ? 0 : numeric(own.most) * numeric(times.most),
  };
}

function numeric(most: Count['most']): number {
  return most === 'unknown' ? Number.POSITIVE_INFINITY : most;
}

function ownDepth(made: MadeLayer, weighted: WeightedKind): Count {
  const each = depthOf[weighted];
  const argument = made.bound.get('count');
  if (!argument) return { least: each, most: each };
  const count = numberOf(argument.value);
  return count === undefined
    ? { least: each, most: 'unknown' }
    : { least: each * count, most: each * count };
}

/**
 * A node as plain data; `undefined` where it is only where the network starts. Fields are
 * written out: each spread with more fields around it gives an object of a hidden class of
 * its own, which is slow to make and slows down all that reads it.
 */
export function finishedLayer(
  node: GraphNode,
  others: readonly Branch[],
  from: number | undefined,
): Layer | undefined {
  const { step } = node;
  if (step.kind === 'input') return undefined;
  const place = placeOf(node, step);
  const { span, call, applied, instance, times, loop } = place;
  switch (step.kind) {
    case 'made':
      return madeLayer(place, node, step.made);
    case 'join': {
      const { kind, how } = step;
      return { span, call, applied, instance, times, loop, kind, how, from, others };
    }
    case 'gate': {
      const { kind, how } = step;
      return { span, call, applied, instance, times, loop, kind, how, from, gates: others };
    }
    case 'output':
      return { span, call, applied, instance, times, loop, kind: step.kind, others };
    case 'unknown': {
      const { kind, reason, name, inside } = step;
      const unknown = { span, call, applied, instance, times, loop, kind, reason, name };
      return inside ? { ...unknown, inside } : unknown;
    }
  }
}

function placeOf(node: GraphNode, step: Exclude<Step, { kind: 'input' }>): LayerPlace {
  const { span } = step.kind === 'made' ? step.made : step;
  return {
    span,
    call: callOf(node, step) ?? span,
    applied: step.kind === 'made' ? node.applied : undefined,
    instance: instanceOf(step),
    times: timesOf(node.loops),
    loop: node.loops.at(-1)?.id,
  };
}

function callOf(node: GraphNode, step: Exclude<Step, { kind: 'input' }>): Span | undefined {
  if (step.kind === 'made') return step.made.call;
  if (step.kind === 'unknown') return node.applied;
  return step.kind === 'output' ? undefined : step.call;
}

function instanceOf(step: Step): number | undefined {
  return step.kind === 'made' && !step.made.isFunction ? step.made.id : undefined;
}

function madeLayer(place: LayerPlace, node: GraphNode, made: MadeLayer): Layer | undefined {
  const { span, call, applied, instance, times, loop } = place;
  const { name, settings } = made;
  const role = made.spelling?.role;
  if (made.activation !== undefined) {
    const { use, activation } = made;
    const kind = 'activation';
    return { span, call, applied, instance, times, loop, kind, use, activation, name, settings };
  }
  switch (role?.kind) {
    case 'weighted':
      return weightedLayer(place, node, made, role.weighted);
    case 'normalisation': {
      const { kind, normalisation } = role;
      return { span, call, applied, instance, times, loop, kind, normalisation, name, settings };
    }
    case 'plain':
      return { span, call, applied, instance, times, loop, kind: role.plain, name };
    default:
      return undefined;
  }
}

function weightedLayer(
  place: LayerPlace,
  node: GraphNode,
  made: MadeLayer,
  weighted: WeightedKind,
): WeightedLayer {
  const { bound } = made;
  const { in: inputs, out: outputs } = node.features;
  const kernel = extentOf(bound.get('kernel')?.value, kernelDimensions[weighted]);
  const groups = weighted === 'dense' ? 1 : numberOf(bound.get('groups')?.value);
  const area = kernelDimensions[weighted] === 0 ? [] : kernel;
  const fans =
    inputs === undefined || outputs === undefined || !area
      ? undefined
      : fansOf[weighted]?.({
          inputs,
          outputs,
          area: area.reduce((product, each) => product * each, 1),
          groups: groups ?? 1,
        });
  return {
    span: place.span,
    call: place.call,
    applied: place.applied,
    instance: place.instance,
    times: place.times,
    loop: place.loop,
    kind: 'weighted',
    weighted,
    name: made.name,
    fanIn: fans?.fanIn,
    fanOut: fans?.fanOut,
    inputs,
    outputs,
    inputsSpan: bound.get('inputs')?.span,
    outputsSpan: bound.get('outputs')?.span,
    kernel: area,
    groups,
    bias: settingAt<boolean>(bound, 'bias', 'boolean').value,
    initialiser: made.initialiser,
    depth: ownDepth(made, weighted),
    settings: made.settings,
  };
}

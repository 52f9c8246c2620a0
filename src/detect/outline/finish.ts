import { depthOf, fansOf, kernelDimensions } from '../../frameworks/fans';
import type { WeightedKind } from '../../frameworks/layerKinds';
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

/** A node as plain data; `undefined` where it is only where the network starts. */
export function finishedLayer(
  node: GraphNode,
  others: readonly Branch[],
  from: number | undefined,
): Layer | undefined {
  const { step } = node;
  switch (step.kind) {
    case 'input':
      return undefined;
    case 'made':
      return madeLayer(node, step.made);
    case 'join':
      return { ...placeOf(node, step.span, step.call), kind: 'join', how: step.how, from, others };
    case 'gate':
      return {
        ...placeOf(node, step.span, step.call),
        kind: 'gate',
        how: step.how,
        from,
        gates: others,
      };
    case 'output':
      return { ...placeOf(node, step.span, step.span), kind: 'output', others };
    case 'unknown':
      return {
        ...placeOf(node, step.span, node.applied ?? step.span),
        kind: 'unknown',
        reason: step.reason,
        name: step.name,
        ...(step.inside && { inside: step.inside }),
      };
  }
}

function placeOf(node: GraphNode, span: LayerPlace['span'], call: LayerPlace['call']): LayerPlace {
  return {
    span,
    call,
    applied: node.step.kind === 'made' ? node.applied : undefined,
    instance: instanceOf(node.step),
    times: timesOf(node.loops),
    loop: node.loops.at(-1)?.id,
  };
}

function instanceOf(step: Step): number | undefined {
  return step.kind === 'made' && !step.made.isFunction ? step.made.id : undefined;
}

function madeLayer(node: GraphNode, made: MadeLayer): Layer | undefined {
  const place = placeOf(node, made.span, made.call);
  const { name, settings } = made;
  const role = made.spelling?.role;
  if (made.activation !== undefined) {
    const { use, activation } = made;
    return { ...place, kind: 'activation', use, activation, name, settings };
  }
  switch (role?.kind) {
    case 'weighted':
      return weightedLayer(place, node, made, role.weighted);
    case 'normalisation':
      return { ...place, kind: 'normalisation', normalisation: role.normalisation, name, settings };
    case 'plain':
      return { ...place, kind: role.plain, name };
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
    // Written out: with so many fields a spread takes several times as long.
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

import type { LayerSpelling } from '../../frameworks/layers';
import type { Node } from '../nodes';
import { lastOf, stepFeatures } from './features';
import { ancestors, type GraphNode } from './graph';
import type { Machine } from './machine';
import { boundArguments } from './settings';
import { tensorsIn } from './tensors';
import type { Given, Value } from './values';

/** `Input(shape=(28, 28, 1))`: the last number counts the features. */
export function input(
  machine: Machine,
  { signature }: LayerSpelling,
  given: readonly Given[],
): Value {
  return machine.input(lastOf(boundArguments(signature, given).get('shape')?.value));
}

/** `keras.Model(inputs, outputs)`. */
export function modelOf(
  machine: Machine,
  path: string,
  given: readonly Given[],
  call: Node,
  token: Node,
): Value {
  const positional = given.filter(({ name }) => name === undefined);
  const argument = (names: RegExp, at: number) =>
    given.find(({ name }) => name !== undefined && names.test(name)) ?? positional[at];
  const inputs = argument(/^inputs?$/, 0);
  const outputs = argument(/^outputs?$/, 1);
  const nodes = outputs ? tensorsIn(machine, outputs.value) : [];
  if (!outputs || nodes.length === 0) return machine.unknown(call, 'notFollowed');
  const origin = machine.origin(token, call);
  const model = {
    kind: 'model',
    inputs: inputs ? tensorsIn(machine, inputs.value) : [],
    outputs: nodes,
    origin,
    path,
  } as const;
  for (const node of ancestors(nodes)) {
    const { owner } = node;
    if (owner && 'origin' in owner) owner.origin.part = true;
  }
  machine.models.push(model);
  return model;
}

/** A functional model is applied to other inputs: its graph is laid out once more. */
export function applyModel(
  machine: Machine,
  model: Extract<Value, { kind: 'model' }>,
  inputs: readonly GraphNode[],
): Value | undefined {
  const copies = new Map<GraphNode, GraphNode>();
  for (const [index, node] of model.inputs.entries()) {
    const given = inputs[index] ?? inputs[0];
    if (given) copies.set(node, given);
  }
  for (const node of ancestors(model.outputs)) {
    if (copies.has(node)) continue;
    if (!machine.step()) return undefined;
    const from = node.inputs.map((each) => copies.get(each) ?? each);
    const copy = machine.tensor(
      node.step,
      from,
      stepFeatures(node.step, from, node.features),
      node.applied,
      node.loops,
    ).node;
    copies.set(node, copy);
  }
  const outputs = model.outputs.flatMap((output) => copies.get(output) ?? []);
  for (const output of outputs) output.owner = model;
  const [only] = outputs;
  if (only && outputs.length === 1) return { kind: 'tensor', node: only };
  return only && { kind: 'tuple', items: outputs.map((node) => ({ kind: 'tensor', node })) };
}

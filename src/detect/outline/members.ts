import type { Node } from '../nodes';
import { type Machine, spanOf } from './machine';
import { attributeOf } from './objects';
import { constantValue, itemsOf, type Value } from './values';

/** The attribute of a value. */
export function memberOf(machine: Machine, node: Node, object: Value, name: string): Value {
  switch (object.kind) {
    case 'object':
    case 'class':
      return (
        (name === '__class__' && object.kind === 'object' ? object.of : undefined) ??
        (name === '__name__' && object.kind === 'class'
          ? constantValue(machine.text(object.definition.name))
          : undefined) ??
        attributeOf(machine, object, name, node) ??
        machine.unknown(node, 'unresolved')
      );
    case 'path':
      return name === '__name__'
        ? constantValue(lastName(object.path))
        : { kind: 'path', path: `${object.path}.${name}`, node };
    case 'layer':
      return layerMember(machine, node, object, name);
    case 'weight':
      return name === 'data' ? object : machine.unknown(node, 'notFollowed');
    case 'tensor':
      return /^(data|T|mT|H|logits|last_hidden_state|sample)$/.test(name)
        ? object
        : machine.unknown(node, 'parameter');
    case 'dictionary':
      return object.store.get(name) ?? machine.unknown(node, 'unresolved');
    case 'tuple':
    case 'list':
      return name === 'length'
        ? constantValue(itemsOf(object)?.length ?? 0)
        : machine.unknown(node, 'notFollowed');
    case 'sequence':
      return sequenceMember(machine, node, object, name);
    case 'model':
      return modelMember(machine, node, object, name);
    case 'unknown':
      return /^(outputs?|last_hidden_state)$/.test(name)
        ? { ...object, isOutput: true }
        : { ...object, span: spanOf(node) };
    default:
      return machine.unknown(node, 'notFollowed');
  }
}

const COUNTS: Readonly<Record<string, string>> = {
  in_features: 'inputs',
  in_channels: 'inputs',
  out_features: 'outputs',
  out_channels: 'outputs',
  embedding_dim: 'outputs',
  hidden_size: 'outputs',
  units: 'outputs',
  filters: 'outputs',
};

function layerMember(
  machine: Machine,
  node: Node,
  { made }: Extract<Value, { kind: 'layer' }>,
  name: string,
): Value {
  if (/^(weight|kernel|embeddings|in_proj_weight|weight_\w+)$/.test(name)) {
    return { kind: 'weight', made, isBias: false };
  }
  if (/^(bias|in_proj_bias|bias_\w+)$/.test(name)) return { kind: 'weight', made, isBias: true };
  if (name === '__class__') return { kind: 'path', path: made.path, node };
  const target = COUNTS[name];
  return (target && made.bound.get(target)?.value) || machine.unknown(node, 'unresolved');
}

function sequenceMember(
  machine: Machine,
  node: Node,
  sequence: Extract<Value, { kind: 'sequence' }>,
  name: string,
): Value {
  if (name === 'layers') return { kind: 'tuple', items: itemsOf(sequence) ?? [] };
  if (name === '__class__') return { kind: 'path', path: sequence.path, node };
  const keyed = sequence.store.get(`.${name}`);
  if (keyed) return keyed;
  // `model.output` of a Keras sequence: what its layers give is followed where it is applied.
  const unknown = machine.unknown(node, 'notFollowed');
  return /^outputs?$/.test(name) ? { ...unknown, isOutput: true } : unknown;
}

function modelMember(
  machine: Machine,
  node: Node,
  model: Extract<Value, { kind: 'model' }>,
  name: string,
): Value {
  const tensors = (nodes: typeof model.inputs): Value => ({
    kind: 'tuple',
    items: nodes.map((each) => ({ kind: 'tensor', node: each })),
  });
  const [first] = name === 'output' ? model.outputs : name === 'input' ? model.inputs : [];
  if (first) return { kind: 'tensor', node: first };
  if (name === 'outputs') return tensors(model.outputs);
  return name === 'inputs' ? tensors(model.inputs) : machine.unknown(node, 'notFollowed');
}

export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

import { isGateActivation } from '../../frameworks/gates';
import type { PlainKind } from '../../frameworks/layerKinds';
import type { Span } from '../use';
import { joinedFeatures, NO_FEATURES } from './features';
import type { GraphNode } from './graph';
import type { Machine } from './machine';
import { functionLayer } from './made';
import type { JoinHow } from './model';
import { tensorsOf } from './tensors';
import type { Value } from './values';

/** Where something is applied. */
export interface Place {
  /** The naming token, or the whole expression. */
  readonly span: Span;
  readonly call: Span;
  readonly name: string;
}

/** Several values become one. */
export function join(
  machine: Machine,
  how: JoinHow,
  values: readonly Value[],
  place: Place,
): Value {
  const nodes = tensorsOf(machine, values);
  const [first] = nodes;
  if (how === 'matrixMultiply' && first && nodes.length === 1 && isWeighted(values)) {
    return weighted(machine, first, place);
  }
  const { span, call, name } = place;
  if (!first) return { kind: 'unknown', reason: 'parameter', name, span };
  if (nodes.length === 1) {
    if (how === 'matrixMultiply') {
      const step = { kind: 'unknown', reason: 'parameter', name, span } as const;
      return machine.tensor(step, nodes, NO_FEATURES);
    }
    return how === 'concatenate'
      ? { kind: 'tensor', node: first }
      : plain(machine, 'arithmetic', [{ kind: 'tensor', node: first }], place);
  }
  const isProduct = how === 'multiply' || how === 'matrixMultiply';
  const gated = isProduct ? gate(machine, how, nodes, place) : undefined;
  return (
    gated ?? machine.tensor({ kind: 'join', how, span, call }, nodes, joinedFeatures(how, nodes))
  );
}

/** One value by what a sigmoid or softmax gave; `undefined`: the product is none of that kind. */
function gate(
  machine: Machine,
  how: 'multiply' | 'matrixMultiply',
  nodes: readonly GraphNode[],
  { span, call }: Place,
): Value | undefined {
  const gates = nodes.filter(endsInGate);
  const [main, ...others] = nodes.filter((node) => !gates.includes(node));
  if (gates.length === 0 || !main || others.length > 0) return undefined;
  const features = { in: main.features.out, out: main.features.out };
  return machine.tensor({ kind: 'gate', how, span, call }, [main, ...gates], features);
}

function isWeighted(values: readonly Value[]): boolean {
  return values.some(({ kind }) => kind === 'ownWeight' || kind === 'weight');
}

/** A product with a weight of the project's own is a dense layer. */
function weighted(machine: Machine, node: GraphNode, place: Place): Value {
  const made = functionLayer(machine, { kind: 'weighted', weighted: 'dense' }, place);
  return machine.tensor({ kind: 'made', made }, [node], { in: node.features.out, out: undefined });
}

/** The value is what a sigmoid or softmax gave, but for its shape. */
function endsInGate(node: GraphNode): boolean {
  let at: GraphNode | undefined = node;
  while (at?.step.kind === 'made' && at.inputs.length === 1) {
    const { activation, spelling } = at.step.made;
    if (activation !== undefined) return isGateActivation(activation);
    const role = spelling?.role;
    if (role?.kind !== 'plain' || !/^(reshape|identity|upsampling|dropout)$/.test(role.plain)) {
      return false;
    }
    at = at.inputs[0];
  }
  return false;
}

/** A function without weights is applied. */
export function plain(
  machine: Machine,
  kind: PlainKind,
  values: readonly Value[],
  place: Place,
): Value {
  const nodes = tensorsOf(machine, values);
  const made = functionLayer(machine, { kind: 'plain', plain: kind }, place);
  const out = kind === 'reshape' ? undefined : nodes[0]?.features.out;
  return machine.tensor({ kind: 'made', made }, nodes, { in: nodes[0]?.features.out, out });
}

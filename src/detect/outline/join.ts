import { isGateActivation } from '../../frameworks/gates';
import type { PlainKind } from '../../frameworks/layerKinds';
import type { Span } from '../use';
import { joinedFeatures, NO_FEATURES } from './features';
import type { GraphNode } from './graph';
import type { Machine } from './machine';
import { functionLayer } from './made';
import type { JoinHow } from './model';
import type { Value } from './values';

/** Where something is applied. */
export interface Place {
  /** The naming token, or the whole expression. */
  readonly span: Span;
  readonly call: Span;
  readonly name: string;
}

/** The tensors that a value holds, in lists and choices too. */
export function tensorsIn(machine: Machine, value: Value): readonly GraphNode[] {
  switch (value.kind) {
    case 'tensor':
      return [value.node];
    case 'tuple':
      return value.items.flatMap((item) => tensorsIn(machine, item));
    case 'list': {
      const items = value.store.get('items');
      return items ? tensorsIn(machine, items) : NO_TENSORS;
    }
    case 'dictionary':
      return [...value.store.values()].flatMap((item) => tensorsIn(machine, item));
    case 'choice':
      return value.options.flatMap((option) => tensorsIn(machine, option)).slice(0, 1);
    case 'unknown':
      return value.isOutput ? [outside(machine, value)] : NO_TENSORS;
    default:
      return NO_TENSORS;
  }
}

const NO_TENSORS: readonly GraphNode[] = [];

/** The tensors that several values hold, each once. */
export function tensorsOf(machine: Machine, values: Iterable<Value>): readonly GraphNode[] {
  const nodes: GraphNode[] = [];
  for (const value of values) {
    nodes.push(...tensorsIn(machine, value));
  }
  return nodes.length > 1 ? [...new Set(nodes)] : nodes;
}

/** What comes out of layers that are not in the file. */
function outside(machine: Machine, { reason, name, span }: Extract<Value, { kind: 'unknown' }>) {
  const step = { kind: 'unknown', reason, name, span } as const;
  return machine.tensor(step, [machine.input().node], NO_FEATURES).node;
}

/** Several values become one. */
export function join(
  machine: Machine,
  how: JoinHow,
  values: readonly Value[],
  place: Place,
): Value {
  const nodes = tensorsOf(machine, values);
  const [first, ...rest] = nodes;
  if (how === 'matrixMultiply' && first && rest.length === 0 && isWeighted(values)) {
    return weighted(machine, first, place);
  }
  if (!first) return { kind: 'unknown', reason: 'parameter', name: place.name, span: place.span };
  if (rest.length === 0) {
    if (how === 'matrixMultiply') {
      const step = {
        kind: 'unknown',
        reason: 'parameter',
        name: place.name,
        span: place.span,
      } as const;
      return machine.tensor(step, nodes, NO_FEATURES);
    }
    return how === 'concatenate'
      ? { kind: 'tensor', node: first }
      : plain(machine, 'arithmetic', [{ kind: 'tensor', node: first }], place);
  }
  const { span, call } = place;
  const isProduct = how === 'multiply' || how === 'matrixMultiply';
  const gates = isProduct ? nodes.filter((node) => endsInGate(node)) : [];
  const [main, ...others] = nodes.filter((node) => !gates.includes(node));
  if (isProduct && gates.length > 0 && main && others.length === 0) {
    const features = { in: main.features.out, out: main.features.out };
    return machine.tensor({ kind: 'gate', how, span, call }, [main, ...gates], features);
  }
  return machine.tensor({ kind: 'join', how, span, call }, nodes, joinedFeatures(how, nodes));
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

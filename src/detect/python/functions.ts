import { type Node, type Source, textOf } from '../nodes';
import type { ClassShape, FunctionShape, ShapeParameter, Statement } from '../own/shape';

/** `def`, or a lambda that is given a name; a method is a part of its class. */
export function functionShape(source: Source, node: Node): FunctionShape | undefined {
  if (node.type === 'function_definition') {
    return isMethod(node) ? undefined : definedShape(source, node);
  }
  const { parent } = node;
  const name = parent?.type === 'assignment' ? parent.children[0] : undefined;
  const value = node.children.at(-1);
  if (node.type !== 'lambda' || name?.type !== 'identifier' || !value) return undefined;
  return shaped(source, name, node, [{ kind: 'return', value }]);
}

function definedShape(source: Source, node: Node): FunctionShape | undefined {
  const [name] = node.children;
  const block = node.children.find((child) => child.type === 'block');
  return name && block && shaped(source, name, node, statements(source, block));
}

/** Static methods are given no object. */
function withoutObject(parameters: readonly ShapeParameter[]): readonly ShapeParameter[] {
  return parameters[0]?.name === 'self' ? parameters.slice(1) : parameters;
}

function isMethod(node: Node): boolean {
  const { parent } = node;
  const block = parent?.type === 'decorated_definition' ? parent.parent : parent;
  return block?.type === 'block' && block.parent?.type === 'class_definition';
}

export function classShape(source: Source, node: Node): ClassShape | undefined {
  const [name] = node.children;
  const block = node.children.find((child) => child.type === 'block');
  if (node.type !== 'class_definition' || !name || !block) return undefined;
  const methods = block.children
    .map((child) => (child.type === 'decorated_definition' ? child.children.at(-1) : child))
    .filter((child) => child?.type === 'function_definition');
  const method = (wanted: string) =>
    methods.find((each) => each?.children[0] && textOf(source, each.children[0]) === wanted);
  const called = method('forward') ?? method('call') ?? method('__call__');
  const forward = called && definedShape(source, called);
  if (!forward) return undefined;
  const bases = node.children.find((child) => child.type === 'argument_list');
  const init = method('__init__');
  // Keras makes weights once the shape of the input is known.
  const makers = [init, method('build')].filter((each) => each !== undefined);
  const initial = init && definedShape(source, init);
  return {
    name,
    bases: bases ? textOf(source, bases) : '',
    forward: { ...forward, parameters: withoutObject(forward.parameters) },
    parameters: withoutObject(initial?.parameters ?? []),
    attributes: attributes(source, makers),
  };
}

function shaped(source: Source, name: Node, node: Node, body: readonly Statement[]): FunctionShape {
  const list = node.children.find(({ type }) => /^(lambda_)?parameters$/.test(type));
  return {
    name,
    parameters: (list?.children ?? []).flatMap((child) => parameter(source, child)),
    body,
  };
}

function parameter(source: Source, node: Node): readonly ShapeParameter[] {
  const name = node.type === 'identifier' ? node : node.children[0];
  if (name?.type !== 'identifier') return [];
  const hasDefault = /^(typed_)?default_parameter$/.test(node.type);
  return [{ name: textOf(source, name), default: hasDefault ? node.children.at(-1) : undefined }];
}

function statements(source: Source, block: Node): readonly Statement[] {
  return block.children.map((child) => statement(source, child));
}

const OTHER: Statement = { kind: 'other' };
const NOTHING: Statement = { kind: 'nothing' };

function statement(source: Source, node: Node): Statement {
  const [inner] = node.children;
  if (node.type === 'return_statement') {
    return inner ? { kind: 'return', value: withoutGradient(source, node, inner) } : OTHER;
  }
  if (node.type === 'pass_statement') return NOTHING;
  if (node.type !== 'expression_statement' || !inner) return OTHER;
  if (inner.type === 'string') return NOTHING;
  if (inner.type === 'assignment') return assigned(source, inner);
  return /^ctx\./.test(textOf(source, inner)) ? NOTHING : OTHER;
}

/** `return y, gradient` of a function with `@tf.custom_gradient`. */
function withoutGradient(source: Source, node: Node, value: Node): Node {
  const [first] = value.children;
  if (!first || !/^(expression_list|tuple)$/.test(value.type)) return value;
  const decorated = node.parent?.parent?.parent;
  const decorator = decorated?.type === 'decorated_definition' ? decorated.children[0] : undefined;
  return decorator && textOf(source, decorator).endsWith('custom_gradient') ? first : value;
}

function assigned(source: Source, node: Node): Statement {
  const [left] = node.children;
  const value = node.children.at(-1);
  if (left && textOf(source, left).startsWith('ctx.')) return NOTHING;
  if (left?.type !== 'identifier' || !value || value === left) return OTHER;
  return { kind: 'assign', name: textOf(source, left), value };
}

/** `self.name = value` where an object is made; what is given twice is left out. */
function attributes(source: Source, makers: readonly Node[]): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  const twice = new Set<string>();
  const blocks = makers.map(({ children }) => children.find(({ type }) => type === 'block'));
  for (const { type, children } of blocks.flatMap((block) => block?.children ?? [])) {
    const [inner] = children;
    if (type !== 'expression_statement' || inner?.type !== 'assignment') continue;
    const [left] = inner.children;
    const value = inner.children.at(-1);
    const name = left && /^self\.(\w+)$/.exec(textOf(source, left))?.[1];
    if (name === undefined || !value || value === left) continue;
    if (found.has(name)) twice.add(name);
    found.set(name, value);
  }
  for (const name of twice) found.delete(name);
  return found;
}

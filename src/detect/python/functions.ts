import { type Node, type Source, textOf } from '../nodes';
import { once } from '../once';
import type { ClassShape, FunctionShape, ShapeParameter, Statement } from '../own/shape';

/** `def`, or a lambda that is given a name; a method is a part of its class. */
export function functionShape(source: Source, node: Node): FunctionShape | undefined {
  if (node.type === 'function_definition') {
    return isMethod(node) ? undefined : definedShape(source, node);
  }
  const { parent } = node;
  const name = parent?.type === 'assignment' ? parent.child(0) : undefined;
  const value = node.lastChild;
  if (node.type !== 'lambda' || name?.type !== 'identifier' || !value) return undefined;
  return shaped(source, name, node, [{ kind: 'return', value }]);
}

function definedShape(source: Source, node: Node): FunctionShape | undefined {
  const name = node.child(0);
  const block = node.childOf('block');
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
  const name = node.child(0);
  const block = source.childOf(node.row, 'block');
  if (node.type !== 'class_definition' || !name || block === 0) return undefined;
  const method = (wanted: string) => methodOf(source, block, wanted);
  const called = method('forward') ?? method('call') ?? method('__call__');
  const forward = called && definedShape(source, called);
  if (!forward) return undefined;
  const bases = node.childOf('argument_list');
  const init = once(() => method('__init__'));
  return {
    name,
    bases: bases ? textOf(source, bases) : '',
    forward: { ...forward, parameters: withoutObject(forward.parameters) },
    parameters: once(() => {
      const owner = init();
      return owner ? withoutObject(parametersOf(source, owner)) : [];
    }),
    // Keras makes weights once the shape of the input is known.
    attribute: (name) => attribute(source, [init(), method('build')], name),
  };
}

/** The first method of a name, decorated or not. */
function methodOf(source: Source, block: number, name: string): Node | undefined {
  for (let child = source.firstChild(block); child !== 0; child = source.nextSibling(child)) {
    const isDecorated = source.type(child) === 'decorated_definition';
    const definition = isDecorated ? source.lastChild(child) : child;
    if (
      source.type(definition) === 'function_definition' &&
      source.isText(source.firstChild(definition), name)
    ) {
      return source.node(definition);
    }
  }
  return undefined;
}

function shaped(source: Source, name: Node, node: Node, body: readonly Statement[]): FunctionShape {
  return { name, parameters: parametersOf(source, node), body };
}

function parametersOf(source: Source, node: Node): readonly ShapeParameter[] {
  const list = node.childOf('parameters') ?? node.childOf('lambda_parameters');
  return (list?.children ?? []).flatMap((child) => parameter(source, child));
}

function parameter(source: Source, node: Node): readonly ShapeParameter[] {
  const name = node.type === 'identifier' ? node : node.child(0);
  if (name?.type !== 'identifier') return [];
  const hasDefault = /^(typed_)?default_parameter$/.test(node.type);
  return [{ name: textOf(source, name), default: hasDefault ? node.lastChild : undefined }];
}

function statements(source: Source, block: Node): readonly Statement[] {
  return mayBeFormula(source, block.row)
    ? block.children.map((child) => statement(source, child))
    : [OTHER];
}

/** `false`: there is control flow before anything is returned. */
function mayBeFormula(source: Source, block: number): boolean {
  for (let child = source.firstChild(block); child !== 0; child = source.nextSibling(child)) {
    const type = source.type(child);
    if (type === 'return_statement') return true;
    if (type === 'if_statement') return outsideTraining(source, source.node(child)) !== OTHER;
    if (type !== 'expression_statement' && type !== 'pass_statement') return false;
  }
  return true;
}

const OTHER: Statement = { kind: 'other' };
const NOTHING: Statement = { kind: 'nothing' };

function statement(source: Source, node: Node): Statement {
  const [inner] = node.children;
  if (node.type === 'return_statement') {
    return inner ? { kind: 'return', value: withoutGradient(source, node, inner) } : OTHER;
  }
  if (node.type === 'pass_statement') return NOTHING;
  if (node.type === 'if_statement') return outsideTraining(source, node);
  if (node.type !== 'expression_statement' || !inner) return OTHER;
  if (inner.type === 'string') return NOTHING;
  if (inner.type === 'assignment') return assigned(source, inner);
  return /^ctx\./.test(textOf(source, inner)) ? NOTHING : OTHER;
}

/** `if not self.training: return y`: what holds but for the noise of training. */
function outsideTraining(source: Source, node: Node): Statement {
  const [condition, block, ...others] = node.children;
  const [only, ...rest] = block?.children ?? [];
  const isTest = condition && /^not (?:self\.)?training$/.test(textOf(source, condition));
  const value = only?.type === 'return_statement' ? only.child(0) : undefined;
  return isTest && value && rest.length === 0 && others.length === 0
    ? { kind: 'return', value }
    : OTHER;
}

/** `return y, gradient` of a function with `@tf.custom_gradient`. */
function withoutGradient(source: Source, node: Node, value: Node): Node {
  const [first] = value.children;
  if (!first || !/^(expression_list|tuple)$/.test(value.type)) return value;
  const decorated = node.parent?.parent?.parent;
  const decorator = decorated?.type === 'decorated_definition' ? decorated.child(0) : undefined;
  return decorator && textOf(source, decorator).endsWith('custom_gradient') ? first : value;
}

function assigned(source: Source, node: Node): Statement {
  const [left] = node.children;
  const value = node.lastChild;
  if (left && textOf(source, left).startsWith('ctx.')) return NOTHING;
  if (left?.type !== 'identifier' || !value || value === left) return OTHER;
  return { kind: 'assign', name: textOf(source, left), value };
}

/** `self.name = value`, once, where an object is made. */
function attribute(
  source: Source,
  makers: readonly (Node | undefined)[],
  name: string,
): Node | undefined {
  const values = makers.flatMap((maker) => valuesGiven(source, maker?.childOf('block'), name));
  return values.length === 1 ? values[0] : undefined;
}

/** The values of `self.name = value` among the statements of a block. */
function valuesGiven(source: Source, block: Node | undefined, name: string): readonly Node[] {
  const values: Node[] = [];
  for (let at = block ? source.firstChild(block.row) : 0; at !== 0; at = source.nextSibling(at)) {
    const inner = source.firstChild(at);
    if (source.type(at) === 'expression_statement' && source.type(inner) === 'assignment') {
      const left = source.firstChild(inner);
      const value = source.lastChild(inner);
      if (value !== left && source.isText(left, `self.${name}`)) values.push(source.node(value));
    }
  }
  return values;
}

import { type Node, type Source, textOf } from '../nodes';
import { once } from '../once';
import type { ClassShape, FunctionShape, ShapeParameter, Statement } from '../own/shape';
import { CLASSES } from './grammar';

const VALUES = /^(arrow_function|function_expression)$/;

/** A declared function, or a function that is a constant's value. */
export function functionShape(source: Source, node: Node): FunctionShape | undefined {
  const { parent } = node;
  const isValue = VALUES.test(node.type) && parent?.type === 'variable_declarator';
  const name = isValue ? parent.child(0) : node.child(0);
  const declared = /^(function_declaration|method_definition)$/.test(node.type);
  if (!name || (!declared && !isValue)) return undefined;
  const body = node.lastChild;
  return (
    body && {
      name,
      parameters: parameters(source, node, body),
      body: bodyOf(source, body),
    }
  );
}

export function classShape(source: Source, node: Node): ClassShape | undefined {
  const [name] = node.children;
  const body = node.children.find((child) => child.type === 'class_body');
  if (!CLASSES.has(node.type) || !name || !body) return undefined;
  const method = (wanted: string) =>
    body.children.find(
      ({ type, children: [token] }) =>
        type === 'method_definition' && token && textOf(source, token) === wanted,
    );
  const called = method('call') ?? method('apply');
  const forward = called && functionShape(source, called);
  if (!forward) return undefined;
  const heritage = node.children.find((child) => child.type === 'class_heritage');
  const init = method('constructor');
  return {
    name,
    bases: heritage ? textOf(source, heritage) : '',
    forward,
    parameters: once(() => (init && functionShape(source, init)?.parameters) ?? []),
    // Weights are made once the shape of the input is known.
    attribute: (name) => attribute(source, method('build'), name) ?? attribute(source, init, name),
  };
}

function parameters(source: Source, node: Node, body: Node): readonly ShapeParameter[] {
  const list = node.children.find((child) => child.type === 'formal_parameters');
  const single = node.child(0);
  if (!list) {
    const alone = node.type === 'arrow_function' && single !== body ? single : undefined;
    return alone ? [{ name: textOf(source, alone), default: undefined }] : [];
  }
  return list.children.flatMap((child) => {
    const name = child.type === 'identifier' ? child : child.child(0);
    if (name?.type !== 'identifier') return [];
    const value = child.type === 'identifier' ? undefined : child.child(1);
    return [{ name: textOf(source, name), default: value }];
  });
}

function bodyOf(source: Source, body: Node): readonly Statement[] {
  if (body.type !== 'statement_block') return [{ kind: 'return', value: tidied(source, body) }];
  return body.children.flatMap((child) => statements(source, child));
}

const OTHER: Statement = { kind: 'other' };

function statements(source: Source, node: Node): readonly Statement[] {
  const [inner] = node.children;
  if (node.type === 'return_statement') {
    const block = inner && tidiedBlock(source, inner);
    if (block) return block.children.flatMap((child) => statements(source, child));
    return inner ? [{ kind: 'return', value: tidied(source, inner) }] : [OTHER];
  }
  if (node.type === 'if_statement') return outsideTraining(source, node);
  if (!/^(lexical|variable)_declaration$/.test(node.type)) return [OTHER];
  return node.children.map((declarator): Statement => {
    const [name, value] = declarator.children;
    return name?.type === 'identifier' && value
      ? { kind: 'assign', name: textOf(source, name), value }
      : OTHER;
  });
}

/** `if (!training) { return y; }`: what holds but for the noise of training. */
function outsideTraining(source: Source, node: Node): readonly Statement[] {
  const [condition, block, ...others] = node.children;
  const isTest = condition && /^\(!(?:\w+\.)?training\)$/.test(textOf(source, condition));
  const inner = block?.type === 'statement_block' ? block.children : [block];
  const [only, ...rest] = inner;
  const value = only?.type === 'return_statement' ? only.child(0) : undefined;
  return isTest && value && rest.length === 0 && others.length === 0
    ? [{ kind: 'return', value: tidied(source, value) }]
    : [OTHER];
}

/** The value of `tf.tidy(() => value)`, which only frees memory. */
function tidied(source: Source, value: Node): Node {
  const body = tidiedBody(source, value);
  return body && body.type !== 'statement_block' ? body : value;
}

function tidiedBlock(source: Source, value: Node): Node | undefined {
  const body = tidiedBody(source, value);
  return body?.type === 'statement_block' ? body : undefined;
}

function tidiedBody(source: Source, value: Node): Node | undefined {
  const [callee, list] = value.children;
  const tidies =
    value.type === 'call_expression' && callee && /(^|\.)tidy$/.test(textOf(source, callee));
  const action = tidies ? list?.lastChild : undefined;
  return action && VALUES.test(action.type) ? action.lastChild : undefined;
}

/** `this.name = value` in a method: the last. */
function attribute(source: Source, maker: Node | undefined, name: string): Node | undefined {
  let found: Node | undefined;
  for (const { children } of maker?.lastChild?.children ?? []) {
    const [inner] = children;
    const [left, value] = inner?.type === 'assignment_expression' ? inner.children : [];
    if (left && value && source.isText(left.row, `this.${name}`)) found = value;
  }
  return found;
}

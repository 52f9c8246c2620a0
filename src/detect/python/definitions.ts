import { type Node, type Source, textOf } from '../nodes';
import type {
  Body,
  ClassDefinition,
  Definition,
  FunctionDefinition,
  Parameter,
} from '../outline/code';

const NO_BODY: Body = [];

export function blockOf(node: Node): Body {
  return node.childOf('block')?.children ?? NO_BODY;
}

export function lambda(source: Source, node: Node): FunctionDefinition {
  const body = node.lastChild;
  return {
    kind: 'function',
    node,
    name: undefined,
    parameters: parametersOf(source, node),
    body: body ? [body] : [],
    isExpression: true,
    decorators: [],
  };
}

export function definitionOf(source: Source, node: Node): Definition | undefined {
  const inner = node.type === 'decorated_definition' ? node.lastChild : node;
  const name = inner?.child(0);
  if (!inner || name?.type !== 'identifier') return undefined;
  if (inner.type === 'class_definition') return classOf(source, inner, name);
  return {
    kind: 'function',
    node: inner,
    name,
    parameters: parametersOf(source, inner),
    body: blockOf(inner),
    isExpression: false,
    decorators: decoratorsOf(source, node),
  };
}

const NO_DECORATORS: readonly string[] = [];

function decoratorsOf(source: Source, node: Node): readonly string[] {
  if (node.type !== 'decorated_definition') return NO_DECORATORS;
  return node.children.slice(0, -1).map((each) => textOf(source, each).replace(/^@\s*/, ''));
}

function classOf(source: Source, node: Node, name: Node): ClassDefinition {
  const bases = node.childOf('argument_list');
  const methods = new Map<string, FunctionDefinition>();
  const body: Node[] = [];
  for (const child of blockOf(node)) {
    const isDefinition =
      child.type === 'function_definition' || child.type === 'decorated_definition';
    const method = isDefinition ? definitionOf(source, child) : undefined;
    if (method?.kind === 'function' && method.name) {
      methods.set(textOf(source, method.name), method);
    } else {
      body.push(child);
    }
  }
  return {
    kind: 'class',
    node,
    name,
    bases: bases?.children.filter(({ type }) => type !== 'keyword_argument') ?? [],
    methods,
    body,
  };
}

function parametersOf(source: Source, node: Node): readonly Parameter[] {
  const list = node.childOf('parameters') ?? node.childOf('lambda_parameters');
  const parameters: Parameter[] = [];
  for (const child of list?.children ?? []) {
    const known = parameter(source, child);
    if (known) parameters.push(known);
  }
  return parameters;
}

/** `undefined`: what only stands between parameters. */
function parameter(source: Source, node: Node): Parameter | undefined {
  const outer = node.type === 'typed_parameter' ? node.child(0) : node;
  const name = outer?.type === 'identifier' ? outer : outer?.child(0);
  if (!outer || name?.type !== 'identifier') return undefined;
  const isRest = outer.type === 'list_splat_pattern';
  const hasDefault = node.type === 'default_parameter' || node.type === 'typed_default_parameter';
  return {
    name: textOf(source, name),
    default: hasDefault ? node.lastChild : undefined,
    rest: isRest ? 'list' : outer.type === 'dictionary_splat_pattern' ? 'mapping' : undefined,
  };
}

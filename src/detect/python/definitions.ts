import { type Node, type Source, textOf } from '../nodes';
import type {
  Body,
  ClassDefinition,
  Definition,
  FunctionDefinition,
  Parameter,
} from '../outline/code';

export function blockOf(node: Node): Body {
  return node.children.find(({ type }) => type === 'block')?.children ?? [];
}

export function lambda(source: Source, node: Node): FunctionDefinition {
  const body = node.children.at(-1);
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
  const decorated = node.type === 'decorated_definition';
  const inner = decorated ? node.children.at(-1) : node;
  const decorators = decorated ? node.children.slice(0, -1) : [];
  const [name] = inner?.children ?? [];
  if (!inner || name?.type !== 'identifier') return undefined;
  if (inner.type === 'class_definition') return classOf(source, inner, name);
  return {
    kind: 'function',
    node: inner,
    name,
    parameters: parametersOf(source, inner),
    body: blockOf(inner),
    isExpression: false,
    decorators: decorators.map((each) => textOf(source, each).replace(/^@\s*/, '')),
  };
}

function classOf(source: Source, node: Node, name: Node): ClassDefinition {
  const bases = node.children.find(({ type }) => type === 'argument_list');
  const methods = new Map<string, FunctionDefinition>();
  const body: Node[] = [];
  for (const child of blockOf(node)) {
    const method = /^(decorated|function)_definition$/.test(child.type)
      ? definitionOf(source, child)
      : undefined;
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
  const list = node.children.find(({ type }) => /^(lambda_)?parameters$/.test(type));
  return list?.children.flatMap((child) => parameter(source, child)) ?? [];
}

function parameter(source: Source, node: Node): readonly Parameter[] {
  const outer = node.type === 'typed_parameter' ? node.children[0] : node;
  const name = outer?.type === 'identifier' ? outer : outer?.children[0];
  if (!outer || name?.type !== 'identifier') return [];
  const isRest = outer.type === 'list_splat_pattern';
  const hasDefault = /^(typed_)?default_parameter$/.test(node.type);
  return [
    {
      name: textOf(source, name),
      default: hasDefault ? node.children.at(-1) : undefined,
      rest: isRest ? 'list' : outer.type === 'dictionary_splat_pattern' ? 'mapping' : undefined,
    },
  ];
}

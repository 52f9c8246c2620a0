import { type Node, type Source, textOf } from '../nodes';
import type { ClassDefinition, Definition, FunctionDefinition, Parameter } from '../outline/code';
import { CLASSES, FUNCTIONS } from './grammar';

export function isBlock({ type }: Node): boolean {
  return type === 'statement_block';
}

export function definitionOf(source: Source, node: Node): Definition | undefined {
  if (CLASSES.has(node.type)) return classOf(source, node);
  if (!FUNCTIONS.has(node.type)) return undefined;
  const body = node.lastChild;
  const [name] = node.children;
  const isBlockBody = body !== undefined && isBlock(body);
  return {
    kind: 'function',
    node,
    name: node.type === 'arrow_function' || name?.type === 'formal_parameters' ? undefined : name,
    parameters: parametersOf(source, node, body),
    body: isBlockBody ? body.children : body ? [body] : [],
    isExpression: !isBlockBody,
    decorators: [],
  };
}

function classOf(source: Source, node: Node): ClassDefinition | undefined {
  const [name] = node.children;
  const body = node.children.find(({ type }) => type === 'class_body');
  if (!name || !body) return undefined;
  const heritage = node.children.find(({ type }) => type === 'class_heritage');
  const extended = heritage?.child(0);
  const base = extended?.type === 'extends_clause' ? extended.child(0) : extended;
  const methods = new Map<string, FunctionDefinition>();
  for (const child of body.children) {
    const method = child.type === 'method_definition' ? definitionOf(source, child) : undefined;
    if (method?.kind === 'function' && method.name) {
      methods.set(textOf(source, method.name), method);
    }
  }
  return { kind: 'class', node, name, bases: base ? [base] : [], methods, body: [] };
}

function parametersOf(source: Source, node: Node, body: Node | undefined): readonly Parameter[] {
  const list = node.children.find(({ type }) => type === 'formal_parameters');
  const [single] = node.children;
  if (!list) {
    return node.type === 'arrow_function' && single && single !== body
      ? [{ name: textOf(source, single), default: undefined, rest: undefined }]
      : [];
  }
  return list.children.map((child) => parameter(source, child));
}

function parameter(source: Source, node: Node): Parameter {
  const typed = /^(required|optional)_parameter$/.test(node.type);
  const outer = typed || node.type === 'assignment_pattern' ? node.child(0) : node;
  const isRest = outer?.type === 'rest_pattern';
  const name = isRest ? outer.child(0) : outer;
  const value = outer !== node ? node.child(1) : undefined;
  return {
    // A destructured parameter has no name that code could ask for.
    name: name?.type === 'identifier' ? textOf(source, name) : '',
    default: value,
    rest: isRest ? 'list' : undefined,
  };
}

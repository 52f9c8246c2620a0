import { type Node, type Source, textOf } from '../nodes';
import {
  type Bind,
  binderOf,
  findScopes,
  type Scope,
  type ScopeGrammar,
  type Scopes,
} from '../scopes';

const GRAMMAR: ScopeGrammar = {
  opening: new Map([
    ['list_comprehension', 'function'],
    ['set_comprehension', 'function'],
    ['dictionary_comprehension', 'function'],
    ['generator_expression', 'function'],
    ['function_definition', 'function'],
    ['lambda', 'function'],
    ['class_definition', 'class'],
  ]),
  // A class's bases and a function's defaults are evaluated where it is defined.
  outside: new Set(['class_definition', 'function_definition']),
  block: 'block',
  binding: new Set([
    'import_statement',
    'import_from_statement',
    'assignment',
    'named_expression',
    'augmented_assignment',
    'for_statement',
    'for_in_clause',
    'delete_statement',
    'as_pattern',
    'function_definition',
    'class_definition',
    'lambda',
  ]),
};

/** Finds every scope and binding of a Python source. */
export function bindScopes(source: Source): Scopes {
  return findScopes(source, GRAMMAR, (node, scope, inner) => bindNode(source, node, scope, inner));
}

function bindNode(source: Source, node: Node, scope: Scope, inner: Scope): void {
  const into = (target: Scope): Bind => binderOf(source, node, GRAMMAR.block, target);
  switch (node.type) {
    case 'import_statement':
    case 'import_from_statement':
      bindImport(source, node, scope, into(scope));
      break;
    case 'assignment':
    case 'named_expression':
      bindAssignment(node, into(scope));
      break;
    case 'augmented_assignment':
    case 'for_statement':
    case 'for_in_clause':
    case 'delete_statement':
      bindTargets(node.children[0], into(scope));
      break;
    case 'as_pattern':
      bindTargets(node.children.at(-1), into(scope));
      break;
    case 'function_definition':
    case 'class_definition':
      bindDefinition(node, into(scope), into(inner));
      break;
    case 'lambda':
      bindParameters(node.children[0], into(inner));
      break;
    default:
  }
}

function bindDefinition(node: Node, outer: Bind, inner: Bind): void {
  const name = node.children[0];
  if (name?.type === 'identifier') {
    outer(name, { kind: 'definition', node });
  }
  bindParameters(
    node.children.find((child) => child.type === 'parameters'),
    inner,
  );
}

function bindParameters(list: Node | undefined, bindInner: Bind): void {
  if (list?.type !== 'parameters' && list?.type !== 'lambda_parameters') {
    return;
  }
  for (const parameter of list.children) {
    const name = parameter.type === 'identifier' ? parameter : parameter.children[0];
    const fallback = parameter.children.at(-1);
    if (/default_parameter$/.test(parameter.type) && name?.type === 'identifier' && fallback) {
      bindInner(name, { kind: 'opaque', fallback });
    } else {
      bindTargets(name, bindInner);
    }
  }
}

function bindAssignment(node: Node, bindHere: Bind): void {
  const left = node.children[0];
  const value = node.children.at(-1);
  if (!left || !value || value === left || value.type === 'type') {
    return;
  }
  if (left.type === 'identifier') {
    bindHere(left, { kind: 'value', value: assignedValue(value) });
  } else if (isTupleLike(left) && isTupleLike(value) && sameShape(left, value)) {
    left.children.forEach((target, index) => {
      const element = value.children[index];
      if (target.type === 'identifier' && element) {
        bindHere(target, { kind: 'value', value: element });
      }
    });
  } else {
    bindTargets(left, bindHere);
  }
}

/** The last value of `a = b = value`. */
function assignedValue(value: Node): Node {
  let current = value;
  while (current.type === 'assignment') {
    const next = current.children.at(-1);
    if (!next) {
      break;
    }
    current = next;
  }
  return current;
}

function isTupleLike(node: Node): boolean {
  return /^(pattern_list|tuple_pattern|expression_list|tuple|list|list_pattern)$/.test(node.type);
}

function sameShape(left: Node, right: Node): boolean {
  return (
    left.children.length === right.children.length &&
    left.children.every((child) => child.type === 'identifier') &&
    right.children.every((child) => child.type !== 'list_splat')
  );
}

/** Binds every name of a pattern; `a.b` and `a[b]` bind none. */
function bindTargets(pattern: Node | undefined, bindHere: Bind): void {
  const pending = pattern ? [pattern] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'identifier') {
      bindHere(node, { kind: 'opaque' });
    } else if (/pattern|tuple|list|target|expression_list/.test(node.type)) {
      pending.push(...node.children);
    }
  }
}

function bindImport(source: Source, node: Node, scope: Scope, bindHere: Bind): void {
  if (node.type === 'import_statement') {
    for (const item of node.children) {
      const [path, alias] = item.type === 'aliased_import' ? item.children : [item];
      const first = path?.children[0];
      if (path && alias) {
        bindHere(alias, { kind: 'import', path: dotted(source, path) });
      } else if (first) {
        // `import torch.nn` binds `torch`.
        bindHere(first, { kind: 'import', path: textOf(source, first) });
      }
    }
    return;
  }
  const [module, ...items] = node.children;
  const prefix = module ? dotted(source, module) : '';
  for (const item of items) {
    if (item.type === 'wildcard_import') {
      scope.stars.push(prefix);
      continue;
    }
    const [name, alias = name] = item.type === 'aliased_import' ? item.children : [item];
    if (name && alias) {
      const path = `${prefix}.${dotted(source, name)}`;
      bindHere(alias, { kind: 'import', path });
    }
  }
}

/** Line breaks and spaces may stand around the dots. */
function dotted(source: Source, node: Node): string {
  return textOf(source, node).replace(/\s+/g, '');
}

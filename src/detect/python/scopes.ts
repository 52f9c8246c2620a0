import { type Node, type Source, textOf } from '../nodes';
import type { Scope } from '../scope';
import { Binder, type ScopeGrammar } from '../scopes';

const BLOCK = 'block';

/** How names are bound in Python. */
export const scopeGrammar: ScopeGrammar = {
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
  block: BLOCK,
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
  definitions: new Set(['class_definition', 'function_definition', 'decorated_definition']),
  reaching: new Set(['import_statement', 'import_from_statement', 'named_expression']),
  bindRow,
};

const TUPLES = new Set([
  'pattern_list',
  'tuple_pattern',
  'expression_list',
  'tuple',
  'list',
  'list_pattern',
]);

function bindRow(source: Source, row: number, scope: Scope, inner: Scope): void {
  const into = (target: Scope) => new Binder(source, row, BLOCK, target);
  switch (source.type(row)) {
    case 'import_statement':
    case 'import_from_statement':
      bindImport(source, source.node(row), scope, into(scope));
      break;
    case 'assignment':
    case 'named_expression':
      bindAssignment(source, row, into(scope));
      break;
    case 'augmented_assignment':
    case 'for_statement':
    case 'for_in_clause':
    case 'delete_statement':
      bindTargets(source, source.firstChild(row), into(scope));
      break;
    case 'as_pattern':
      bindTargets(source, source.lastChild(row), into(scope));
      break;
    case 'function_definition':
    case 'class_definition':
      bindDefinition(source, row, into(scope), into(inner));
      break;
    case 'lambda':
      bindParameters(source, source.firstChild(row), into(inner));
      break;
    default:
  }
}

function bindDefinition(source: Source, row: number, outer: Binder, inner: Binder): void {
  const name = source.firstChild(row);
  if (source.type(name) === 'identifier') {
    outer.definition(name, source.node(row));
  }
  bindParameters(source, source.childOf(row, 'parameters'), inner);
}

function bindParameters(source: Source, list: number, inner: Binder): void {
  const type = source.type(list);
  if (type !== 'parameters' && type !== 'lambda_parameters') {
    return;
  }
  for (let child = source.firstChild(list); child !== 0; child = source.nextSibling(child)) {
    const type = source.type(child);
    const name = type === 'identifier' ? child : source.firstChild(child);
    const hasDefault = type === 'default_parameter' || type === 'typed_default_parameter';
    if (hasDefault && source.type(name) === 'identifier') {
      inner.opaque(name, source.node(source.lastChild(child)));
    } else {
      bindTargets(source, name, inner);
    }
  }
}

function bindAssignment(source: Source, row: number, binder: Binder): void {
  const left = source.firstChild(row);
  const value = source.lastChild(row);
  if (value === left || source.type(value) === 'type') {
    return;
  }
  if (source.type(left) === 'identifier') {
    binder.value(left, source.node(assignedValue(source, value)));
  } else if (isSameShape(source, left, value)) {
    let element = source.firstChild(value);
    for (let name = source.firstChild(left); name !== 0; name = source.nextSibling(name)) {
      binder.value(name, source.node(element));
      element = source.nextSibling(element);
    }
  } else {
    bindTargets(source, left, binder);
  }
}

/** The last value of `a = b = value`. */
function assignedValue(source: Source, value: number): number {
  let current = value;
  while (source.type(current) === 'assignment' && source.firstChild(current) !== 0) {
    current = source.lastChild(current);
  }
  return current;
}

/** `a, b = c, d`. */
function isSameShape(source: Source, left: number, right: number): boolean {
  if (!TUPLES.has(source.type(left)) || !TUPLES.has(source.type(right))) {
    return false;
  }
  let name = source.firstChild(left);
  let value = source.firstChild(right);
  while (name !== 0 && value !== 0) {
    if (source.type(name) !== 'identifier' || source.type(value) === 'list_splat') {
      return false;
    }
    name = source.nextSibling(name);
    value = source.nextSibling(value);
  }
  return name === value;
}

/** Binds every name of a pattern; `a.b` and `a[b]` bind none. */
function bindTargets(source: Source, pattern: number, binder: Binder): void {
  if (pattern === 0) {
    return;
  }
  const end = source.after(pattern);
  for (let row = pattern; row < end; ) {
    const type = source.type(row);
    if (type === 'identifier') {
      binder.opaque(row);
      row += 1;
    } else {
      row = /pattern|tuple|list|target/.test(type) ? row + 1 : source.after(row);
    }
  }
}

function bindImport(source: Source, node: Node, scope: Scope, binder: Binder): void {
  if (node.type === 'import_statement') {
    for (const item of node.children) {
      const [path, alias] = item.type === 'aliased_import' ? item.children : [item];
      const first = path?.child(0);
      if (path && alias) {
        binder.bindImport(alias.row, dotted(source, path));
      } else if (first) {
        // `import torch.nn` binds `torch`.
        binder.bindImport(first.row, textOf(source, first));
      }
    }
    return;
  }
  const [module, ...items] = node.children;
  const prefix = module ? dotted(source, module) : '';
  for (const item of items) {
    if (item.type === 'wildcard_import') {
      scope.stars ??= [];
      scope.stars.push(prefix);
      continue;
    }
    const [name, alias = name] = item.type === 'aliased_import' ? item.children : [item];
    if (name && alias) {
      binder.bindImport(alias.row, `${prefix}.${dotted(source, name)}`);
    }
  }
}

/** Line breaks, with what lets a line go on, and spaces may stand around the dots. */
function dotted(source: Source, node: Node): string {
  return textOf(source, node).replace(/[\s\\]+/g, '');
}

import { tfjsModule } from '../../frameworks/modules';
import { type Node, type Source, textOf } from '../nodes';
import type { Scope } from '../scope';
import { Binder, type ScopeGrammar } from '../scopes';
import { CLASSES, FUNCTIONS } from './grammar';

const BLOCK = 'statement_block';

/** How names are bound in JavaScript and TypeScript. */
export const scopeGrammar: ScopeGrammar = {
  // Blocks bind `const`, `let`, `class` and, in modules, functions.
  opening: new Map(
    [...FUNCTIONS, BLOCK, 'for_statement', 'for_in_statement', 'catch_clause', 'switch_body'].map(
      (type) => [type, 'function'] as const,
    ),
  ),
  outside: new Set(),
  block: BLOCK,
  binding: new Set([
    'import_statement',
    'variable_declarator',
    'assignment_expression',
    'for_in_statement',
    'catch_clause',
    ...CLASSES,
    ...FUNCTIONS,
  ]),
  // Any function may require a module.
  definitions: new Set(),
  reaching: new Set(),
  bindRow: (source, row, outer, inner) => bindNode(source, source.node(row), outer, inner),
};

function bindNode(source: Source, node: Node, scope: Scope, inner: Scope): void {
  const into = (target: Scope, at?: number) => new Binder(source, node.row, BLOCK, target, at);
  switch (node.type) {
    case 'import_statement':
      bindImports(source, node, into(scope, 0));
      break;
    case 'variable_declarator':
      bindDeclarator(source, node, into(scope));
      break;
    case 'assignment_expression': {
      const name = node.child(0);
      if (name?.type === 'identifier') {
        bindAssigned(source, name, scope, into(scope));
      }
      break;
    }
    case 'for_in_statement':
      bindPattern(source, node.child(0), undefined, into(inner));
      break;
    case 'catch_clause':
      bindPattern(source, node.child(0), undefined, into(inner));
      break;
    default:
      bindFunction(source, node, into(scope, 0), into(inner, node.start));
  }
}

function bindFunction(source: Source, node: Node, outer: Binder, inner: Binder): void {
  const name = node.child(0);
  if (CLASSES.has(node.type) || /^(generator_)?function_declaration$/.test(node.type)) {
    if (name && /identifier$/.test(name.type)) {
      outer.definition(name.row, node);
    }
  }
  if (!FUNCTIONS.has(node.type)) {
    return;
  }
  if (/function_expression|generator_function$/.test(node.type) && name?.type === 'identifier') {
    inner.definition(name.row, node);
  }
  if (node.type === 'arrow_function' && name?.type === 'identifier' && node.children.length > 1) {
    inner.opaque(name.row);
  }
  const list = node.children.find((child) => child.type === 'formal_parameters');
  for (const parameter of list?.children ?? []) {
    const isTyped = /^(required|optional)_parameter$/.test(parameter.type);
    const pattern = isTyped
      ? parameter.children.find((child) => child.type !== 'decorator')
      : parameter;
    const name = pattern?.type === 'assignment_pattern' ? pattern.child(0) : pattern;
    const fallback = (isTyped ? parameter : pattern)?.lastChild;
    if (name?.type === 'identifier' && fallback && fallback !== name) {
      inner.opaque(name.row, fallback);
    } else {
      bindPattern(source, pattern, undefined, inner);
    }
  }
}

/** An assignment to a name of an enclosing scope makes what it held uncertain. */
function bindAssigned(source: Source, name: Node, around: Scope, binder: Binder): void {
  const value = name.parent?.child(1);
  const text = textOf(source, name);
  let owner: Scope | undefined = around;
  while (owner && !owner.isBoundBefore(name.row, text)) {
    owner = owner.parent;
  }
  bindTo(name, value, undefined, owner ? new Binder(source, name.row, BLOCK, owner) : binder);
}

/** Binds a name to a value, or to anything. */
function bindTo(
  name: Node,
  value: Node | undefined,
  property: string | undefined,
  binder: Binder,
): void {
  if (value) {
    binder.value(name.row, value, property);
  } else {
    binder.opaque(name.row);
  }
}

function bindDeclarator(source: Source, node: Node, binder: Binder): void {
  const [name, ...rest] = node.children;
  if (name) {
    bindPattern(source, name, rest.at(-1), binder);
  }
}

/** Binds the names of a pattern to their parts of a value, or to anything. */
function bindPattern(
  source: Source,
  pattern: Node | undefined,
  value: Node | undefined,
  binder: Binder,
): void {
  const pending = pattern ? [pattern] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    switch (node.type) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern':
        bindPart(source, node, pattern, value, binder);
        break;
      case 'pair_pattern':
      case 'rest_pattern':
        pending.push(...node.children.slice(-1));
        break;
      case 'assignment_pattern':
      case 'object_assignment_pattern':
        pending.push(...node.children.slice(0, 1));
        break;
      case 'object_pattern':
      case 'array_pattern':
        pending.push(...node.children);
        break;
      default:
    }
  }
}

function bindPart(
  source: Source,
  name: Node,
  pattern: Node | undefined,
  value: Node | undefined,
  binder: Binder,
): void {
  const property = value && name !== pattern ? propertyPath(source, name, pattern) : undefined;
  bindTo(name, name === pattern || property !== undefined ? value : undefined, property, binder);
}

/** `layers.dense` for `{ layers: { dense } }`; `undefined` for an array or a rest. */
function propertyPath(source: Source, name: Node, pattern: Node | undefined): string | undefined {
  const keys: string[] = [];
  for (let node: Node | undefined = name; node && node !== pattern; node = node.parent) {
    if (node.type === 'shorthand_property_identifier_pattern') {
      keys.unshift(textOf(source, node));
    } else if (node.type === 'pair_pattern') {
      const key = node.child(0);
      if (key) keys.unshift(textOf(source, key));
    } else if (node.type === 'rest_pattern' || node.type === 'array_pattern') {
      return undefined;
    }
  }
  return pattern?.type === 'object_pattern' && keys.length > 0 ? keys.join('.') : undefined;
}

function bindImports(source: Source, node: Node, binder: Binder): void {
  // `import type` brings nothing that can be called.
  if (/^import\s+type\s/.test(source.text.slice(node.start, node.start + 40))) {
    return;
  }
  const string = findString(node);
  const module = string && moduleOf(source, string);
  if (module === undefined) {
    return;
  }
  for (const part of node.children.flatMap((child) =>
    child.type === 'import_clause' ? child.children : [child],
  )) {
    bindImportPart(source, part, module, binder);
  }
}

function bindImportPart(source: Source, part: Node, module: string, binder: Binder): void {
  if (part.type === 'identifier') {
    binder.bindImport(part.row, wholeModule(module, textOf(source, part)));
  } else if (part.type === 'namespace_import' || part.type === 'import_require_clause') {
    const name = part.children.find((child) => child.type === 'identifier');
    if (name) {
      binder.bindImport(name.row, wholeModule(module, textOf(source, name)));
    }
  } else if (part.type === 'named_imports') {
    for (const specifier of part.children) {
      const [name, alias = name] = specifier.children;
      if (name && alias && !/^type\s/.test(textOf(source, specifier))) {
        const member = textOf(source, name).replace(/^['"]|['"]$/g, '');
        const path =
          member === 'default' ? wholeModule(module, textOf(source, alias)) : `${module}.${member}`;
        binder.bindImport(alias.row, path);
      }
    }
  }
}

/** TensorFlow.js itself, or `module.name`, from which a convention may be read. */
function wholeModule(module: string, local: string): string {
  return tfjsModule(module) ? module : `${module}.${local}`;
}

/** The path of a module: known packages by their own, others by what was written. */
export function moduleOf(source: Source, string: Node): string {
  const specifier = source.text.slice(string.start + 1, string.end - 1);
  return tfjsModule(specifier) ?? `?${specifier.replace(/\./g, '_')}`;
}

function findString(node: Node): Node | undefined {
  for (const child of node.children) {
    if (child.type === 'string') {
      return child;
    }
    const inner = child.children.find((grandchild) => grandchild.type === 'string');
    if (inner && child.type === 'import_require_clause') {
      return inner;
    }
  }
  return undefined;
}

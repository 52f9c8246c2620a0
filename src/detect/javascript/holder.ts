import { between } from '../between';
import type { Holder } from '../dialect';
import { IGNORED, OTHER, pairHolder, seeThrough } from '../holding';
import { type Node, type Source, textOf } from '../nodes';

const TRANSPARENT = new Set([
  'parenthesized_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
  'array',
  'spread_element',
]);
const COMPARISON = /^([=!]==?|[<>]=?|in|instanceof)$/;

/** What an expression of JavaScript or TypeScript is handed to. */
export function holder(source: Source, node: Node): Holder {
  return seeThrough(
    node,
    (parent, child) => isTransparent(source, parent, child),
    (parent, value) => heldBy(source, parent, value),
  );
}

function isTransparent(source: Source, parent: Node, child: Node): boolean {
  if (TRANSPARENT.has(parent.type)) {
    return true;
  }
  if (parent.type === 'ternary_expression') {
    return child.index !== 0;
  }
  return parent.type === 'binary_expression' && /^(\|\||\?\?|&&)$/.test(operator(source, parent));
}

function operator(source: Source, node: Node): string {
  const [left, right] = node.children;
  return left && right ? between(source, left, right, 'javascript') : '';
}

function heldBy(source: Source, parent: Node, value: Node): Holder {
  switch (parent.type) {
    case 'arguments':
      return parent.parent
        ? { kind: 'argument', call: parent.parent, name: undefined, position: value.index }
        : OTHER;
    case 'pair':
      return pairHolder(parent, value, (key) => unquoted(source, key));
    case 'required_parameter':
    case 'optional_parameter':
    case 'assignment_pattern':
    case 'object_assignment_pattern':
      return value.index === 0 ? IGNORED : named('default', source, parent.child(0));
    case 'variable_declarator':
    case 'assignment_expression':
    case 'public_field_definition':
    case 'field_definition':
      return value.index === 0 ? IGNORED : named('assigned', source, parent.child(0));
    case 'subscript_expression': {
      const base = parent.child(0);
      return value.index === 1 && base ? { kind: 'index', base } : IGNORED;
    }
    case 'binary_expression':
      return COMPARISON.test(operator(source, parent)) ? IGNORED : OTHER;
    case 'switch_case':
    case 'class_heritage':
    case 'extends_clause':
    case 'import_statement':
    case 'export_statement':
    case 'export_specifier':
    case 'unary_expression':
    case 'literal_type':
    case 'decorator':
    case 'ternary_expression':
    case 'if_statement':
      return IGNORED;
    default:
      return OTHER;
  }
}

function unquoted(source: Source, key: Node): string {
  return textOf(source, key).replace(/^['"]|['"]$/g, '');
}

function named(kind: 'default' | 'assigned', source: Source, target: Node | undefined): Holder {
  const name = target?.type === 'member_expression' ? target.child(1) : target;
  return name && /identifier/.test(name.type) ? { kind, name: textOf(source, name) } : OTHER;
}

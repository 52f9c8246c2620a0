import { TFJS, TFJS_NAMES } from '../../frameworks/modules';
import type { Constant } from '../../frameworks/signature';
import { numberOf, type Operation, operationOf } from '../arithmetic';
import type { Dialect, GivenArgument, StringLiteral } from '../dialect';
import { type Node, type Source, textOf } from '../nodes';
import { oncePerNode } from '../oncePerNode';
import { classShape, functionShape } from './functions';
import { bindingNames, CLASSES, pruning } from './grammar';
import { holder } from './holder';
import { moduleOf, scopeGrammar } from './scopes';

const WRAPPERS = new Set([
  'parenthesized_expression',
  'as_expression',
  'satisfies_expression',
  'non_null_expression',
  'await_expression',
]);

const CALLS = new Set(['call_expression', 'new_expression']);

const OPERATIONS = { unary: 'unary_expression', binary: 'binary_expression' };

/** JavaScript, TypeScript and TSX: their trees agree where it matters. */
export const javascript: Dialect = {
  language: 'javascript',
  pruning,
  nameTypes: new Set(['identifier', 'shorthand_property_identifier']),
  memberType: 'member_expression',
  lastNameType: 'property_identifier',
  callTypes: CALLS,
  stringTypes: new Set(['string', 'template_string']),
  subscriptType: 'subscript_expression',
  hasMemberEntries: true,
  scopeGrammar,
  member(node) {
    if (node.type !== 'member_expression') {
      return undefined;
    }
    const object = node.child(0);
    const name = node.child(1);
    return object && name?.type === 'property_identifier' ? { object, name } : undefined;
  },
  call(node) {
    if (!CALLS.has(node.type)) {
      return undefined;
    }
    const callee = node.child(0);
    return callee && { callee, list: node.childOf('arguments') };
  },
  argumentsOf: (_source, list) =>
    list.type === 'arguments'
      ? list.children.map((value) => ({
          name: undefined,
          value,
          spread: value.type === 'spread_element',
        }))
      : [],
  entries: oncePerNode(entries),
  string: stringLiteral,
  literal,
  arithmetic,
  requiredModule,
  freePath: (name) => (name === 'tf' ? TFJS : undefined),
  reexport: (name) => (TFJS_NAMES.includes(name) ? TFJS : undefined),
  parameterName,
  definitionTypes: new Set([
    'function_declaration',
    'function_expression',
    'arrow_function',
    ...CLASSES,
  ]),
  functionShape,
  classShape,
  isReceiver: (source, row) => /^(this|super)$/.test(source.type(row)),
  holder,
  bindingNames,
};

function entries(source: Source, node: Node): readonly GivenArgument[] | undefined {
  if (node.type !== 'object') {
    return undefined;
  }
  return node.children.map((entry): GivenArgument => {
    const [key, value] = entry.children;
    if (entry.type === 'pair' && key && value) {
      const name = stringLiteral(source, key)?.value ?? textOf(source, key);
      return { name, value, spread: false };
    }
    if (entry.type === 'shorthand_property_identifier') {
      return { name: textOf(source, entry), value: entry, spread: false };
    }
    return { name: entry.type === 'spread_element' ? '**' : '', value: entry, spread: true };
  });
}

function stringLiteral(source: Source, node: Node): StringLiteral | undefined {
  const isString = node.type === 'string';
  if (!isString && (node.type !== 'template_string' || node.children.length > 0)) {
    return undefined;
  }
  const [start, end] = [node.start + 1, Math.max(node.start + 1, node.end - 1)];
  return { value: source.text.slice(start, end), start, end };
}

function literal(source: Source, node: Node): Constant | undefined {
  switch (node.type) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
    case 'undefined':
      return null;
    case 'number':
      return numberOf(source, node);
    default:
      return undefined;
  }
}

function arithmetic(source: Source, node: Node): Operation | undefined {
  const first = node.child(0);
  return WRAPPERS.has(node.type) && first
    ? { operator: '', operands: [first] }
    : operationOf(source, node, OPERATIONS, 'javascript');
}

function requiredModule(source: Source, node: Node): string | undefined {
  const [callee, list] = node.children;
  const string = list?.child(0);
  const loads =
    node.type === 'call_expression' &&
    callee &&
    (callee.type === 'import' || textOf(source, callee) === 'require');
  if (!loads || string?.type !== 'string') {
    return undefined;
  }
  const module = moduleOf(source, string);
  // What the module goes by tells more than its address: `const tf = require("./tf.min.js")`.
  const name = node.parent?.type === 'variable_declarator' ? node.parent.child(0) : undefined;
  return module === TFJS || name?.type !== 'identifier'
    ? module
    : `${module}.${textOf(source, name)}`;
}

function parameterName(source: Source, definition: Node, position: number): string | undefined {
  const owner = CLASSES.has(definition.type) ? findConstructor(source, definition) : definition;
  const list = owner?.children.find((child) => child.type === 'formal_parameters');
  const parameter = list?.children[position];
  const name =
    parameter?.type === 'identifier'
      ? parameter
      : parameter?.children.find((child) => child.type === 'identifier');
  return name && textOf(source, name);
}

function findConstructor(source: Source, definition: Node): Node | undefined {
  const body = definition.children.find((child) => child.type === 'class_body');
  return body?.children.find((child) => {
    const name = child.type === 'method_definition' ? child.child(0) : undefined;
    return name !== undefined && textOf(source, name) === 'constructor';
  });
}

import { conventionalPath } from '../../frameworks/modules';
import type { Constant } from '../../frameworks/signature';
import { numberOf, operationOf } from '../arithmetic';
import type { Dialect, GivenArgument, StringLiteral } from '../dialect';
import { type Node, type Source, textOf } from '../nodes';
import { oncePerNode } from '../oncePerNode';
import { classShape, functionShape } from './functions';
import { bindingNames, pruning } from './grammar';
import { holder } from './holder';
import { scopeGrammar } from './scopes';

const OPERATIONS = { unary: 'unary_operator', binary: 'binary_operator' };

export const python: Dialect = {
  language: 'python',
  pruning,
  nameTypes: new Set(['identifier']),
  memberType: 'attribute',
  lastNameType: 'identifier',
  callTypes: new Set(['call']),
  stringTypes: new Set(['string']),
  subscriptType: 'subscript',
  hasMemberEntries: false,
  scopeGrammar,
  member(node) {
    if (node.type !== 'attribute') {
      return undefined;
    }
    const object = node.child(0);
    const name = node.child(1);
    return object && name?.type === 'identifier' ? { object, name } : undefined;
  },
  call(node) {
    if (node.type !== 'call') {
      return undefined;
    }
    const callee = node.child(0);
    return callee && { callee, list: node.child(1) };
  },
  argumentsOf,
  entries: oncePerNode(entries),
  string: stringLiteral,
  literal,
  arithmetic(source, node) {
    const first = node.child(0);
    if (node.type === 'parenthesized_expression' && first && !node.child(1)) {
      return { operator: '', operands: [first] };
    }
    return operationOf(source, node, OPERATIONS, 'python');
  },
  requiredModule: () => undefined,
  freePath: () => undefined,
  reexport: conventionalPath,
  parameterName,
  definitionTypes: new Set(['function_definition', 'class_definition', 'lambda']),
  functionShape,
  classShape,
  isReceiver,
  holder,
  bindingNames,
};

function isReceiver(source: Source, row: number): boolean {
  const type = source.type(row);
  return type === 'identifier'
    ? source.isText(row, 'self') || source.isText(row, 'cls')
    : type === 'call' && source.text.startsWith('super(', source.table.starts[row]);
}

function argumentsOf(source: Source, list: Node): readonly GivenArgument[] {
  if (list.type !== 'argument_list') {
    return [];
  }
  const { children } = list;
  return children.every(isOne)
    ? children.map((node) => argument(source, node))
    : children.flatMap((node) => argumentsIn(source, node));
}

/** Neither a mapping, which may be written out, nor a name that has no value yet. */
function isOne(node: Node): boolean {
  if (node.type === 'dictionary_splat') return false;
  return node.type !== 'keyword_argument' || node.child(1) !== undefined;
}

function argumentsIn(source: Source, node: Node): readonly GivenArgument[] {
  if (isOne(node)) return [argument(source, node)];
  if (node.type !== 'dictionary_splat') return [];
  const inner = node.child(0);
  return (inner && entries(source, inner)) ?? [{ name: '**', value: node, spread: true }];
}

function argument(source: Source, node: Node): GivenArgument {
  const name = node.type === 'keyword_argument' ? node.child(0) : undefined;
  const value = name && node.child(1);
  return name && value
    ? { name: textOf(source, name), value, spread: false }
    : { name: undefined, value: node, spread: node.type === 'list_splat' };
}

function entries(source: Source, node: Node): readonly GivenArgument[] | undefined {
  if (node.type === 'call' && source.isText(source.firstChild(node.row), 'dict')) {
    const list = node.child(1);
    return list && argumentsOf(source, list);
  }
  if (node.type !== 'dictionary') {
    return undefined;
  }
  return node.children.map((entry): GivenArgument => {
    const [key, value] = entry.children;
    const name = key && stringLiteral(source, key)?.value;
    return entry.type === 'pair' && value && name !== undefined
      ? { name, value, spread: false }
      : { name: '**', value: entry, spread: true };
  });
}

function stringLiteral(source: Source, node: Node): StringLiteral | undefined {
  // With children it is an f-string, whose value is not in the file.
  if (node.type !== 'string' || node.children.some((child) => child.type === 'interpolation')) {
    return undefined;
  }
  const text = textOf(source, node);
  const [, prefix = '', quote = ''] = /^([a-zA-Z]*)("""|'''|"|')/.exec(text) ?? [];
  if (quote === '' || /b/i.test(prefix) || !text.endsWith(quote)) {
    return undefined;
  }
  const start = node.start + prefix.length + quote.length;
  const end = Math.max(start, node.end - quote.length);
  return { value: source.text.slice(start, end), start, end };
}

function literal(source: Source, node: Node): Constant | undefined {
  switch (node.type) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'none':
      return null;
    case 'integer':
    case 'float':
      return numberOf(source, node);
    default:
      return undefined;
  }
}

/** Of a class, the parameters of its `__init__`, without `self`. */
function parameterName(source: Source, definition: Node, position: number): string | undefined {
  const isClass = definition.type === 'class_definition';
  const owner = isClass ? findInit(source, definition) : definition;
  const list = owner?.children.find((child) => child.type === 'parameters');
  const parameter = list?.children.filter((child) => !child.type.endsWith('_separator'))[
    position + (isClass ? 1 : 0)
  ];
  const name = parameter?.type === 'identifier' ? parameter : parameter?.child(0);
  return name?.type === 'identifier' ? textOf(source, name) : undefined;
}

function findInit(source: Source, definition: Node): Node | undefined {
  const block = definition.children.find((child) => child.type === 'block');
  return block?.children
    .map((child) => (child.type === 'decorated_definition' ? child.lastChild : child))
    .find((child) => {
      const name = child?.type === 'function_definition' ? child.child(0) : undefined;
      return name !== undefined && textOf(source, name) === '__init__';
    });
}

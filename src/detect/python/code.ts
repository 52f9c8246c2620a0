import { between } from '../between';
import type { GivenArgument } from '../dialect';
import { type Node, type Source, textOf } from '../nodes';
import type { Body, CodeReader, Expression, Statement, Target } from '../outline/code';
import { callCode, literalCode, memberCode } from '../outline/codeParts';
import { blockOf, definitionOf, lambda } from './definitions';
import { python } from './dialect';

/** Python as code that is run for its layers. */
export const pythonCode: CodeReader = {
  statement,
  expression,
  target,
  initialisers: ['__init__', 'build', 'setup'],
  callers: ['forward', 'call', '__call__'],
};

const NOTHING: Statement = { kind: 'nothing' };

function statement(source: Source, node: Node): Statement {
  const first = node.child(0);
  const second = node.child(1);
  switch (node.type) {
    case 'expression_statement':
      return first ? expressionStatement(source, first) : NOTHING;
    case 'return_statement':
      return { kind: 'return', value: first };
    case 'if_statement':
      return branches(node);
    case 'for_statement':
      return first && second
        ? { kind: 'for', target: first, over: second, body: blockOf(node) }
        : NOTHING;
    case 'while_statement':
      return { kind: 'while', body: blockOf(node) };
    case 'with_statement':
      return { kind: 'block', body: [...withItems(first), ...blockOf(node)] };
    case 'try_statement':
      return { kind: 'block', body: node.children.flatMap(triedBlock) };
    case 'raise_statement':
      return { kind: 'leave', from: 'function' };
    case 'break_statement':
    case 'continue_statement':
      return { kind: 'leave', from: 'loop' };
    case 'decorated_definition':
    case 'function_definition':
    case 'class_definition': {
      const definition = definitionOf(source, node);
      return definition ? { kind: 'definition', definition } : NOTHING;
    }
    // A statement of the module that is still being typed.
    case 'ERROR':
      return { kind: 'block', body: node.children };
    case 'call':
      return { kind: 'expression', value: node };
    default:
      return NOTHING;
  }
}

function expressionStatement(source: Source, inner: Node): Statement {
  const left = inner.child(0);
  const value = inner.lastChild;
  if (inner.type === 'assignment') {
    const isAnnotation = !value || value === left || value.type === 'type';
    return left && !isAnnotation ? { kind: 'assign', target: left, value } : NOTHING;
  }
  if (inner.type === 'augmented_assignment' && left && value) {
    const operator = between(source, left, value, 'python').replace(/=$/, '');
    return { kind: 'augment', target: left, operator, value };
  }
  return { kind: 'expression', value: inner };
}

function branches(node: Node): Statement {
  const [condition, ...rest] = node.children;
  const first = { condition, body: blockOf(node) };
  const others = rest
    .filter(({ type }) => /^(elif|else)_clause$/.test(type))
    .map((clause) => ({
      condition: clause.type === 'elif_clause' ? clause.child(0) : undefined,
      body: blockOf(clause),
    }));
  return { kind: 'if', cases: [first, ...others] };
}

function withItems(clause: Node | undefined): Body {
  return clause?.children.flatMap(({ children }) => children.slice(0, 1)) ?? [];
}

/** What a `try` runs when nothing fails. */
function triedBlock(part: Node): Body {
  if (part.type === 'block') return part.children;
  return /^(else|finally)_clause$/.test(part.type) ? blockOf(part) : [];
}

function expression(source: Source, node: Node): Expression {
  if (node.type === 'identifier') return { kind: 'name', name: textOf(source, node) };
  const literal = literalCode(python, source, node);
  if (literal) return literal;
  const first = node.child(0);
  const second = node.child(1);
  switch (node.type) {
    case 'attribute':
      return first && second ? memberCode(python, source, first, second) : OTHER;
    case 'call':
      return callOf(source, node);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
      return { kind: 'list', items: node.children };
    case 'dictionary':
      return { kind: 'dictionary', entries: python.entries(source, node) ?? [] };
    case 'subscript':
      return first ? { kind: 'index', base: first, index: indexOf(node) } : OTHER;
    case 'conditional_expression': {
      const third = node.child(2);
      return first && second && third
        ? { kind: 'conditional', condition: second, chosen: first, otherwise: third }
        : OTHER;
    }
    case 'list_comprehension':
    case 'generator_expression':
    case 'set_comprehension':
      return comprehension(node);
    case 'string':
      return { kind: 'template', parts: template(source, node) };
    case 'list_splat':
      return first ? { kind: 'spread', value: first } : OTHER;
    case 'lambda':
      return { kind: 'function', definition: lambda(source, node) };
    case 'parenthesized_expression':
    case 'await':
      return first ? { kind: 'inner', value: first } : OTHER;
    case 'named_expression':
    // `x = inputs = Input(…)`.
    case 'assignment':
      return first && second ? { kind: 'assign', target: first, value: second } : OTHER;
    case 'not_operator':
      return first ? { kind: 'not', operand: first } : OTHER;
    case 'unary_operator':
      return first
        ? { kind: 'unary', operator: source.text.charAt(node.start), operand: first }
        : OTHER;
    default:
      return first && second ? ofTwo(source, node, first, second) : OTHER;
  }
}

const OTHER: Expression = { kind: 'other' };

/** Of several, what is taken out is not followed. */
function indexOf(node: Node): Node | undefined {
  return node.child(2) ? undefined : node.child(1);
}

/** The pieces of an f-string. */
function template(source: Source, node: Node): readonly (string | Node)[] {
  return node.children.flatMap((part): readonly (string | Node)[] => {
    if (part.type === 'string_content') return [textOf(source, part)];
    return part.type === 'interpolation' ? part.children.slice(0, 1) : [];
  });
}

function ofTwo(source: Source, node: Node, left: Node, right: Node): Expression {
  const operator = between(source, left, right, 'python')
    .replace(/[()\s]+/g, ' ')
    .trim();
  switch (node.type) {
    case 'binary_operator':
      return { kind: 'binary', operator, left, right };
    case 'comparison_operator':
      return node.children.length > 2 ? OTHER : { kind: 'compare', operator, left, right };
    case 'boolean_operator':
      return { kind: 'logical', operator: operator === 'or' ? 'or' : 'and', left, right };
    default:
      return OTHER;
  }
}

function callOf(source: Source, node: Node): Expression {
  const callee = node.child(0);
  const list = node.child(1);
  if (!callee) return OTHER;
  if (source.isText(callee.row, 'super')) return { kind: 'parent' };
  // `f(x for x in y)` has no list around its argument.
  const alone: GivenArgument[] =
    list?.type === 'generator_expression' ? [{ name: undefined, value: list, spread: false }] : [];
  const given = list?.type === 'argument_list' ? python.argumentsOf(source, list) : alone;
  return callCode(python, source, node, callee, given);
}

function comprehension(node: Node): Expression {
  const [element, ...rest] = node.children;
  if (!element) return OTHER;
  return {
    kind: 'comprehension',
    element,
    clauses: rest.flatMap(({ type, children: [target, over] }) =>
      type === 'for_in_clause' && target && over ? [{ target, over }] : [],
    ),
    conditions: rest.flatMap(({ type, children }) => (type === 'if_clause' ? children : [])),
  };
}

function target(source: Source, node: Node): Target {
  const first = node.child(0);
  const second = node.child(1);
  switch (node.type) {
    case 'identifier':
      return { kind: 'name', name: textOf(source, node) };
    case 'attribute':
      return first && second
        ? { kind: 'member', object: first, name: textOf(source, second) }
        : { kind: 'other' };
    case 'subscript':
      return first ? { kind: 'index', base: first, index: indexOf(node) } : { kind: 'other' };
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
      return { kind: 'pattern', parts: node.children };
    case 'list_splat_pattern':
      return first ? { kind: 'rest', part: first } : { kind: 'other' };
    default:
      return { kind: 'other' };
  }
}

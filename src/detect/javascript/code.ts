import { between } from '../between';
import { type Node, type Source, textOf } from '../nodes';
import type { Body, CodeReader, Expression, Statement, Target } from '../outline/code';
import { callCode, literalCode, memberCode } from '../outline/codeParts';
import { definitionOf, isBlock } from './definitions';
import { javascript } from './dialect';

/** JavaScript and TypeScript as code that is run for its layers. */
export const javascriptCode: CodeReader = {
  statement,
  expression,
  target,
  initialisers: ['constructor', 'build'],
  callers: ['call', 'apply', 'predict', 'forward'],
};

const NOTHING: Statement = { kind: 'nothing' };

function statement(source: Source, node: Node): Statement {
  const [first] = node.children;
  switch (node.type) {
    case 'expression_statement':
      return first ? expressionStatement(source, first) : NOTHING;
    case 'lexical_declaration':
    case 'variable_declaration':
    case 'statement_block':
    case 'export_statement':
    case 'switch_statement':
    case 'switch_body':
    case 'ERROR':
      return { kind: 'block', body: node.children };
    case 'switch_case':
    case 'switch_default':
      return { kind: 'block', body: node.children.slice(node.type === 'switch_case' ? 1 : 0) };
    case 'variable_declarator': {
      const value = node.children.length > 1 ? node.lastChild : undefined;
      return first && value ? { kind: 'assign', target: first, value } : NOTHING;
    }
    case 'return_statement':
      return { kind: 'return', value: first };
    case 'if_statement':
      return { kind: 'if', cases: cases(node) };
    case 'for_statement':
      return counting(source, node);
    case 'for_in_statement':
      return forOf(source, node);
    case 'while_statement':
    case 'do_statement':
      return { kind: 'while', body: inside(node.children.find(isBlock)) };
    case 'try_statement':
      return { kind: 'block', body: inside(first) };
    case 'throw_statement':
      return { kind: 'leave', from: 'function' };
    case 'break_statement':
    case 'continue_statement':
      return { kind: 'leave', from: 'loop' };
    default: {
      const definition = definitionOf(source, node);
      if (definition) return { kind: 'definition', definition };
      return node.type === 'call_expression' ? { kind: 'expression', value: node } : NOTHING;
    }
  }
}

/** A block's statements, or the one statement that stands in its place. */
function inside(node: Node | undefined): Body {
  if (!node) return [];
  return isBlock(node) ? node.children : [node];
}

function expressionStatement(source: Source, inner: Node): Statement {
  const [left, right] = inner.children;
  if (inner.type === 'assignment_expression' && left && right) {
    return { kind: 'assign', target: left, value: right };
  }
  if (inner.type === 'augmented_assignment_expression' && left && right) {
    const operator = between(source, left, right, 'javascript').replace(/=$/, '');
    return { kind: 'augment', target: left, operator, value: right };
  }
  return { kind: 'expression', value: inner };
}

type Case = { readonly condition: Node | undefined; readonly body: Body };

function cases(node: Node): readonly Case[] {
  const [condition, then, otherwise] = node.children;
  const other = otherwise?.child(0);
  const rest: readonly Case[] =
    other?.type === 'if_statement'
      ? cases(other)
      : other
        ? [{ condition: undefined, body: inside(other) }]
        : [];
  return [{ condition, body: inside(then) }, ...rest];
}

/** `for (let i = 0; i < n; i++)`, and any other as a loop of unknown count. */
function counting(source: Source, node: Node): Statement {
  const body = inside(node.lastChild);
  const [start, end, step] = node.children;
  const [name, from] = start?.child(0)?.children ?? [];
  const condition = end?.type === 'expression_statement' ? end.child(0) : end;
  const [variable, bound] = condition?.children ?? [];
  if (!name || !from || !variable || !bound || step?.type !== 'update_expression') {
    return { kind: 'while', body };
  }
  const operator = between(source, variable, bound, 'javascript');
  const counts =
    textOf(source, name) === textOf(source, variable) &&
    /^<=?$/.test(operator) &&
    textOf(source, step).includes('++');
  if (!counts) return { kind: 'while', body };
  const inclusive = operator === '<=';
  const bounds = { name: textOf(source, name), start: from, end: bound, inclusive };
  return { kind: 'count', counting: bounds, body };
}

function forOf(source: Source, node: Node): Statement {
  const [target, over] = node.children;
  const body = inside(node.lastChild);
  const isOf = target && over && /\bof\b/.test(between(source, target, over, 'javascript'));
  return target && over && isOf ? { kind: 'for', target, over, body } : { kind: 'while', body };
}

const OTHER: Expression = { kind: 'other' };

function expression(source: Source, node: Node): Expression {
  const literal = literalCode(javascript, source, node);
  if (literal) return literal;
  const [first, second, third] = node.children;
  switch (node.type) {
    case 'identifier':
    case 'shorthand_property_identifier':
      return { kind: 'name', name: textOf(source, node) };
    case 'this':
      return { kind: 'receiver' };
    case 'super':
      return { kind: 'parent' };
    case 'member_expression':
      return first && second ? memberCode(javascript, source, first, second) : OTHER;
    case 'call_expression':
    case 'new_expression': {
      const call = javascript.call(node);
      if (!call) return OTHER;
      const given = call.list ? javascript.argumentsOf(source, call.list) : [];
      return callCode(javascript, source, node, call.callee, given);
    }
    case 'array':
    case 'sequence_expression':
      return { kind: 'list', items: node.children };
    case 'object':
      return { kind: 'dictionary', entries: javascript.entries(source, node) ?? [] };
    case 'subscript_expression':
      return first ? { kind: 'index', base: first, index: second } : OTHER;
    case 'template_string':
      return { kind: 'template', parts: template(source, node) };
    case 'ternary_expression':
      return first && second && third
        ? { kind: 'conditional', condition: first, chosen: second, otherwise: third }
        : OTHER;
    case 'spread_element':
      return first ? { kind: 'spread', value: first } : OTHER;
    case 'assignment_expression':
      return first && second ? { kind: 'assign', target: first, value: second } : OTHER;
    case 'unary_expression':
      return unary(source, node, first);
    case 'binary_expression':
      return first && second ? binary(source, first, second) : OTHER;
    case 'parenthesized_expression':
    case 'as_expression':
    case 'satisfies_expression':
    case 'non_null_expression':
    case 'await_expression':
      return first ? { kind: 'inner', value: first } : OTHER;
    default: {
      const definition = definitionOf(source, node);
      return definition?.kind === 'function' ? { kind: 'function', definition } : OTHER;
    }
  }
}

/** The pieces of a template string, whose plain text has no nodes. */
function template(source: Source, node: Node): readonly (string | Node)[] {
  const parts: (string | Node)[] = [];
  let at = node.start + 1;
  for (const hole of node.children) {
    parts.push(source.text.slice(at, hole.start), ...hole.children.slice(0, 1));
    at = hole.end;
  }
  return [...parts, source.text.slice(at, Math.max(at, node.end - 1))];
}

function unary(source: Source, node: Node, operand: Node | undefined): Expression {
  if (!operand) return OTHER;
  const operator = source.text.charAt(node.start);
  if (operator === '!') return { kind: 'not', operand };
  return /[-+]/.test(operator) ? { kind: 'unary', operator, operand } : OTHER;
}

function binary(source: Source, left: Node, right: Node): Expression {
  const operator = between(source, left, right, 'javascript');
  if (/^([=!]==?|[<>]=?)$/.test(operator)) {
    return { kind: 'compare', operator: operator.replace(/==$/, '='), left, right };
  }
  if (operator === '&&') return { kind: 'logical', operator: 'and', left, right };
  if (operator === '||' || operator === '??')
    return { kind: 'logical', operator: 'or', left, right };
  return { kind: 'binary', operator, left, right };
}

function target(source: Source, node: Node): Target {
  const [first, second] = node.children;
  switch (node.type) {
    case 'identifier':
      return { kind: 'name', name: textOf(source, node) };
    case 'member_expression':
      return first && second
        ? { kind: 'member', object: first, name: textOf(source, second) }
        : { kind: 'other' };
    case 'subscript_expression':
      return first ? { kind: 'index', base: first, index: second } : { kind: 'other' };
    case 'array_pattern':
      return { kind: 'pattern', parts: node.children };
    case 'rest_pattern':
      return first ? { kind: 'rest', part: first } : { kind: 'other' };
    // The declaration of the variable of a `for (const x of …)`.
    default:
      return { kind: 'other' };
  }
}

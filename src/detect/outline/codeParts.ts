import type { Dialect, GivenArgument } from '../dialect';
import { type Node, type Source, textOf } from '../nodes';
import { plainText } from '../plainText';
import type { Expression } from './code';
import { spanOf } from './machine';

const LONGEST_NAME = 60;

/** A constant as code; `undefined`: the node is none. */
export function literalCode(dialect: Dialect, source: Source, node: Node): Expression | undefined {
  const value = dialect.literal(source, node);
  if (value !== undefined) return { kind: 'literal', value, span: spanOf(node) };
  const string = dialect.string(source, node);
  if (!string) return undefined;
  const { start, end } = string;
  return { kind: 'literal', value: string.value, span: { start, end } };
}

/** `object.name` as code. */
export function memberCode(dialect: Dialect, source: Source, object: Node, name: Node): Expression {
  let root = object;
  for (let member = dialect.member(root); member; member = dialect.member(root)) {
    root = member.object;
  }
  return { kind: 'member', object, name: textOf(source, name), root };
}

/** A call as code. */
export function callCode(
  dialect: Dialect,
  source: Source,
  node: Node,
  callee: Node,
  given: readonly GivenArgument[],
): Expression {
  const member = dialect.member(callee);
  const token = member?.name ?? callee;
  const name = plainText(textOf(source, token), dialect.language).slice(0, LONGEST_NAME);
  const place = { span: spanOf(token), call: spanOf(node), name };
  return { kind: 'call', node, token, place, callee, object: member?.object, given };
}

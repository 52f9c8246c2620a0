import type { Constant } from '../frameworks/signature';
import { applyOperator } from './arithmetic';
import type { Node } from './nodes';
import type { Resolver } from './resolve';

export interface ResolvedConstant {
  readonly value: Constant;
  /** A name stood for it, or for a part of it. */
  readonly named: boolean;
}

/** Names follow names at most this far. */
export const DEPTH = 8;

/** The value of a constant expression; `undefined` if it cannot be told. `depth`: how far names were followed. */
export function constantOf(
  resolver: Resolver,
  node: Node,
  depth: number,
): ResolvedConstant | undefined {
  const { dialect, source } = resolver;
  const literal = dialect.literal(source, node);
  if (literal !== undefined) {
    return { value: literal, named: false };
  }
  const string = dialect.string(source, node);
  if (string) {
    return { value: string.value, named: false };
  }
  if (depth > DEPTH) {
    return undefined;
  }
  const arithmetic = dialect.arithmetic(source, node);
  if (arithmetic) {
    return calculate(resolver, arithmetic.operator, arithmetic.operands, depth);
  }
  return namedConstant(resolver, node, depth);
}

function namedConstant(
  resolver: Resolver,
  node: Node,
  depth: number,
): ResolvedConstant | undefined {
  const value = resolver.valueOf(node);
  const constant = value && constantOf(resolver, value, depth + 1);
  return constant && { value: constant.value, named: true };
}

function calculate(
  resolver: Resolver,
  operator: string,
  operands: readonly Node[],
  depth: number,
): ResolvedConstant | undefined {
  const [first, second] = operands.map((operand) => constantOf(resolver, operand, depth + 1));
  if (!first || (operands.length === 2 && !second)) {
    return undefined;
  }
  if (operator === '') {
    return first;
  }
  const value = applyOperator(operator, first.value, second?.value);
  return value === undefined ? undefined : { value, named: first.named || second?.named === true };
}

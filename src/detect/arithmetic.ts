import type { Constant } from '../frameworks/signature';
import { between } from './between';
import type { Dialect } from './dialect';
import { type Node, type Source, textOf } from './nodes';

/** Arithmetic of one operand or two; the operator `''` stands for parentheses. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Node[];
}

/** The operation of a node whose type is one of these two. */
export function operationOf(
  source: Source,
  node: Node,
  types: { readonly unary: string; readonly binary: string },
  language: Dialect['language'],
): Operation | undefined {
  const first = node.child(0);
  const second = node.child(1);
  if (node.type === types.unary && first) {
    return { operator: source.text.charAt(node.start), operands: [first] };
  }
  if (node.type === types.binary && first && second) {
    const operator = between(source, first, second, language);
    return { operator, operands: [first, second] };
  }
  return undefined;
}

/** `1_000`, `1.`, `.5`, `0x1F`; `undefined` for an imaginary or a big integer. */
export function numberOf(source: Source, node: Node): number | undefined {
  const value = Number(textOf(source, node).replace(/_/g, ''));
  return Number.isNaN(value) ? undefined : value;
}

/** Arithmetic on numbers; one operand for a sign. */
export function applyOperator(
  operator: string,
  a: Constant,
  b: Constant | undefined,
): number | undefined {
  if (typeof a !== 'number' || (b !== undefined && typeof b !== 'number')) {
    return undefined;
  }
  if (b === undefined) {
    return operator === '-' ? -a : operator === '+' ? a : undefined;
  }
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : a / b;
    default:
      return undefined;
  }
}

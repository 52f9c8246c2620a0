import type { Expr } from './expression';
import { forgettable } from './memo';

/**
 * Deepest expression that is worked on. Every traversal is recursive, and the
 * call stack of a web worker is small; a function that a person wrote by hand
 * stays far below.
 */
export const DEEPEST = 400;

/** Most nodes, shared ones counted as often as they are used. */
export const LARGEST = 20_000;

/** Why the expression is not worked on, or `undefined` where it is fine. */
export function tooComplex(expression: Expr): string | undefined {
  const { depth, size } = measure(expression);
  if (depth > DEEPEST) return `nested more than ${DEEPEST} deep`;
  if (size > LARGEST) return `more than ${LARGEST} terms`;
  return undefined;
}

/** The operands of a node, in order. */
export function children(expression: Expr): readonly Expr[] {
  switch (expression.kind) {
    case 'unary':
      return [expression.argument];
    case 'binary':
      return [expression.left, expression.right];
    case 'where':
      return [expression.left, expression.right, expression.whenTrue, expression.otherwise];
    default:
      return [];
  }
}

interface Measure {
  readonly depth: number;
  readonly size: number;
}

const LEAF: Measure = { depth: 1, size: 1 };

/** Derivatives are made of parts that were measured before. */
const known = forgettable(new Map<Expr, Measure>());
const MOST_KNOWN = 8_192;

/** By an explicit stack, because it has to survive the expressions that it rejects. */
function measure(root: Expr): Measure {
  const before = known.get(root);
  if (before !== undefined) return before;
  if (known.size > MOST_KNOWN) known.clear();
  const stack: Expr[] = [root];
  for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
    const found = combined(children(node), stack);
    if (found === undefined) continue;
    stack.pop();
    known.set(node, found);
  }
  return known.get(root) ?? LEAF;
}

/** `undefined`: parts of it, which the stack gets, are to be measured first. */
function combined(parts: readonly Expr[], stack: Expr[]): Measure | undefined {
  let [depth, size, isKnown] = [1, 1, true];
  for (const part of parts) {
    const its = part.kind === 'constant' ? LEAF : known.get(part);
    if (its === undefined) {
      isKnown = false;
      stack.push(part);
    } else {
      depth = Math.max(depth, 1 + its.depth);
      size += its.size;
    }
  }
  return isKnown ? { depth, size } : undefined;
}

import { parameterNames } from './bind';
import { children, tooComplex } from './complexity';
import type { Expr } from './expression';

/** Why an expression cannot be analysed at all, or `undefined`. */
export function unsuitable(expression: Expr): string | undefined {
  const complex = tooComplex(expression);
  if (complex !== undefined) return complex;
  const [name] = parameterNames(expression);
  if (name !== undefined) return `the parameter ${name} has no value`;
  return badConstant(expression, new Set());
}

function badConstant(node: Expr, seen: Set<Expr>): string | undefined {
  if (seen.has(node)) return undefined;
  seen.add(node);
  if (node.kind === 'constant' && !Number.isFinite(node.value)) {
    return `the constant ${node.value} is not a finite number`;
  }
  for (const child of children(node)) {
    const problem = badConstant(child, seen);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

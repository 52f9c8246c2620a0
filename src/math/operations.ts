import { children } from './complexity';
import type { Expr, UnaryName } from './expression';
import { remembered } from './memo';
import { simplify } from './simplify';
import { hasVariable } from './variable';

/** What one value of a function takes, by hand or in a kernel that fuses nothing. */
export interface Operations {
  /** + − × ÷, powers, min, max, |x|, a comparison with its choice, a function: each is one. */
  readonly total: number;
  /** Functions among them, each name once, in the order in which they are met: `exp`, `tanh`. */
  readonly functions: readonly FunctionName[];
  /** How many of the operations are functions. */
  readonly functionCount: number;
}

export type FunctionName = Exclude<UnaryName, 'negate' | 'abs'>;

/**
 * Counts the operations of an expression without parameters. Numbers are worked out before;
 * a part that occurs again is not computed again; both branches of a choice are, as
 * frameworks do.
 */
export const operationsOf: (expression: Expr) => Operations = remembered((expression) => {
  const counted = new Map<string, Expr>();
  collect(simplify(expression), counted);
  const nodes = [...counted.values()];
  const functions = nodes.flatMap((node) => functionOf(node) ?? []);
  return {
    total: nodes.length,
    functions: [...new Set(functions)],
    functionCount: functions.length,
  };
});

function collect(node: Expr, counted: Map<string, Expr>): void {
  const operands = children(node);
  if (operands.length === 0 || !hasVariable(node)) return;
  const key = JSON.stringify(node);
  if (counted.has(key)) return;
  for (const operand of operands) collect(operand, counted);
  counted.set(key, node);
}

/** The slower ones; a square root counts as one of them. */
function functionOf(node: Expr): FunctionName | undefined {
  if (node.kind !== 'unary' || node.name === 'negate' || node.name === 'abs') return undefined;
  return node.name;
}

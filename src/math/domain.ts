import { isUnknown } from './analysis';
import type { Budget } from './budget';
import { hasVariable } from './closed';
import { children } from './complexity';
import { add, one } from './construct';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import type { Interval } from './interval';
import { parts } from './parts';
import { type Edge, type Span, signChart } from './signs';

/**
 * Why a smooth expression is not defined everywhere in an open span, or `undefined`
 * where it is: a zero divisor, the logarithm or root of what is not positive.
 */
export function undefinedWithin(root: Expr, span: Span, budget: Budget): string | undefined {
  const seen = new Set<Expr>();
  const visit = (node: Expr): string | undefined => {
    if (seen.has(node)) return undefined;
    seen.add(node);
    for (const child of children(node)) {
      const problem = visit(child);
      if (problem !== undefined) return problem;
    }
    const demand = demandOf(node);
    return demand && unmet(demand, span, budget);
  };
  return visit(root);
}

interface Demand {
  readonly expression: Expr;
  readonly positive: boolean;
  /** What is said of a place where it is not met. */
  readonly problem: string;
}

function demandOf(node: Expr): Demand | undefined {
  if (node.kind === 'unary') {
    const expression = node.argument;
    if (node.name === 'log') {
      return { expression, positive: true, problem: 'the logarithm is not defined' };
    }
    if (node.name === 'log1p') {
      const shifted = add(one, expression);
      return { expression: shifted, positive: true, problem: 'log1p is not defined' };
    }
    if (node.name === 'sqrt') {
      return { expression, positive: true, problem: 'the square root is not defined' };
    }
  }
  if (node.kind !== 'binary') return undefined;
  if (node.name === 'divide') {
    return { expression: node.right, positive: false, problem: 'a divisor becomes 0' };
  }
  if (node.name !== 'power') return undefined;
  const { left: expression, right: exponent } = node;
  const whole = exponent.kind === 'constant' && Number.isInteger(exponent.value);
  if (!whole) return { expression, positive: true, problem: 'a power is not defined' };
  if (exponent.value >= 0) return undefined;
  return { expression, positive: false, problem: 'a divisor becomes 0' };
}

function unmet(
  { expression, positive, problem }: Demand,
  span: Span,
  budget: Budget,
): string | undefined {
  const [lo, hi] = enclosing(expression)(intervalOf(span));
  if (lo > 0 || (hi < 0 && !positive)) return undefined;
  if (!hasVariable(expression)) return lo <= 0 ? `${problem} ${placeText(span)}` : undefined;
  const chart = signChart(expression, span, budget);
  if (isUnknown(chart)) return chart.unknown;
  const bad = parts(span, chart).find(({ sign }) => sign === 0 || (positive && sign < 0));
  if (bad !== undefined) return `${problem} ${placeText(bad.span)}`;
  const [root] = chart.roots;
  return root && `${problem} at x = ${root.x}`;
}

function placeText({ from, to }: Span): string {
  if (from === 'end') return to === 'end' ? 'anywhere' : `for x < ${to.x}`;
  return to === 'end' ? `for x > ${from.x}` : `for x between ${from.x} and ${to.x}`;
}

function intervalOf({ from, to }: Span): Interval {
  const at = (edge: Edge, end: number) => (edge === 'end' ? end : edge.x);
  return [at(from, -Infinity), at(to, Infinity)];
}

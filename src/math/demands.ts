import { closedInterval, closedSign, hasVariable } from './closed';
import { children } from './complexity';
import { add, one } from './construct';
import type { Expr } from './expression';
import { EVERYTHING } from './interval';
import { remembered } from './memo';

/** What has to hold of a part for its node to be a real number. */
export interface Demand {
  readonly expression: Expr;
  /** Not only another number than 0. */
  readonly positive: boolean;
  /** Where it is 0 the function is not defined. */
  readonly broken: boolean;
  /** What is said of a place where it is not met. */
  readonly problem: string;
}

/** What the node itself demands of its operands; `undefined`: nothing that they may not meet. */
export function demandOf(node: Expr): Demand | undefined {
  const demand = writtenDemandOf(node);
  return demand === undefined || isMetByNumber(demand) ? undefined : demand;
}

/** What an expression demands of its parts, the innermost first, whichever branches are taken. */
export const demandsOf = remembered((root: Expr): readonly Demand[] => {
  const seen = new Set<Expr>();
  const demands: Demand[] = [];
  const visit = (node: Expr): void => {
    if (seen.has(node)) return;
    seen.add(node);
    children(node).forEach(visit);
    const demand = demandOf(node);
    if (demand !== undefined) demands.push(demand);
  };
  visit(root);
  return demands;
}, 512);

const DIVISOR = { positive: false, broken: true, problem: 'a divisor becomes 0' };
const LOGARITHM = { positive: true, broken: true };
const ROOT = { positive: true, broken: false };

function writtenDemandOf(node: Expr): Demand | undefined {
  if (node.kind === 'unary') {
    const expression = node.argument;
    if (node.name === 'log') {
      return { expression, ...LOGARITHM, problem: 'the logarithm is not defined' };
    }
    if (node.name === 'log1p') {
      const shifted = add(one, expression);
      return { expression: shifted, ...LOGARITHM, problem: 'log1p is not defined' };
    }
    if (node.name === 'sqrt') {
      return { expression, ...ROOT, problem: 'the square root is not defined' };
    }
  }
  if (node.kind !== 'binary') return undefined;
  if (node.name === 'divide') return { expression: node.right, ...DIVISOR };
  if (node.name !== 'power') return undefined;
  const { left: expression, right: exponent } = node;
  const [least, most] = hasVariable(exponent) ? EVERYTHING : closedInterval(exponent);
  if (least === most && Number.isInteger(least)) {
    return least >= 0 ? undefined : { expression, ...DIVISOR };
  }
  const kept = least > 0;
  return { expression, ...(kept ? ROOT : LOGARITHM), problem: 'a power is not defined' };
}

function isMetByNumber({ expression, positive, broken }: Demand): boolean {
  if (hasVariable(expression)) return false;
  const sign = closedSign(expression);
  return sign === 1 || (sign === -1 && !positive) || (sign === 0 && !broken);
}

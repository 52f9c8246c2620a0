import { isUnknown, type Known } from './analysis';
import type { Budget } from './budget';
import { closedSign, hasVariable } from './closed';
import { children } from './complexity';
import { add, one } from './construct';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import { contains, type Interval, signOf } from './interval';
import { remembered } from './memo';
import { parts } from './parts';
import { periodWindow } from './period';
import type { Place } from './place';
import type { Sign } from './roots';
import { type Edge, type Span, signChart } from './signs';

/** Places in more than this number are not followed. */
export const MOST_PIECES = 64;

/** A part of a span, with the reason where an expression is defined nowhere in it. */
export interface Stretch extends Span {
  readonly problem?: string;
}

/**
 * The parts of an open span in which a smooth expression is defined, or is not: cut at the
 * zeros of its divisors, and of what logarithms and roots are taken of.
 */
export function definedParts(root: Expr, span: Span, budget: Budget): Known<readonly Stretch[]> {
  let stretches: readonly Stretch[] = [span];
  for (const demand of demandsOf(root)) {
    const parts: Stretch[] = [];
    for (const each of stretches) {
      const found = each.problem === undefined ? meeting(demand, each, budget) : [each];
      if (isUnknown(found)) return found;
      parts.push(...found);
    }
    if (parts.length > MOST_PIECES) return { unknown: 'too many pieces' };
    stretches = parts;
  }
  return stretches;
}

/** Whether the place may be one at which the expression is not defined, though beside it. */
export function isBrokenAt(expression: Expr, { enclosure }: Place): boolean {
  return demandsOf(expression).some(
    (demand) => demand.broken && contains(enclosing(demand.expression)(enclosure), 0),
  );
}

/** What an expression demands of its parts, the innermost first. */
const demandsOf = remembered((root: Expr): readonly Demand[] => {
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

interface Demand {
  readonly expression: Expr;
  readonly positive: boolean;
  /** Where it is 0 the function is not defined. */
  readonly broken: boolean;
  /** What is said of a place where it is not met. */
  readonly problem: string;
}

const DIVISOR = { positive: false, broken: true, problem: 'a divisor becomes 0' };
const LOGARITHM = { positive: true, broken: true };
const ROOT = { positive: true, broken: false };

function demandOf(node: Expr): Demand | undefined {
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
  if (node.name === 'divide') {
    return { expression: node.right, ...DIVISOR };
  }
  if (node.name !== 'power') return undefined;
  const { left: expression, right: exponent } = node;
  const whole = exponent.kind === 'constant' && Number.isInteger(exponent.value);
  if (whole) return exponent.value >= 0 ? undefined : { expression, ...DIVISOR };
  const kept = !hasVariable(exponent) && closedSign(exponent) === 1;
  return { expression, ...(kept ? ROOT : LOGARITHM), problem: 'a power is not defined' };
}

function meeting(demand: Demand, span: Span, budget: Budget): Known<readonly Stretch[]> {
  const { expression, positive, broken } = demand;
  const [lo, hi] = enclosing(expression)(intervalOf(span));
  if (lo > 0 || (hi < 0 && !positive)) return [span];
  if (!hasVariable(expression)) return ofConstant(demand, span, [lo, hi]);
  const window = periodWindow(expression, span);
  const chart = signChart(expression, window ?? span, budget);
  if (isUnknown(chart)) return chart;
  const found = parts(window ?? span, chart);
  const isBad = (sign: Sign) => sign === 0 || (positive && sign < 0);
  if (window === undefined) {
    return found.map((part) => {
      const stretch = excluding(part.span, span, broken);
      return isBad(part.sign) ? { ...stretch, problem: problemOn(demand, part.span) } : stretch;
    });
  }
  // Again and again, or also where one period meets the next.
  const bad = found.find(({ sign }) => isBad(sign));
  if (bad !== undefined) return { unknown: problemOn(demand, bad.span) };
  const [root] = chart.roots;
  if (root !== undefined) return { unknown: `${demand.problem} at x = ${root.x}` };
  const atEnd = signOf(enclosing(expression)(window.to.enclosure));
  return atEnd ? [span] : { unknown: `${demand.problem} at x = ${window.to.x}` };
}

/** A root may be taken of 0. */
function ofConstant(demand: Demand, span: Span, [lo, hi]: Interval): Known<readonly Stretch[]> {
  if (lo === 0 && hi === 0 && !demand.broken) return [span];
  const problem = problemOn(demand, span);
  const isCertain = (lo === 0 && hi === 0) || hi < 0;
  return isCertain ? [{ ...span, problem }] : { unknown: problem };
}

function problemOn({ problem }: Demand, span: Span): string {
  return `${problem} ${placeText(span)}`;
}

/** The part of a span, with places between parts where the function is not defined, if so. */
function excluding({ from, to }: Span, { from: first, to: last }: Span, broken: boolean): Span {
  const mark = (edge: Edge, outer: Edge): Edge =>
    edge === outer || edge === 'end' || !broken ? edge : { ...edge, excluded: true };
  return { from: mark(from, first), to: mark(to, last) };
}

function placeText({ from, to }: Span): string {
  if (from === 'end') return to === 'end' ? 'anywhere' : `for x < ${to.x}`;
  return to === 'end' ? `for x > ${from.x}` : `for x between ${from.x} and ${to.x}`;
}

function intervalOf({ from, to }: Span): Interval {
  const at = (edge: Edge, end: number) => (edge === 'end' ? end : edge.x);
  return [at(from, -Infinity), at(to, Infinity)];
}

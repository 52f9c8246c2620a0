/**
 * Where a smooth function of one variable is positive, negative and zero.
 */
import { isUnknown, type Known } from './analysis';
import type { Budget } from './budget';
import { closedSign, hasVariable } from './closed';
import { isConstant } from './constants';
import { enclosing } from './enclose';
import type { Expr } from './expression';
import { affineRoot, type Place } from './place';
import { overDivisors } from './positiveFactors';
import { isPositive } from './positivity';
import type { Sign, SignChart } from './roots';
import { signCore } from './signCore';
import { Search } from './signSearch';

/** One end of an open interval: a place, or an end of the line. */
export type Edge = Place | 'end';

export interface Span {
  readonly from: Edge;
  readonly to: Edge;
}

/** The chart of a smooth expression on an open interval. */
export function signChart(expression: Expr, span: Span, budget: Budget): Known<SignChart> {
  const core = hasVariable(expression) ? signCore(expression) : expression;
  const beside = [span.from, span.to].some((edge) => isInfiniteAt(core, edge));
  return beside ? chartByDivisors(core, span, budget) : chartOfCore(core, span, budget);
}

function chartOfCore(core: Expr, span: Span, budget: Budget): Known<SignChart> {
  if (!hasVariable(core)) return constantChart(core);
  const affine = affineRoot(core);
  if (affine !== undefined) return affineChart(affine, span);
  return new Search(core, budget).chart(span);
}

function isInfiniteAt(expression: Expr, edge: Edge): boolean {
  return edge !== 'end' && !enclosing(expression)(edge.enclosure).every(Number.isFinite);
}

/** Beside a pole: of what is left without the divisors, and the sign that these have. */
function chartByDivisors(expression: Expr, span: Span, budget: Budget): Known<SignChart> {
  const { powers, rest } = overDivisors(expression);
  let flips = false;
  for (const { base, exponent } of powers) {
    if (isPositive(base) || exponent.denominator !== 1n || exponent.numerator % 2n === 0n) continue;
    const chart = signChart(base, span, budget);
    if (isUnknown(chart)) return chart;
    if (chart.signs.length > 1) return { unknown: 'a zero was not isolated' };
    flips = flips !== chart.signs.includes(-1);
  }
  const chart = chartOfCore(hasVariable(rest) ? signCore(rest) : rest, span, budget);
  if (!flips || isUnknown(chart)) return chart;
  return { ...chart, signs: chart.signs.map((sign) => opposite[sign]) };
}

const opposite = { [-1]: 1, 0: 0, 1: -1 } as const;

function constantChart(expression: Expr): Known<SignChart> {
  const sign = isConstant(expression, 0) ? 0 : closedSign(expression);
  if (sign === undefined) return { unknown: 'the sign of a constant is not certain' };
  return { roots: [], signs: [sign] };
}

function affineChart({ root, rising }: { root: Place; rising: boolean }, span: Span): SignChart {
  const [before, after]: [Sign, Sign] = rising ? [-1, 1] : [1, -1];
  if (span.from !== 'end' && root.x <= span.from.x) return { roots: [], signs: [after] };
  if (span.to !== 'end' && root.x >= span.to.x) return { roots: [], signs: [before] };
  return { roots: [root], signs: [before, after] };
}

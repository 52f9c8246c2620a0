import { isUnknown } from './analysis';
import type { Budget } from './budget';
import { differentiate } from './differentiate';
import type { Expr } from './expression';
import type { Interval } from './interval';
import { placeOfNumber } from './place';
import type { SignChart } from './roots';
import { type Span, signChart } from './signs';
import { tailTerms } from './tail';
import { outward } from './tailFacts';
import { boundsOfTerms } from './tailGrowth';

/** Where the middle of a line is tried to end. */
const STARTS = [4, 20, 128] as const;

/** What one of them may take of the budget, so that the question after it has some left. */
const MOST_STEPS = 30_000;

/** A bounded part of a span, with bounds of the values outside of it. */
export interface Middle {
  readonly span: Span;
  /** Of the derivative, within the bounded part. */
  readonly slopeChart: SignChart;
  readonly outside: readonly Interval[];
}

/**
 * For functions such as `sin(x) exp(-x^2)`, which turn for ever but hardly move far
 * out: the middle of the span, wider with each answer. The tails are only bounded.
 */
export function* middles(expression: Expr, span: Span, budget: Budget): Generator<Middle> {
  for (const start of STARTS) {
    const outside = (['left', 'right'] as const)
      .filter((side) => (side === 'left' ? span.from : span.to) === 'end')
      .map((side) => {
        const { terms } = tailTerms(outward(expression, side), start);
        return terms && boundsOfTerms(terms, start);
      });
    const bounded = outside.filter((bounds) => bounds !== undefined);
    if (bounded.length < outside.length) continue;
    const middle = within(span, start);
    const share: Budget = { steps: Math.min(budget.steps, MOST_STEPS) };
    budget.steps -= share.steps;
    const slopeChart = middle && signChart(differentiate(expression), middle, share);
    budget.steps += Math.max(0, share.steps);
    if (middle === undefined || slopeChart === undefined || isUnknown(slopeChart)) continue;
    yield { span: middle, slopeChart, outside: bounded };
  }
}

function within({ from, to }: Span, start: number): Span | undefined {
  if (from !== 'end' && from.x >= start) return undefined;
  if (to !== 'end' && to.x <= -start) return undefined;
  return {
    from: from === 'end' ? placeOfNumber(-start) : from,
    to: to === 'end' ? placeOfNumber(start) : to,
  };
}

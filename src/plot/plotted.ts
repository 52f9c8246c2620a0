import type { Analysis } from '../math/analysis';
import { type Column, columnOf } from '../math/compile';
import { differentiate } from '../math/differentiate';
import type { Expr } from '../math/expression';
import { simplify } from '../math/simplify';
import type { Breakpoint } from './curve';

/** A function to be drawn: what `columnOf` makes of it and of its derivative, and what is known of it. */
export interface PlottedFunction {
  /** Shown where several are drawn. */
  readonly name: string;
  readonly value: Column;
  readonly derivative: Column;
  readonly analysis: Analysis;
  /** f′ as a function of its own, where f″ is to be drawn as well. */
  readonly slope?: PlottedFunction;
  /** Where a framework was measured to give a slope of 0; left out: it was not, or nowhere. */
  readonly measuredZeros?: MeasuredZeros;
}

/** For x up to `left` and from `right` on; `null`: nowhere on that side. */
export interface MeasuredZeros {
  readonly left: number | null;
  readonly right: number | null;
}

/** One of its two curves. */
export type Curve = 'value' | 'derivative';

/** An expression without parameters, with what is known of it, ready to be drawn. */
export function plottedFunction(
  name: string,
  expression: Expr,
  analysis: Analysis,
): Omit<PlottedFunction, 'slope' | 'measuredZeros'> {
  const value = columnOf(simplify(expression));
  return { name, value, derivative: columnOf(differentiate(expression)), analysis };
}

/** Where f has a corner or a jump, ascending. */
export function valueBreakpoints({ kinks, jumps }: Analysis): readonly Breakpoint[] {
  return ascending([
    ...kinks.map(({ x, value }) => ({ x, left: value, right: value })),
    ...jumps.map(({ x, leftValue, rightValue }) => ({ x, left: leftValue, right: rightValue })),
  ]);
}

/** Where f′ jumps or is not defined, ascending. */
export function derivativeBreakpoints({ kinks, jumps }: Analysis): readonly Breakpoint[] {
  return ascending(
    [...kinks, ...jumps].map(({ x, leftDerivative, rightDerivative }) => ({
      x,
      left: leftDerivative,
      right: rightDerivative,
    })),
  );
}

function ascending(breakpoints: readonly Breakpoint[]): readonly Breakpoint[] {
  return [...breakpoints].sort((a, b) => a.x - b.x);
}

import { type Analysis, isUnknown, type Known, type RangeOfValues } from '../math/analysis';
import { type Column, columnOf } from '../math/compile';
import { differentiate } from '../math/differentiate';
import type { Expr } from '../math/expression';
import { columnWhereDefined } from '../math/inDomain';
import { simplify } from '../math/simplify';
import type { Breakpoint } from './curve';
import type { Interval } from './scale';

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
  const [value, derivative] = [simplify(expression), differentiate(expression)].map((each) =>
    columnWhereDefined(columnOf(each), analysis),
  ) as [Column, Column];
  return { name, value, derivative, analysis };
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

/** What breaks in each of its periods, with those of its breaks and extrema that a part of the x axis shows. */
export function repeatedIn(shown: PlottedFunction, domain: Interval): PlottedFunction {
  const { analysis, slope } = shown;
  const { period, kinks, jumps, deadZones, range, derivativeRange } = analysis;
  if (period === undefined) return shown;
  const turns = Array.from(
    { length: Math.min(MOST_TURNS, Math.ceil((domain[1] - domain[0]) / period) + 2) },
    (_, turn) => (Math.floor(domain[0] / period) + turn) * period,
  );
  const again = <At extends { readonly x: number }>(places: readonly At[]) =>
    turns.flatMap((by) => places.map((at) => ({ ...at, x: at.x + by })));
  const attained = (at: readonly number[]) => turns.flatMap((by) => at.map((x) => x + by));
  const everywhere = (values: Known<RangeOfValues>): Known<RangeOfValues> =>
    isUnknown(values)
      ? values
      : {
          ...values,
          infimumAt: attained(values.infimumAt),
          supremumAt: attained(values.supremumAt),
        };
  return {
    ...shown,
    analysis: {
      ...analysis,
      range: everywhere(range),
      derivativeRange: everywhere(derivativeRange),
      kinks: again(kinks),
      jumps: again(jumps),
      deadZones: turns.flatMap((by) =>
        deadZones.map(({ lo, hi }) => ({ lo: lo + by, hi: hi + by })),
      ),
    },
    ...(slope && { slope: repeatedIn(slope, domain) }),
  };
}

/** More are no longer told apart. */
const MOST_TURNS = 400;

function ascending(breakpoints: readonly Breakpoint[]): readonly Breakpoint[] {
  return [...breakpoints].sort((a, b) => a.x - b.x);
}

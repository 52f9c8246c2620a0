import type { Analysis } from '../math/analysis';
import type { Column } from '../math/compile';
import type { Expr } from '../math/expression';
import { inFloat32 } from '../math/float32';
import { hasOverflow, type Overflows, overflowsOf } from '../math/overflow';
import { unstableForms } from '../math/stability';
import { type PlottedFunction, plottedFunction } from './plotted';
import type { Interval } from './scale';

/** What becomes of a formula in float32 as it is written, beside the function that it means. */
export interface WrittenForm {
  readonly overflows: Overflows;
  /** The formula as it is written, which is drawn on top, and the function computed stably. */
  readonly functions: readonly [written: PlottedFunction, stable: PlottedFunction];
  /** Where the two part, with some room. */
  readonly domain: Interval;
}

/**
 * `undefined` unless rewriting knows a form without an overflow that the formula has.
 * `analysis`: of the function. `names`: shown beside the two curves.
 */
export function writtenForm(
  expression: Expr,
  analysis: Analysis,
  names: readonly [written: string, stable: string],
): WrittenForm | undefined {
  const isBlamed = unstableForms(expression).some(({ instabilities }) =>
    instabilities.some(({ kind }) => kind === 'overflow'),
  );
  const overflows = isBlamed ? overflowsOf(expression) : undefined;
  if (overflows === undefined || !hasOverflow(overflows)) return undefined;
  const { value, derivative } = inFloat32(expression);
  const written = {
    name: names[0],
    value: column(value),
    derivative: column(derivative),
    analysis,
  };
  return {
    overflows,
    functions: [written, plottedFunction(names[1], expression, analysis)],
    domain: domainOf(overflows),
  };
}

/** Each side at which something overflows, and as much of the other as shows where 0 is. */
function domainOf({ value, derivative }: Overflows): Interval {
  const left = Math.min(0, ...defined(value.left, derivative.left));
  const right = Math.max(0, ...defined(value.right, derivative.right));
  const room = 0.35 * (right - left);
  return [left - room, right + room];
}

function defined(...numbers: readonly (number | undefined)[]): readonly number[] {
  return numbers.flatMap((one) => one ?? []);
}

function column(f: (x: number) => number): Column {
  return (points) => points.map(f);
}

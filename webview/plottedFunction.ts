import { analyse } from '../src/math/analyse';
import { compile } from '../src/math/compile';
import { differentiate } from '../src/math/differentiate';
import type { Expr } from '../src/math/expression';
import type { PlottedFunction } from '../src/plot/plotted';

/** A parameter-free expression, ready to be drawn and probed. */
export function plottedFunction(name: string, expression: Expr): PlottedFunction {
  return {
    name,
    value: compile(expression),
    derivative: compile(differentiate(expression)),
    analysis: analyse(expression),
  };
}

import { subtract } from '../src/math/construct';
import type { Expr } from '../src/math/expression';
import { nothingKnown } from '../src/math/nothingKnown';
import { simplify } from '../src/math/simplify';
import { readFunction } from '../src/picture/drawing';
import { breaksOf, type ReadFunction, readAt } from '../src/picture/probe';

/** A function that is drawn, with what it is drawn from. */
export interface Drawable {
  readonly expression: Expr;
  readonly shown: ReadFunction;
}

/**
 * f − g, ready to be drawn. It can break where one of them does, and is known to only there:
 * to analyse it as a function of its own would take longer than a frame.
 */
export function differenceOf(f: Drawable, g: Drawable): ReadFunction {
  const expression = simplify(subtract(f.expression, g.expression));
  const places = new Set([...breaksOf(f.shown), ...breaksOf(g.shown)]);
  const breaks = [...places].map((x) => breakAt(f.shown, g.shown, x));
  const analysis = {
    ...nothingKnown(expression, 'difference'),
    jumps: breaks.filter(({ leftValue, rightValue }) => leftValue !== rightValue),
    kinks: breaks.filter(
      ({ leftValue, rightValue, leftDerivative, rightDerivative }) =>
        leftValue === rightValue && leftDerivative !== rightDerivative,
    ),
  };
  return readFunction(f.shown.name, expression, analysis);
}

function breakAt(f: ReadFunction, g: ReadFunction, x: number) {
  const [one, other] = [readAt(f, x), readAt(g, x)];
  return {
    x,
    value: one.value - other.value,
    leftValue: one.values.left - other.values.left,
    rightValue: one.values.right - other.values.right,
    leftDerivative: one.slopes.left - other.slopes.left,
    rightDerivative: one.slopes.right - other.slopes.right,
  };
}

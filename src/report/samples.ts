import type { Analysis } from '../math/analysis';
import { compile } from '../math/compile';
import { differentiate } from '../math/differentiate';
import type { Expr } from '../math/expression';
import type { SampleDocument } from './explainDocument';
import { jsonNumber, jsonReal } from './jsonNumber';

/** f and f′ at the given points; where f′ does not exist, its values from both sides. */
export function samplesOf(
  expression: Expr,
  { kinks, jumps }: Pick<Analysis, 'kinks' | 'jumps'>,
  at: readonly number[],
): readonly SampleDocument[] {
  const f = compile(expression);
  const slope = compile(differentiate(expression));
  return at.map((x) => {
    const broken = [...kinks, ...jumps].find((point) => point.x === x);
    const sample = { x: jsonReal(x), value: jsonNumber(f(x)) };
    return broken === undefined
      ? { ...sample, derivative: jsonNumber(slope(x)) }
      : {
          ...sample,
          derivative: null,
          leftDerivative: jsonNumber(broken.leftDerivative),
          rightDerivative: jsonNumber(broken.rightDerivative),
        };
  });
}

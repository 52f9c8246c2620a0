import { accurately } from '../math/accurate';
import { type Analysis, type EndLimits, isUnknown, type Known } from '../math/analysis';
import { differentiate } from '../math/differentiate';
import type { Expr } from '../math/expression';
import { whereDefined } from '../math/inDomain';
import type { SampleDocument } from './explainDocument';
import { jsonNumber, jsonReal } from './jsonNumber';

/**
 * f and f′ at the given points; where f′ does not exist, its values from both sides, and
 * at an infinity the limits: x·σ(x) is 0 at −∞, where arithmetic only knows −∞·0.
 */
export function samplesOf(
  expression: Expr,
  analysis: Analysis,
  at: readonly number[],
): readonly SampleDocument[] {
  const { kinks, jumps, leftLimit, rightLimit } = analysis;
  const f = whereDefined(accurately(expression), analysis);
  const slope = whereDefined(accurately(differentiate(expression)), analysis);
  return at.map((x) => {
    if (Math.abs(x) === Infinity) return farSample(x, x < 0 ? leftLimit : rightLimit);
    const broken = [...kinks, ...jumps].find((point) => point.x === x);
    const sample = { x: jsonReal(x), value: jsonNumber(broken?.value ?? f(x)) };
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

function farSample(x: number, { value, derivative }: EndLimits): SampleDocument {
  return { x: jsonReal(x), value: limitNumber(value), derivative: limitNumber(derivative) };
}

function limitNumber(limit: Known<number | null>): SampleDocument['value'] {
  return isUnknown(limit) || limit === null ? null : jsonNumber(limit);
}

import { parameterNames } from '../../math/bind';
import { add, divide, power } from '../../math/build';
import { isConstant } from '../../math/constants';
import type { Expr } from '../../math/expression';
import { simplify } from '../../math/simplify';
import { numberCode } from '../functionCode';
import type { TargetName } from '../target';
import type { LayerParameter, LayerPlan } from './plan';

/** How the weights before a layer start by the Taylor rule, as code on plain numbers. */
export interface TaylorStart {
  /** Those that the slopes depend on, as the class calls them. */
  readonly parameters: readonly LayerParameter[];
  /** 2 / (l² + r²): the variance times the fan. */
  readonly scale: string;
  /** One slope over the other, which is not 0, and that other one unless it is 1. */
  readonly ratio: string;
  readonly divisor: string | undefined;
}

/** `undefined` where the rule does not apply, or the slopes cannot be written. */
export function taylorStart(
  { slopes, parameters }: LayerPlan,
  target: TargetName,
  nameOf: (parameter: string) => string,
): TaylorStart | undefined {
  if (slopes === undefined) return undefined;
  const [other, unit] = isConstant(slopes.right, 0)
    ? [slopes.right, slopes.left]
    : [slopes.left, slopes.right];
  const write = (expression: Expr) => numberCode(simplify(expression), target, nameOf);
  const scale = write(divide(2, add(power(unit, 2), power(other, 2))));
  const ratio = write(divide(other, unit));
  const divisor = write(unit);
  if (scale === undefined || ratio === undefined || divisor === undefined) return undefined;
  const used = new Set([other, unit].flatMap(parameterNames));
  return {
    parameters: parameters.filter(({ name }) => used.has(name)),
    scale,
    ratio,
    divisor: isConstant(unit, 1) ? undefined : divisor,
  };
}

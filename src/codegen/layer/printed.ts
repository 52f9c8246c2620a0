import { negate, x } from '../../math/build';
import type { Expr } from '../../math/expression';
import { substitute } from '../../math/substitute';
import { expressionCode } from '../functionCode';
import type { TargetName } from '../target';
import type { LayerPlan } from './plan';

/** The formulas of a class, in the operations of a library. */
export interface PrintedPlan {
  readonly value: string;
  /** f(−x). */
  readonly mirrored: string;
  /** In training, with a local variable `draw`. */
  readonly training: string | undefined;
  /** Functions that they call. */
  readonly helpers: readonly string[];
}

/** `undefined` for an expression that is too complex. */
export function printed(
  { expression, training }: LayerPlan,
  target: TargetName,
  nameOf: (parameter: string) => string,
): PrintedPlan | undefined {
  const codeOf = (formula: Expr) => expressionCode(formula, target, nameOf);
  const value = codeOf(expression);
  const mirrored = codeOf(substitute(expression, negate(x)));
  const noisy = training && codeOf(training.expression);
  if (value === undefined || mirrored === undefined || (training && noisy === undefined)) {
    return undefined;
  }
  return {
    value: value.expression,
    mirrored: mirrored.expression,
    training: noisy?.expression,
    helpers: [...new Set([...value.helpers, ...(noisy?.helpers ?? [])])],
  };
}

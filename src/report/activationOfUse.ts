import type { Activation } from '../activations/activation';
import { findActivation } from '../activations/catalogue';
import { userExpression } from '../activations/userExpression';
import type { ActivationUse } from '../detect/use';
import type { Expr } from '../math/expression';

/**
 * What a use names; for a function of the user's own it is made up from its body.
 * `undefined`: only the running program knows.
 */
export function activationOfUse({
  activation,
  expression,
  text,
}: Pick<ActivationUse, 'activation' | 'expression' | 'text'>): Activation | undefined {
  return findActivation(activation) ?? (expression && ownFunction(text, expression));
}

/** As it is written: unlike an expression that was typed, it is not rewritten. */
export function ownFunction(name: string, expression: Expr): Activation {
  return { ...userExpression(expression, name), expression };
}

import type { Activation } from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import { userExpression } from '../src/activations/userExpression';
import { activationOfUse } from '../src/report/activationOfUse';
import { writtenIn } from './expressionStudy';
import type { Study } from './state';

/**
 * What is studied as an activation; for a function of the user's own it is made up
 * from its body, as for an expression that was typed. `undefined`: only the running program knows.
 */
export function activationOf(study: Study): Activation | undefined {
  if (study.kind === 'catalogue') return findActivation(study.activation);
  if (study.kind === 'expression') {
    const written = writtenIn(study);
    return written && userExpression(written);
  }
  return activationOfUse(study.item.use);
}

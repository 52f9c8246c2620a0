import type { Activation } from '../src/activations/activation';
import { findActivation } from '../src/activations/catalogue';
import type { Expr } from '../src/math/expression';
import type { Study } from './state';

/**
 * What is studied as an activation; for a function of the user's own it is made up
 * from its body. `undefined`: only the running program knows.
 */
export function activationOf(study: Study): Activation | undefined {
  if (study.kind === 'catalogue') return findActivation(study.activation);
  const { use } = study.item;
  return (
    findActivation(use.activation) ?? (use.expression && ownFunction(use.text, use.expression))
  );
}

function ownFunction(name: string, expression: Expr): Activation {
  return {
    id: 'expression',
    name,
    aliases: [],
    family: 'other',
    arity: 'elementwise',
    expression,
    parameters: [],
    inSurvey: false,
    papers: [],
  };
}

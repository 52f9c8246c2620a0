import { catalogue } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import type { Expr } from '../../src/math/expression';

/** What is aimed at, in milliseconds on one core. */
export const targets = { analysis: 5, catalogue: 150, frame: 4, points: 0.1 } as const;

/** Every activation that has a value for each of its parameters. */
export function instances(): readonly { readonly id: string; readonly expression: Expr }[] {
  return catalogue.flatMap((activation) => {
    const instance = instantiate(activation);
    return instance.ok ? [{ id: activation.id, expression: instance.expression }] : [];
  });
}

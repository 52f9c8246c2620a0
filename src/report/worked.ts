import type { Activation, Settings } from '../activations/activation';
import { instantiate } from '../activations/instantiate';
import { startingSettings } from '../activations/startingSettings';
import type { ActivationUse } from '../detect/use';
import { analyse } from '../math/analyse';
import type { Analysis } from '../math/analysis';
import { keyOf } from '../math/keyOf';
import { withLevel } from '../math/levels';
import { SATURATION_LEVEL } from '../plot/zones';
import type { Words } from '../text/text';
import { activationOfUse } from './activationOfUse';
import type { Fact } from './fact';
import { facts, functionFacts } from './facts';

/** What is known of an activation at its settings, for where it cannot be worked out yet. */
export interface Worked {
  /** Id of the activation. */
  readonly activation: string;
  readonly settings: Settings;
  /** Of it and of what is drawn beside it, each by `keyOf` its expression. */
  readonly analyses: Readonly<Record<string, Analysis>>;
  readonly facts: readonly Fact[];
  /** How many of the facts, from the first, are about the function that is drawn. */
  readonly described: number;
}

/** `undefined` where nothing is drawn: only the running program knows, or the settings make no sense. */
export function workedOut(use: ActivationUse, say: Words): Worked | undefined {
  const activation = activationOfUse(use);
  return activation && workedAt(activation, startingSettings(activation, use.parameters), say);
}

function workedAt(activation: Activation, settings: Settings, say: Words): Worked | undefined {
  const instance = instantiate(activation, settings);
  if (!instance.ok) return undefined;
  const { expression, values } = instance;
  const analysis = withLevel(expression, analyse(expression), SATURATION_LEVEL);
  const beside = (activation.companions?.(values) ?? []).map((companion) => companion.expression);
  const about = [activation, settings, analysis, say] as const;
  return {
    activation: activation.id,
    settings,
    analyses: Object.fromEntries([
      ...beside.map((each) => [keyOf(each), analyse(each)] as const),
      [keyOf(expression), analysis] as const,
    ]),
    facts: facts(...about),
    described: functionFacts(...about).length,
  };
}

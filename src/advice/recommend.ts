import type { Activation } from '../activations/activation';
import { findActivation } from '../activations/catalogue';
import type { ActivationUse, FileTraits } from '../detect/use';
import type { Words } from '../text/text';
import { hiddenRules } from './hiddenRules';
import { anyRule, dynamicRule, ownRules } from './ownRules';
import { placeRules } from './placeRules';
import type { Recommendation } from './recommendation';
import { references } from './references';
import type { Condition, Rule, Situation } from './rule';

/** What of a use decides the advice. */
export type AdvisedUse = Pick<
  ActivationUse,
  'activation' | 'role' | 'framework' | 'parameters' | 'equals'
>;

const rules: readonly Rule[] = [...hiddenRules, ...placeRules, ...ownRules];

/**
 * The first rule that fits. A user's own function is advised on as the catalogue entry
 * that it equals; of one that equals none, or is chosen at run time, only the survey's
 * order is said.
 */
export function recommend(use: AdvisedUse, traits: FileTraits, words: Words): Recommendation {
  const activation = findActivation(use.equals ?? use.activation);
  if (activation === undefined) {
    return written(use.activation === 'unknown' ? dynamicRule : anyRule, undefined, words);
  }
  const situation = situationOf(use, traits);
  const rule = rules.find((one) => fits(one, activation, situation, use, traits)) ?? anyRule;
  return written(rule, activation, words);
}

function situationOf({ role }: AdvisedUse, { transformer }: FileTraits): Situation {
  return role === 'hidden' && transformer ? 'transformer' : role;
}

function fits(
  rule: Rule,
  activation: Activation,
  situation: Situation,
  use: AdvisedUse,
  traits: FileTraits,
): boolean {
  return (
    (rule.activations?.includes(activation.id) ?? true) &&
    (rule.families?.includes(activation.family) ?? true) &&
    (rule.situations?.includes(situation) ?? true) &&
    (rule.when === undefined || holds(rule.when, activation, use, traits))
  );
}

function holds(
  condition: Condition,
  activation: Activation,
  use: AdvisedUse,
  traits: FileTraits,
): boolean {
  if ('trait' in condition) {
    return traits[condition.trait];
  }
  const value = settingOf(condition.parameter, activation, use);
  return typeof value === 'number' && value >= condition.from && value <= condition.to;
}

/** An unknown value (`null`) is none; one that is left out is the default. */
function settingOf(name: string, activation: Activation, { parameters }: AdvisedUse): unknown {
  const used = parameters[name];
  return used === undefined
    ? activation.parameters.find((parameter) => parameter.name === name)?.default
    : used.value;
}

function written(
  { text, reference, alternatives }: Rule,
  activation: Activation | undefined,
  words: Words,
): Recommendation {
  return {
    text: words(text, { name: activation?.name ?? words('advice.thisFunction') }),
    reference: references[reference],
    alternatives: alternatives.filter((id) => id !== activation?.id),
  };
}

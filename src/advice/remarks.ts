import { findActivation } from '../activations/catalogue';
import type { ModelOutline } from '../detect/outline/model';
import type { ActivationUse, FileTraits, Role } from '../detect/use';
import { isUnknown } from '../math/analysis';
import type { TextKey, Words } from '../text/text';
import { isPlain } from './chain';
import { type ReferenceKey, references } from './references';
import { analysisOf } from './signal';

/** One thing that is known of an activation, for whoever reads on: never a finding. */
export interface Remark {
  readonly slug: string;
  /** One sentence, in plain words. */
  readonly text: string;
  /** Short citation. */
  readonly reference: string;
}

/** What a remark goes by. `model`: the one that the use is hidden in, if that is known. */
export interface Remarked {
  readonly use: ActivationUse;
  readonly traits: FileTraits;
  readonly model: ModelOutline | undefined;
}

interface RemarkRule {
  readonly slug: string;
  /** Its number in the rule table that was made of the survey. */
  readonly survey: string;
  readonly text: TextKey;
  readonly references: readonly ReferenceKey[];
  readonly activations?: readonly string[];
  readonly roles?: readonly Role[];
  readonly holds?: (remarked: Remarked) => boolean;
}

const SATURATING = [
  'sigmoid',
  'tanh',
  'hard_tanh',
  'hard_sigmoid_slope_1_6',
  'hard_sigmoid_slope_0_2',
] as const;

const inside: readonly Role[] = ['hidden', 'unknown'];

/** Rows of the rule table that no code can show: what they say is said where it fits. */
export const remarkRules: readonly RemarkRule[] = [
  {
    slug: 'sigmoid-output-ok',
    survey: 'R04',
    text: 'remark.sigmoid-output-ok',
    references: ['survey'],
    activations: ['sigmoid'],
    roles: ['output'],
  },
  {
    slug: 'elu-init-both',
    survey: 'R08',
    text: 'remark.elu-init-both',
    references: ['survey', 'li'],
    activations: ['elu', 'mpelu'],
    holds: ({ model }) => model !== undefined && isPlain(model) && model.depth.least >= 30,
  },
  {
    slug: 'relu-dead',
    survey: 'R12',
    text: 'remark.relu-dead',
    references: ['clevert', 'maas'],
    roles: inside,
    holds: ({ use }) => isHardOnTheLeft(use),
  },
  {
    slug: 'prelu-overfit',
    survey: 'R16',
    text: 'remark.prelu-overfit',
    references: ['he'],
    activations: ['prelu'],
  },
  {
    slug: 'sparsity-optional',
    survey: 'R27',
    text: 'remark.sparsity-optional',
    references: ['survey', 'li', 'mirzadeh'],
    activations: ['relu'],
    roles: inside,
  },
  {
    slug: 'noisy-option',
    survey: 'R30',
    text: 'remark.noisy-option',
    references: ['gulcehre'],
    activations: SATURATING,
    roles: ['gate'],
  },
  {
    slug: 'vanishing-remedies',
    survey: 'R32',
    text: 'remark.vanishing-remedies',
    references: ['survey', 'glorot', 'ioffe'],
    activations: SATURATING,
    roles: inside,
  },
  {
    slug: 'elu-robust',
    survey: 'R35',
    text: 'remark.elu-robust',
    references: ['clevert'],
    activations: ['elu', 'mpelu'],
    roles: inside,
  },
  {
    slug: 'no-consensus',
    survey: 'R26',
    text: 'remark.no-consensus',
    references: ['survey'],
    roles: inside,
  },
];

/** In the order of the table. Of what the catalogue does not know nothing is said. */
export function remarksOn(remarked: Remarked, words: Words): readonly Remark[] {
  const { use } = remarked;
  const id = use.equals ?? use.activation;
  return findActivation(id) === undefined
    ? []
    : remarkRules
        .filter(
          ({ activations, roles, holds }) =>
            (activations?.includes(id) ?? true) &&
            (roles?.includes(use.role) ?? true) &&
            (holds?.(remarked) ?? true),
        )
        .map(({ slug, text, references: keys }) => ({
          slug,
          text: words(text),
          reference: keys.map((key) => references[key]).join('; '),
        }));
}

function isHardOnTheLeft(use: ActivationUse): boolean {
  const saturation = analysisOf(use)?.leftSaturation;
  return saturation !== undefined && !isUnknown(saturation) && saturation.kind === 'hard';
}

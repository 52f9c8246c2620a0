import type { ActivationUse, FileTraits } from '../detect/use';
import type { Words } from '../text/text';
import { type Choice, choiceFor } from './choice';
import type { Part } from './parts';
import { recommend } from './recommend';
import type { Recommendation } from './recommendation';
import { type Remark, remarksOn } from './remarks';

/** All that is said of one use where somebody looks at it; findings are apart from it. */
export interface UseAdvice {
  readonly recommendation: Recommendation;
  /** What the hidden activations of its model could be; `undefined`: it is hidden in none. */
  readonly choice: Choice | undefined;
  readonly remarks: readonly Remark[];
}

export function adviseOn(
  use: ActivationUse,
  part: Part,
  traits: FileTraits,
  words: Words,
): UseAdvice {
  const { role, model } = part;
  const placed = { ...use, role };
  return {
    recommendation: recommend(placed, traits, words),
    choice: model && choiceFor(model, traits, words),
    remarks: remarksOn({ use: placed, traits, model }, words),
  };
}

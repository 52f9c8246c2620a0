import type { FileOutline, ModelOutline } from '../detect/outline/model';
import type { ActivationUse, FileTraits } from '../detect/use';
import type { Words } from '../text/text';
import { type Choice, choiceFor } from './choice';
import { modelsByUse } from './hidden';
import { type Remark, remarksOn } from './remarks';

/** What is said of one use beside the recommendation: never a finding. */
export interface InModel {
  /** What the hidden activations of its model could be; `undefined`: it is hidden in none. */
  readonly choice: Choice | undefined;
  readonly remarks: readonly Remark[];
}

/** The model in which a use is hidden; `index`: of the use among those of its file. */
export function modelOf(
  use: ActivationUse,
  index: number,
  outline: FileOutline,
): ModelOutline | undefined {
  return mayBeHidden(use) ? modelsByUse(outline).get(index) : undefined;
}

/** Whether a model can have more to say of a use than its own surroundings have. */
export function mayBeHidden({ role }: ActivationUse): boolean {
  return role === 'hidden' || role === 'unknown';
}

/** Without an outline nothing is known of models. */
export function adviceInModel(
  use: ActivationUse,
  index: number,
  outline: FileOutline | undefined,
  traits: FileTraits,
  words: Words,
): InModel {
  const model = outline && modelOf(use, index, outline);
  return {
    choice: model && choiceFor(model, traits, words),
    remarks: remarksOn({ use, traits, model }, words),
  };
}

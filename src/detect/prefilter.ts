import {
  ACTIVATION_WORD,
  FORMULA_WORD,
  FRAMEWORK_WORD,
  LAYER_WORD,
  RELATIVE_IMPORT,
} from '../frameworks/words';
import type { SourceLanguage } from './use';

/** `false` only if `detect` would find nothing in the text: it need not be parsed. */
export function mayHaveUses(_language: SourceLanguage, text: string): boolean {
  if (FORMULA_WORD.test(text)) {
    return true;
  }
  const named = ACTIVATION_WORD.test(text);
  const framed = FRAMEWORK_WORD.test(text);
  // What a neighbour defines may go by a name that only tells of an activation.
  return named ? framed || RELATIVE_IMPORT.test(text) : framed && RELATIVE_IMPORT.test(text);
}

/** `false` only if a text has no model: nothing makes layers in it. */
export function mayHaveModels(text: string): boolean {
  return LAYER_WORD.test(text);
}

import {
  ACTIVATION_WORD,
  ANY_IMPORT,
  FORMULA_WORD,
  FRAMEWORK_WORD,
  LAYER_WORD,
  RELATIVE_IMPORT,
} from '../frameworks/words';
import type { SourceLanguage } from './use';

/** Longer texts are generated or minified; parsing them would hold up the editor. */
export const LONGEST_TEXT = 2_000_000;

/** `false` only if `detect` would find nothing in the text: it need not be parsed. */
export function mayHaveUses(_language: SourceLanguage, text: string): boolean {
  if (FORMULA_WORD.test(text)) {
    return true;
  }
  const named = ACTIVATION_WORD.test(text);
  const framed = FRAMEWORK_WORD.test(text);
  // What a neighbour defines may go by a name that only tells of an activation.
  return named
    ? framed || ANY_IMPORT.test(text) || RELATIVE_IMPORT.test(text)
    : framed && RELATIVE_IMPORT.test(text);
}

/** `false` only if nothing would be found in the text, neither a use nor a model. */
export function mayHaveAnything(language: SourceLanguage, text: string): boolean {
  return text.length <= LONGEST_TEXT && (mayHaveUses(language, text) || mayHaveModels(text));
}

/** `false` only if a text has no model: nothing makes layers in it. */
export function mayHaveModels(text: string): boolean {
  return LAYER_WORD.test(text);
}

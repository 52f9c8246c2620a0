import {
  ACTIVATION_WORD,
  FORMULA_WORD,
  FRAMEWORK_WORD,
  RELATIVE_IMPORT,
} from '../frameworks/words';
import type { SourceLanguage } from './use';

/** `false` only if `detect` would find nothing in the text: it need not be parsed. */
export function mayHaveUses(_language: SourceLanguage, text: string): boolean {
  if (FORMULA_WORD.test(text)) {
    return true;
  }
  return ACTIVATION_WORD.test(text) && (FRAMEWORK_WORD.test(text) || RELATIVE_IMPORT.test(text));
}

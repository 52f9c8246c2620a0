/**
 * Characters that a terminal would act upon or that hide what a line says: C0 and
 * C1 controls, DEL, line and paragraph separators, bidirectional overrides and
 * isolates, and lone surrogates, which UTF-8 cannot carry.
 */
const UNSAFE =
  /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/**
 * Text from a user's file, safe to print: unsafe characters as `\u001b`. The
 * escapes are also those of JSON, so that a JSON document stays the same document.
 */
export function escapeControls(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

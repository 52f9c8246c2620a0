import type { TextKey, Words } from '../src/text/text';

/** The words of what a slice is chosen by; a test holds them against the catalogue. */
export const SLICE_KEYS = [
  'panel.slice.classes',
  'panel.slice.value',
  'panel.slice.path',
  'panel.slice.path.held',
  'panel.slice.path.same',
] as const satisfies readonly TextKey[];

/** The words of a parameter `name`, or of a choice `name.choice`. */
export function named(name: string, words: Words): string {
  const key = SLICE_KEYS.find((one) => one === `panel.slice.${name}`);
  return key === undefined ? name : words(key);
}

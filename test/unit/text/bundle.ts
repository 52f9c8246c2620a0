import { readFileSync } from 'node:fs';

/** The Chinese texts as they ship. */
export const bundle: Readonly<Record<string, string>> = readJson(
  'media/l10n/bundle.l10n.zh-cn.json',
);

/** A table of texts by key, by its path in the project. */
export function readJson(path: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
}

/** The placeholders of a text, in the order of their names. */
export function placeholdersOf(text: string): readonly string[] {
  return [...new Set(text.match(/\{\w+\}/g))].sort();
}

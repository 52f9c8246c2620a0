/** Languages that the words are kept in, by the names that VS Code has for them. */
export const languages = ['en', 'zh-cn'] as const;

export type Language = (typeof languages)[number];

/**
 * The language for a locale, as editors (`zh-cn`), browsers (`zh-Hans-CN`) and systems
 * (`zh_CN.UTF-8`) write it. Readers of traditional characters, and of any language that
 * there are no words in, get English.
 */
export function languageOf(locale: string): Language {
  const [tag = ''] = locale.toLowerCase().split(/[.@]/);
  const [language, ...parts] = tag.split(/[-_]/);
  const isTraditional = parts.some((part) => TRADITIONAL.has(part)) && !parts.includes('hans');
  return language === 'zh' && !isTraditional ? 'zh-cn' : 'en';
}

const TRADITIONAL: ReadonlySet<string> = new Set(['hant', 'tw', 'hk', 'mo']);

/** Name of the file in `media/l10n` that holds the words of a language other than English. */
export function bundleName(language: Exclude<Language, 'en'>): string {
  return `bundle.l10n.${language}.json`;
}

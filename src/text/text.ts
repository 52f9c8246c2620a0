import { english } from './english';
import { formatNumber } from './numbers';

/** Languages that the words are kept in. */
export type Language = 'en';

export type TextKey = keyof typeof english;

/** The words of one language: the text of a key with its `{placeholders}` filled. */
export type Words = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

const tables: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en: english };

/**
 * A placeholder without a value stays as it is written, so that it is seen. Numbers are
 * shown as `formatNumber` shows them.
 */
export function words(language: Language = 'en'): Words {
  const table = tables[language];
  return (key, values = {}) =>
    table[key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole;
      return typeof value === 'number' ? formatNumber(value) : value;
    });
}

import { english } from './english';
import { wordsOf } from './fill';

export type TextKey = keyof typeof english;

/** The texts of a language other than English; what it lacks is said in English. */
export type Texts = Readonly<Partial<Record<TextKey, string>>>;

/** The words of one language: the text of a key with its `{placeholders}` filled. */
export type Words = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** English, or the words of other texts; see `wordsOf`. */
export function words(texts: Texts = {}): Words {
  return wordsOf((key) => texts[key] ?? english[key]);
}

/** The texts in what was read from a file; total: what is no text of a known key is left out. */
export function textsFrom(data: unknown): Texts {
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return Object.fromEntries(
    entries.filter(([key, text]) => Object.hasOwn(english, key) && typeof text === 'string'),
  );
}

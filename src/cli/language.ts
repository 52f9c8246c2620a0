import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleName, type Language, languageOf, languages } from '../text/language';
import { type Texts, textsFrom, type Words, words } from '../text/text';

/** Of the process, as its locale is: a command line speaks one language from first to last. */
let spoken: Words = words();
let language: Language = 'en';

/** What `speak` was told last. */
export function spokenLanguage(): Language {
  return language;
}

/** The words of the command line, in the language that it was told to speak. */
export const say: Words = (key, values) => spoken(key, values);

/** A sentence without its full stop, for a line that goes on. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, '');
}

/** From now on `say` speaks this language; English where its words cannot be read. */
export async function speak(asked: Language): Promise<void> {
  language = asked;
  spoken = words(asked === 'en' ? {} : await readTexts(bundleName(asked)));
}

/** What variables of the environment ask for; the first that is set holds, as POSIX has it. */
export function environmentLanguage(
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return languageOf(LC_ALL || LC_MESSAGES || LANG || '');
}

interface Asked {
  /** As it was typed, the last where there are several; left out: none was. */
  readonly language?: string;
  /** The other arguments. */
  readonly rest: readonly string[];
}

/** `--lang LANGUAGE` and `--lang=LANGUAGE`, anywhere among the arguments before a `--`. */
export function takeLanguage(argv: readonly string[]): Asked {
  const rest: string[] = [];
  let language: string | undefined;
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  for (let at = 0; at < end; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '--lang') {
      at += 1;
      language = at < end ? (argv[at] ?? '') : '';
    } else if (argument.startsWith('--lang=')) {
      language = argument.slice('--lang='.length);
    } else {
      rest.push(argument);
    }
  }
  return { rest: [...rest, ...argv.slice(end)], ...(language !== undefined && { language }) };
}

/** A language that was typed, by one of its names. `undefined`: there are no words in it. */
export function namedLanguage(name: string): Language | undefined {
  const found = languageOf(name);
  return found !== 'en' || /^en([-_.@]|$)/i.test(name) ? found : undefined;
}

export const LANGUAGE_NAMES: readonly string[] = languages;

/** Beside `dist/`, where the bundle is; when run from source, at the top of the project. */
async function readTexts(name: string): Promise<Texts> {
  for (const folder of ['../media/l10n/', '../../media/l10n/']) {
    try {
      const text = await readFile(fileURLToPath(new URL(folder + name, import.meta.url)), 'utf8');
      return textsFrom(JSON.parse(text));
    } catch {
      // It is in the other place, or English has to do.
    }
  }
  return {};
}

import {
  Disposable,
  type Event,
  EventEmitter,
  env,
  type LogOutputChannel,
  l10n,
  Uri,
  workspace,
} from 'vscode';
import { bundleName, type Language, languageOf } from '../text/language';
import { type Texts, textsFrom, type Words, words } from '../text/text';
import { settings } from './ids';
import { readLanguage } from './settings';

/** The language that the extension speaks, which a setting changes at any time. */
export interface SpokenLanguage extends Disposable {
  /** Speaks the language of the moment, so that it may be kept. */
  readonly words: Words;
  current(): Language;
  /** What the panel has to be given; empty: English, which it carries with it. */
  texts(): Texts;
  /** Fires when `words` speaks another language. */
  readonly onDidChange: Event<void>;
}

/** English needs nothing to be read; another language is read before anything is said. */
export async function createLanguage(
  extensionUri: Uri,
  log: LogOutputChannel,
): Promise<SpokenLanguage> {
  const changed = new EventEmitter<void>();
  let wanted = chosenLanguage();
  let texts = await readTexts(wanted, extensionUri, log);
  let say = words(texts);
  const change = async (): Promise<void> => {
    const language = chosenLanguage();
    if (language === wanted) return;
    wanted = language;
    const read = await readTexts(language, extensionUri, log);
    if (language !== wanted) return;
    texts = read;
    say = words(texts);
    changed.fire();
  };
  const subscription = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${settings.section}.${settings.language}`)) void change();
  });
  return {
    words: (key, values) => say(key, values),
    current: () => wanted,
    texts: () => texts,
    onDidChange: changed.event,
    dispose: () => Disposable.from(subscription, changed).dispose(),
  };
}

function chosenLanguage(): Language {
  const chosen = workspace.getConfiguration(settings.section).get(settings.language);
  return readLanguage(chosen) ?? languageOf(env.language);
}

/** The editor has read the words of its own language already; a file that is missing leaves English. */
async function readTexts(
  language: Language,
  extensionUri: Uri,
  log: LogOutputChannel,
): Promise<Texts> {
  if (language === 'en') return {};
  if (l10n.bundle && languageOf(env.language) === language) return textsFrom(l10n.bundle);
  try {
    const uri = Uri.joinPath(extensionUri, 'media', 'l10n', bundleName(language));
    return textsFrom(JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri))));
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    return {};
  }
}

import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { adviceRules } from '../advice/adviceRules';
import type { KerasVersion } from '../frameworks/kerasVersion';
import { settings as ids } from './ids';
import type { SpokenLanguage } from './language';
import { readKeras, readSettings, type Settings } from './settings';

export interface Configuration extends Disposable {
  /** Immutable; read once for each language and folder, and again after a change. */
  of(document: Pick<TextDocument, 'uri' | 'languageId'>): Settings;
  /** The version of Keras that is set for a file; `undefined`: `auto`. */
  keras(uri: Uri): KerasVersion | undefined;
  readonly onDidChange: Event<void>;
}

/** Codes and slugs: a setting may name a rule by either. */
const RULE_NAMES: ReadonlySet<string> = new Set(
  adviceRules.flatMap(({ code, slug }) => [code, slug]),
);

export interface ConfigurationDependencies {
  readonly language: Pick<SpokenLanguage, 'words' | 'onDidChange'>;
  readonly log: LogOutputChannel;
}

export function createConfiguration({ language, log }: ConfigurationDependencies): Configuration {
  const read = new Map<string, Settings>();
  const told = new Set<string>();
  const tell = ({ ignored }: Settings): void => {
    for (const entry of ignored.filter((one) => !told.has(one))) {
      told.add(entry);
      log.warn(
        language.words('editor.unknownRule', { setting: `${ids.section}.${ids.rules}`, entry }),
      );
    }
  };
  const changed = new EventEmitter<void>();
  const forget = (): void => {
    read.clear();
    told.clear();
    changed.fire();
  };
  const subscription = Disposable.from(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(ids.section)) forget();
    }),
    // What was found is said again in the other language.
    language.onDidChange(forget),
  );
  return {
    of(document) {
      const folder = workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? '';
      const scope = `${document.languageId} ${folder}`;
      const before = read.get(scope);
      if (before) {
        return before;
      }
      const settings = readFor(document);
      read.set(scope, settings);
      tell(settings);
      return settings;
    },
    keras: (uri) => readKeras(workspace.getConfiguration(ids.section, uri).get(ids.keras)),
    onDidChange: changed.event,
    dispose: () => Disposable.from(subscription, changed).dispose(),
  };
}

function readFor(document: Pick<TextDocument, 'uri' | 'languageId'>): Settings {
  const values = workspace.getConfiguration(ids.section, document);
  return readSettings(
    {
      hoverEnabled: values.get(ids.hoverEnabled),
      hoverShow: values.get(ids.hoverShow),
      diagnosticsEnabled: values.get(ids.diagnosticsEnabled),
      showProbable: values.get(ids.showProbable),
      rules: values.get(ids.rules),
      codeLensEnabled: values.get(ids.codeLensEnabled),
      inlayHintsEnabled: values.get(ids.inlayHintsEnabled),
    },
    RULE_NAMES,
  );
}

import {
  Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { KerasVersion } from '../frameworks/kerasVersion';
import { settings as ids } from './ids';
import { readKeras, readSettings, type Settings } from './settings';

export interface Configuration extends Disposable {
  /** Immutable; read once for each language and folder, and again after a change. */
  of(document: TextDocument): Settings;
  /** The version of Keras that is set for a file; `undefined`: `auto`. */
  keras(uri: Uri): KerasVersion | undefined;
  readonly onDidChange: Event<void>;
}

export function createConfiguration(): Configuration {
  const read = new Map<string, Settings>();
  const changed = new EventEmitter<void>();
  const subscription = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(ids.section)) {
      read.clear();
      changed.fire();
    }
  });
  return {
    of(document) {
      const folder = workspace.getWorkspaceFolder(document.uri)?.uri.toString() ?? '';
      const scope = `${document.languageId} ${folder}`;
      const known = read.get(scope) ?? readFor(document);
      read.set(scope, known);
      return known;
    },
    keras: (uri) => readKeras(workspace.getConfiguration(ids.section, uri).get(ids.keras)),
    onDidChange: changed.event,
    dispose: () => Disposable.from(subscription, changed).dispose(),
  };
}

function readFor(document: TextDocument): Settings {
  const values = workspace.getConfiguration(ids.section, document);
  return readSettings({
    hoverEnabled: values.get(ids.hoverEnabled),
    hoverShow: values.get(ids.hoverShow),
    showProbable: values.get(ids.showProbable),
  });
}

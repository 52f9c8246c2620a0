import { type Disposable, type TextDocument, workspace } from 'vscode';
import { settings as ids } from './ids';
import { readSettings, type Settings } from './settings';

export interface Configuration extends Disposable {
  /** Immutable; read once for each language and folder, and again after a change. */
  of(document: TextDocument): Settings;
}

export function createConfiguration(): Configuration {
  const read = new Map<string, Settings>();
  const subscription = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(ids.section)) {
      read.clear();
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
    dispose: () => subscription.dispose(),
  };
}

function readFor(document: TextDocument): Settings {
  const values = workspace.getConfiguration(ids.section, document);
  return readSettings({
    hoverEnabled: values.get(ids.hoverEnabled),
    hoverShow: values.get(ids.hoverShow),
  });
}

// The machinery of the extension, made anew: for what commands and messages do not show.
import { Disposable, EventEmitter, extensions, window } from 'vscode';
import { assetsOf } from '../../src/editor/assets';
import { createConfiguration } from '../../src/editor/configuration';
import { createDocuments } from '../../src/editor/documents';
import { createFindings } from '../../src/editor/findings';
import { createWorkspaceKeras } from '../../src/editor/workspaceKeras';
import { words as wordsOf } from '../../src/text/text';

/** A language that nothing changes. */
export const englishAlone = { words: wordsOf(), onDidChange: new EventEmitter<void>().event };

export type Machinery = ReturnType<typeof createMachinery>;

export function createMachinery() {
  const extension = extensions.getExtension('activation-lens.activation-lens');
  if (extension === undefined) throw new Error('The extension is not installed.');
  const { words } = englishAlone;
  const log = window.createOutputChannel('Activation Lens tests', { log: true });
  const configuration = createConfiguration({ language: englishAlone, log });
  const keras = createWorkspaceKeras(configuration);
  const documents = createDocuments(
    assetsOf(extension.extensionUri),
    keras,
    (document) => configuration.of(document).showProbable,
  );
  const findings = createFindings(documents, words);
  const disposable = Disposable.from(documents, keras, configuration, log);
  return { words, configuration, keras, documents, findings, dispose: () => disposable.dispose() };
}

import {
  commands,
  Disposable,
  type LogOutputChannel,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { languageOfId } from '../detect/languages';
import { debounce } from './debounce';
import type { Documents } from './documents';
import { contextKeys, settings } from './ids';
import { sourceOf } from './source';

/** Rests until typing has paused: the menu entry is in no hurry. */
const QUIET_MILLISECONDS = 300;

/**
 * Keeps the context key by which the menu of an editor knows whether its file
 * has activations.
 *
 * A key that says whether the cursor is on one comes too late: the menu is put
 * together in the moment of the right-click, before the extension hears that the
 * cursor has moved. Tried in VS Code 1.139, the entry was missing on an activation
 * and present beside it, every time.
 */
export function registerFileContext(documents: Documents, log: LogOutputChannel): Disposable {
  let latest = 0;
  const update = async (): Promise<void> => {
    const run = ++latest;
    const paths = new Set<string>();
    for (const document of new Set(window.visibleTextEditors.map((editor) => editor.document))) {
      if (await hasActivations(document, documents)) {
        // The workbench compares with `resourcePath`, which is one or the other by host.
        paths.add(document.uri.path).add(document.uri.fsPath);
      }
    }
    if (run === latest) {
      await commands.executeCommand('setContext', contextKeys.pathsWithActivations, [...paths]);
    }
  };
  const later = debounce(
    () => update().catch((error: unknown) => log.error(String(error))),
    QUIET_MILLISECONDS,
  );
  const schedule = (document: TextDocument): void => {
    if (languageOfId(document.languageId) !== undefined) {
      later.schedule();
    }
  };
  later.schedule();
  return Disposable.from(
    later,
    window.onDidChangeVisibleTextEditors(later.schedule),
    workspace.onDidChangeTextDocument(({ document }) => schedule(document)),
    workspace.onDidOpenTextDocument(schedule),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(settings.section)) {
        later.schedule();
      }
    }),
  );
}

async function hasActivations(document: TextDocument, documents: Documents): Promise<boolean> {
  const source = sourceOf(document);
  const detected = source && (await documents.detect(source));
  return detected !== undefined && detected.uses.length > 0;
}

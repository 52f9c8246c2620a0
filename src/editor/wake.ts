import { Disposable, type TextDocument, workspace } from 'vscode';
import { mayHaveAnything, mayHaveUses } from '../detect/prefilter';
import { debounce } from './debounce';
import { sourceOf } from './source';

/** Rests until typing has paused. */
const QUIET_MILLISECONDS = 300;

/**
 * Calls `wake` once, as soon as a document is open in which something may be found: by its
 * language, and by the words in it. Most files of most people name no activation at all.
 */
export function wakeOnDocument(wake: () => void): Disposable {
  const changed = new Set<TextDocument>();
  const look = (documents: Iterable<TextDocument>): void => {
    for (const document of documents) {
      if (!document.isClosed && mayHaveSomething(document)) {
        subscriptions.dispose();
        wake();
        return;
      }
    }
  };
  const later = debounce(() => {
    look(changed);
    changed.clear();
  }, QUIET_MILLISECONDS);
  const subscriptions = Disposable.from(
    later,
    workspace.onDidOpenTextDocument((document) => look([document])),
    workspace.onDidChangeTextDocument(({ document }) => {
      changed.add(document);
      later.schedule();
    }),
  );
  // What is open already is looked through when the window has its hands free again.
  const first = setTimeout(() => look(workspace.textDocuments));
  return Disposable.from(subscriptions, { dispose: () => clearTimeout(first) });
}

/** A cell is judged together with the others of its language in its notebook. */
export function mayHaveSomething(document: TextDocument): boolean {
  const source = sourceOf(document);
  const text = source?.read()?.text;
  return source !== undefined && text !== undefined && mayHaveAnything(source.language, text);
}

/** Whether a name written into a document could be that of an activation. */
export function mayName(document: TextDocument): boolean {
  const source = sourceOf(document);
  const text = source?.read()?.text;
  return source !== undefined && text !== undefined && mayHaveUses(source.language, `${text} relu`);
}

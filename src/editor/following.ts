import { Disposable, type TextEditor, window, workspace } from 'vscode';
import type { Cursor } from './cursor';
import {
  currentFront,
  cursorIn,
  type Front,
  fileUri,
  frontOfDocument,
  frontOfUri,
  tabFront,
  visibleFront,
} from './front';
import { settings } from './ids';
import { isOfCode, notebookOf } from './notebooks';
import type { SavedPanel } from './savedPanel';

/** Which file, and which place in it, the panel is about. */
export interface Following extends Disposable {
  readonly pinned: boolean;
  pin(pinned: boolean): void;
  /** Goes to a place, pinned or not; it counts as the cursor until the cursor moves. */
  show(place: Cursor): void;
  now(): Promise<{ readonly front: Front | undefined; readonly cursor: Cursor | undefined }>;
}

/** Follows the editor; `onChange` is called for each event that may change the answer of `now`. */
export function createFollowing(saved: SavedPanel, onChange: () => void): Following {
  let { pinned } = saved;
  // Taken at once: a panel that opens over the file takes its place in front.
  let front = pinned ? undefined : currentFront();
  let chosen: Cursor | undefined;

  const forgetChosen = (): void => {
    chosen = undefined;
    onChange();
  };
  const subscriptions = Disposable.from(
    window.onDidChangeActiveTextEditor((editor) =>
      editor !== undefined && isFile(editor) && editor.document !== chosen?.document
        ? forgetChosen()
        : onChange(),
    ),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      // The cursor of a log on screen, or of an editor that nobody is in, says nothing.
      const isMeant =
        textEditor.document === chosen?.document || textEditor === window.activeTextEditor;
      if (isMeant && isFile(textEditor)) {
        forgetChosen();
      }
    }),
    window.onDidChangeActiveNotebookEditor(onChange),
    window.onDidChangeNotebookEditorSelection(onChange),
    workspace.onDidChangeTextDocument(({ document }) => {
      // Anything else may change because of us: our own log, when it is on screen.
      if (front?.uri === fileUri(document)) {
        onChange();
      }
    }),
    workspace.onDidChangeNotebookDocument((change) => {
      if (isOfCode(change)) {
        onChange();
      }
    }),
    workspace.onDidCloseTextDocument(onChange),
    workspace.onDidCloseNotebookDocument(onChange),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(settings.section)) {
        onChange();
      }
    }),
  );

  /** The last file stays while the panel itself has the focus, and for as long as it is pinned. */
  const choose = async (): Promise<Front | undefined> => {
    if (front !== undefined) {
      return pinned || chosen ? front : (currentFront() ?? front);
    }
    const savedFront = saved.uri === undefined ? undefined : await frontOfUri(saved.uri);
    return pinned ? savedFront : (currentFront() ?? visibleFront() ?? savedFront ?? tabFront());
  };

  return {
    get pinned() {
      return pinned;
    },
    pin(value) {
      pinned = value;
      onChange();
    },
    show(place) {
      front = frontOfDocument(place.document);
      chosen = place;
      onChange();
    },
    async now() {
      const before = front;
      const candidate = await choose();
      // Something else may have been asked for meanwhile.
      if (front === before) {
        front = candidate?.isOpen() ? candidate : undefined;
      }
      return { front, cursor: chosen ?? (front && cursorIn(front)) };
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Not a log, a search box or the like, which are text editors too, without a column. */
function isFile({ document, viewColumn }: TextEditor): boolean {
  return viewColumn !== undefined || notebookOf(document) !== undefined;
}

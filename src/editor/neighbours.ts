import { Disposable, type Event, EventEmitter, FileType, Uri, workspace } from 'vscode';
import { moduleMembers } from '../detect/detect';
import { languageOfPath } from '../detect/languages';
import {
  type ModuleMembers,
  type Neighbours,
  NO_NEIGHBOURS,
  neighboursOf,
} from '../detect/own/neighbours';
import type { SourceLanguage } from '../detect/use';
import type { Parsers } from '../parsing/parsers';
import { createNeighbourCache, type Reader } from './neighbourCache';

/** What files import from others of the workspace, read once and again after a change. */
export interface WorkspaceNeighbours extends Disposable {
  of(
    source: { readonly uri: string; readonly language: SourceLanguage },
    text: string,
  ): Promise<Neighbours>;
  /** Grows with every change of a file that was read, or looked for. */
  generation(): number;
  /** It is closed: what it alone has read need not be kept. */
  forget(uri: string): void;
  /** Files that are kept, those among them that were looked for in vain. */
  readonly size: number;
  /** A file that was read is another for good; nothing is told while it is typed. */
  readonly onDidChange: Event<void>;
}

/** Larger files are generated. */
const LARGEST = 2_000_000;

/** `isOpen`: whether what a source reads is to be kept, until `forget`. */
export function createNeighbours(
  parsers: () => Parsers,
  isOpen: (uri: string) => boolean,
): WorkspaceNeighbours {
  const settled = new EventEmitter<void>();
  const cache = createNeighbourCache<ModuleMembers>(() => settled.fire());
  const changed = (uri: Uri): void => cache.changedOnDisk(uri.toString());
  const watcher = workspace.createFileSystemWatcher('**/*.{py,js,jsx,mjs,cjs,ts,tsx,mts,cts}');
  const subscriptions = Disposable.from(
    settled,
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(changed),
    workspace.onDidChangeTextDocument(({ document }) => cache.typed(document.uri.toString())),
    workspace.onDidCloseTextDocument(({ uri }) => cache.closed(uri.toString())),
  );
  const readers = new Map<string, Reader>();
  const readerOf = (uri: string): Reader => {
    const before = readers.get(uri);
    if (before) return before;
    const reader = cache.reader();
    if (isOpen(uri)) readers.set(uri, reader);
    else cache.leave(reader);
    return reader;
  };
  const open = (uri: Uri, reader: Reader): Promise<ModuleMembers | undefined> =>
    cache.open(uri.toString(), reader, () => membersIn(uri, parsers));
  return {
    of({ uri, language }, text) {
      const own = Uri.parse(uri);
      const folder = workspace.getWorkspaceFolder(own);
      if (folder === undefined) return Promise.resolve(NO_NEIGHBOURS);
      const reader = readerOf(uri);
      return neighboursOf(language, text, async (candidates) => {
        for (const candidate of candidates) {
          const place = Uri.joinPath(own, '..', candidate);
          const inside = workspace.getWorkspaceFolder(place) !== undefined;
          const found = inside ? await open(place, reader) : undefined;
          if (found !== undefined) return found;
        }
        return undefined;
      });
    },
    forget(uri) {
      const reader = readers.get(uri);
      if (reader) cache.leave(reader);
      readers.delete(uri);
    },
    get size() {
      return cache.size();
    },
    generation: cache.generation,
    onDidChange: settled.event,
    dispose: () => subscriptions.dispose(),
  };
}

/** As it stands in the editor, where it is open there. */
async function membersIn(uri: Uri, parsers: () => Parsers): Promise<ModuleMembers | undefined> {
  const language = languageOfPath(uri.path);
  const text = language && (await textOf(uri));
  if (language === undefined || text === undefined) return undefined;
  const tree = (await parsers().parser(language)).parse(text);
  try {
    return moduleMembers(language, tree);
  } finally {
    tree.delete();
  }
}

async function textOf(uri: Uri): Promise<string | undefined> {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (document) return document.getText().length > LARGEST ? undefined : document.getText();
  const { type, size } = await workspace.fs.stat(uri);
  if ((type & FileType.File) === 0 || size > LARGEST) return undefined;
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

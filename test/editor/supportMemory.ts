// Files that are on no disk, as those of a repository on the web: a file system of their own scheme.
import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';

export interface MemoryFiles extends Disposable {
  readonly uriOf: (path: string) => Uri;
  /** What was asked for, in order. */
  readonly read: readonly string[];
}

/** Registers the files under a scheme, by path; nobody can write them unless told, nor list `shut`. */
export function registerMemoryFiles(
  scheme: string,
  files: Readonly<Record<string, string>>,
  options: { readonly isReadonly: boolean; readonly shut?: string },
): MemoryFiles {
  const contents = new Map<string, Uint8Array>(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const read: string[] = [];
  const changes = new EventEmitter<FileChangeEvent[]>();
  const found = ({ path }: Uri): Uint8Array => {
    const bytes = contents.get(path);
    if (bytes === undefined) throw FileSystemError.FileNotFound(path);
    return bytes;
  };
  const provider: FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new Disposable(() => undefined),
    stat(uri): FileStat {
      if (entriesOf(contents.keys(), uri.path).length > 0) {
        return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      }
      return { type: FileType.File, ctime: 0, mtime: 0, size: found(uri).length };
    },
    readDirectory: ({ path }) =>
      path === options.shut ? refuse() : entriesOf(contents.keys(), path),
    readFile(uri) {
      read.push(uri.path);
      return found(uri);
    },
    writeFile(uri, bytes) {
      contents.set(uri.path, bytes);
    },
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  const registration = workspace.registerFileSystemProvider(scheme, provider, {
    isReadonly: options.isReadonly,
    isCaseSensitive: true,
  });
  return {
    uriOf: (path) => Uri.from({ scheme, path }),
    read,
    dispose: () => Disposable.from(registration, changes).dispose(),
  };
}

/** What stands directly in a folder. */
function entriesOf(paths: Iterable<string>, folder: string): [string, FileType][] {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  const within = [...paths].filter((path) => path.startsWith(start));
  const entries = within.map((path): [string, FileType] => {
    const [name = '', ...rest] = path.slice(start.length).split('/');
    return [name, rest.length === 0 ? FileType.File : FileType.Directory];
  });
  return [...new Map(entries)];
}

function refuse(): never {
  throw FileSystemError.NoPermissions();
}

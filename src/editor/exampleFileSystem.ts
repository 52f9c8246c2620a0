import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import { exampleNamed, exampleNames } from './exampleFiles';
import { exampleScheme } from './ids';

/** Address of an example: it needs no workspace and no disk, so it is the same in every host. */
export function exampleUri(name: string): Uri {
  return Uri.from({ scheme: exampleScheme, path: `/${name}` });
}

/**
 * The examples as files that can be edited, so that findings, fixes and sliders show what
 * they do. What is changed stays in memory: the extension's own files are never written.
 */
export function registerExampleFiles(extensionUri: Uri): Disposable {
  const changed = new EventEmitter<FileChangeEvent[]>();
  return Disposable.from(
    changed,
    workspace.registerFileSystemProvider(exampleScheme, exampleFileSystem(extensionUri, changed), {
      isCaseSensitive: true,
    }),
  );
}

function exampleFileSystem(
  extensionUri: Uri,
  changed: EventEmitter<FileChangeEvent[]>,
): FileSystemProvider {
  const written = new Map<string, { readonly bytes: Uint8Array; readonly time: number }>();
  const shipped = async (uri: Uri): Promise<Uint8Array> => {
    const name = exampleNamed(uri.path);
    if (name === undefined) throw FileSystemError.FileNotFound(uri);
    return workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'examples', name));
  };
  const readFile = async (uri: Uri): Promise<Uint8Array> =>
    written.get(uri.path)?.bytes ?? shipped(uri);
  const refuse = (uri: Uri): never => {
    throw FileSystemError.NoPermissions(uri);
  };
  return {
    onDidChangeFile: changed.event,
    watch: () => new Disposable(() => {}),
    async stat(uri) {
      if (uri.path === '/') {
        return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      }
      const { byteLength } = await readFile(uri);
      const mtime = written.get(uri.path)?.time ?? 0;
      return { type: FileType.File, ctime: 0, mtime, size: byteLength };
    },
    readDirectory: (uri) =>
      uri.path === '/' ? exampleNames.map((name) => [name, FileType.File]) : refuse(uri),
    readFile,
    writeFile(uri, bytes) {
      if (exampleNamed(uri.path) === undefined) refuse(uri);
      // A time of its own for each version: by it the editor tells whether a file has changed.
      const time = (written.get(uri.path)?.time ?? 0) + 1;
      written.set(uri.path, { bytes, time });
      changed.fire([{ type: FileChangeType.Changed, uri }]);
    },
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
}

import ignore from 'ignore';
import { type CancellationToken, FileType, Uri, type WorkspaceFolder, workspace } from 'vscode';

/** Folders that are looked into at most: what lies on the web is asked for one by one. */
const MOST_FOLDERS = 20_000;

const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * All files of a folder by what its file system lists: for those that the editor cannot search.
 * Without what the editor does not show, without links, and in no order.
 */
export async function walkFolder(
  folder: WorkspaceFolder,
  token: CancellationToken,
): Promise<readonly Uri[]> {
  const hidden = hiddenIn(folder);
  const files: Uri[] = [];
  const folders = [''];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS; at += 1) {
    if (token.isCancellationRequested) return [];
    const within = folders[at] ?? '';
    for (const [name, type] of await entriesOf(Uri.joinPath(folder.uri, within))) {
      const path = within === '' ? name : `${within}/${name}`;
      if (type === FileType.File && !hidden(path)) files.push(Uri.joinPath(folder.uri, path));
      if (type === FileType.Directory && !NEVER.has(name) && !hidden(`${path}/`)) {
        folders.push(path);
      }
    }
  }
  return files;
}

/** Nothing where it cannot be listed. */
async function entriesOf(uri: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(uri);
  } catch {
    return [];
  }
}

/** By `files.exclude`, whose patterns begin at the folder unless they begin with `**`. */
function hiddenIn({ uri }: WorkspaceFolder): (path: string) => boolean {
  const exclude = workspace.getConfiguration('files', uri).get<Record<string, unknown>>('exclude');
  const patterns = Object.entries(exclude ?? {}).flatMap(([pattern, value]) =>
    value === true ? [pattern.startsWith('**') ? pattern : `/${pattern}`] : [],
  );
  const rules = ignore({ ignoreCase: false }).add(patterns);
  return (path) => rules.ignores(path);
}

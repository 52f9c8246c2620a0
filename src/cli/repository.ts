import { stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';

/** The nearest folder at or above one that holds a `.git`, a worktree's and a submodule's too. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await exists(join(at, '.git'))) {
      return at;
    }
    if (dirname(at) === at) {
      return undefined;
    }
  }
}

/** The deepest folder that holds all of these paths; of a single folder itself. */
export async function sharedFolder(
  paths: readonly string[],
  workingFolder: string,
): Promise<string> {
  const folders = await Promise.all(paths.map((path) => folderOf(resolve(workingFolder, path))));
  const { root } = parse(folders[0] ?? workingFolder);
  if (folders.some((folder) => parse(folder).root !== root)) {
    return workingFolder;
  }
  const parts = folders.map((folder) => folder.slice(root.length).split(sep).filter(Boolean));
  const [first = []] = parts;
  const differs = first.findIndex((part, index) => parts.some((other) => other[index] !== part));
  return join(root, ...(differs < 0 ? first : first.slice(0, differs)));
}

/** A path for machines: from the root with `/` between folders; of a file elsewhere the whole. */
export function pathFrom(root: string, absolute: string): string {
  const path = relative(root, absolute);
  const isBelow = path !== '' && !isOutside(path);
  return slashed(isBelow ? path : absolute);
}

/** A relative path that leads out of where it starts. */
export function isOutside(path: string): boolean {
  return isAbsolute(path) || path === '..' || path.startsWith(`..${sep}`);
}

export function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** Of a file the folder that holds it; what does not exist is taken for a file. */
async function folderOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() ? path : dirname(path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

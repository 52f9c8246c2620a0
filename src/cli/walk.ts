import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, normalize, resolve } from 'node:path';
import type { Notices } from '../scan/skip';
import { type FoundFile, isSupported } from '../scan/sourceFile';
import { type IgnoreRules, ignoreRulesFor } from './ignoreRules';
import { slashed } from './repository';
import { EVERYTHING, type Selection } from './selection';

/**
 * The source files that the named paths stand for, each once, in the order of the
 * paths and by name (code units) within a folder. A file that is named is always
 * a result, unless the selection excludes it; a folder is searched without what its
 * `.gitignore` files exclude, `node_modules`, `.git` and symbolic links, which therefore cannot
 * form a loop.
 */
export async function* walk(
  paths: readonly string[],
  notices: Notices,
  folder = process.cwd(),
  selection: Selection = EVERYTHING,
): AsyncGenerator<FoundFile> {
  const search = { notices, selection };
  const [only, ...others] = paths;
  // In one place nothing is found twice: none of it need be remembered.
  if (only !== undefined && others.length === 0) return yield* expand(only, folder, search);
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const file of expand(path, folder, search)) {
      if (!seen.has(file.absolute)) {
        seen.add(file.absolute);
        yield file;
      }
    }
  }
}

interface Search {
  readonly notices: Notices;
  readonly selection: Selection;
}

async function* expand(
  named: string,
  workingFolder: string,
  search: Search,
): AsyncGenerator<FoundFile> {
  const { notices, selection } = search;
  const path = shown(named);
  const absolute = resolve(workingFolder, named);
  let stats: Stats;
  try {
    stats = await stat(absolute);
  } catch (error) {
    notices.unreadable(path, error);
    return;
  }
  if (selection.excludes(absolute, stats.isDirectory())) {
    notices.skipped(path, 'excluded');
  } else if (stats.isDirectory()) {
    yield* walkFolder({ path, absolute }, await ignoreRulesFor(absolute), search);
  } else if (!isSupported(path)) {
    notices.skipped(path, 'unsupported');
  } else if (!stats.isFile()) {
    // A pipe or a device may never end.
    notices.skipped(path, 'not a file');
  } else if (!selection.includes(absolute)) {
    notices.skipped(path, 'excluded');
  } else {
    yield { path, absolute };
  }
}

async function* walkFolder(
  folder: FoundFile,
  rules: IgnoreRules,
  search: Search,
): AsyncGenerator<FoundFile> {
  const { notices, selection } = search;
  for (const entry of await sortedEntries(folder, notices)) {
    const found = {
      path: folder.path === '.' ? entry.name : `${folder.path.replace(/\/$/, '')}/${entry.name}`,
      absolute: join(folder.absolute, entry.name),
    };
    const { absolute } = found;
    const isFolder = entry.isDirectory();
    if (entry.name === '.git' || selection.excludes(absolute, isFolder)) {
      continue;
    }
    if (isFolder && entry.name === 'node_modules') {
      notices.skipped(found.path, 'installed packages');
    } else if (rules.ignores(absolute, isFolder)) {
    } else if (isFolder) {
      yield* walkFolder(found, await rules.within(absolute), search);
    } else if (entry.isSymbolicLink()) {
      await sayLink(found, notices);
    } else if (entry.isFile() && isSupported(entry.name) && selection.includes(absolute)) {
      yield found;
    }
  }
}

async function sortedEntries(folder: FoundFile, notices: Notices): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder.absolute, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    notices.unreadable(folder.path, error);
    return [];
  }
}

/** A link is worth a word only where following it could have found something. */
async function sayLink(link: FoundFile, notices: Notices): Promise<void> {
  const target = await stat(link.absolute).catch(() => undefined);
  if (target?.isDirectory() || (target?.isFile() && isSupported(link.path))) {
    notices.skipped(link.path, 'symbolic link');
  }
}

/** `./a//b/` is shown as `a/b`. */
function shown(path: string): string {
  const clean = slashed(normalize(path));
  return clean.length > 1 ? clean.replace(/\/$/, '') : clean;
}

import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, normalize, resolve, sep } from 'node:path';
import { type IgnoreRules, ignoreRulesFor } from './ignoreRules';
import type { Notices } from './skip';
import { type FoundFile, isSupported } from './sources';

/**
 * The source files that the named paths stand for, each once, in the order of the
 * paths and by name (code units) within a folder. A file that is named is always
 * a result; a folder is searched without what its `.gitignore` files exclude,
 * `node_modules`, `.git` and symbolic links, which therefore cannot form a loop.
 */
export async function* walk(
  paths: readonly string[],
  notices: Notices,
  folder = process.cwd(),
): AsyncGenerator<FoundFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const file of expand(path, folder, notices)) {
      if (!seen.has(file.absolute)) {
        seen.add(file.absolute);
        yield file;
      }
    }
  }
}

async function* expand(
  named: string,
  workingFolder: string,
  notices: Notices,
): AsyncGenerator<FoundFile> {
  const path = shown(named);
  const absolute = resolve(workingFolder, named);
  let stats: Stats;
  try {
    stats = await stat(absolute);
  } catch (error) {
    notices.unreadable(path, error);
    return;
  }
  if (stats.isDirectory()) {
    yield* walkFolder({ path, absolute }, await ignoreRulesFor(absolute), notices);
  } else if (isSupported(path)) {
    yield { path, absolute };
  } else {
    notices.skipped(path, 'unsupported');
  }
}

async function* walkFolder(
  folder: FoundFile,
  rules: IgnoreRules,
  notices: Notices,
): AsyncGenerator<FoundFile> {
  for (const entry of await sortedEntries(folder, notices)) {
    const found = {
      path: folder.path === '.' ? entry.name : `${folder.path.replace(/\/$/, '')}/${entry.name}`,
      absolute: join(folder.absolute, entry.name),
    };
    if (entry.name === '.git') {
      continue;
    }
    if (entry.isDirectory() && entry.name === 'node_modules') {
      notices.skipped(found.path, 'installed packages');
    } else if (rules.ignores(found.absolute, entry.isDirectory())) {
    } else if (entry.isDirectory()) {
      yield* walkFolder(found, await rules.within(found.absolute), notices);
    } else if (entry.isSymbolicLink()) {
      await sayLink(found, notices);
    } else if (entry.isFile() && isSupported(entry.name)) {
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
  const slashed = normalize(path).split(sep).join('/');
  return slashed.length > 1 ? slashed.replace(/\/$/, '') : slashed;
}

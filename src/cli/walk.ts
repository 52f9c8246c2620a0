import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
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
    const rules = await ignoreRulesFor(absolute);
    for (const file of walkFolder({ path, absolute }, rules, search)) yield file;
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

/** At once, as files are read: waiting for each folder takes longer than reading it. */
function* walkFolder(folder: FoundFile, rules: IgnoreRules, search: Search): Generator<FoundFile> {
  const { notices, selection } = search;
  for (const entry of sortedEntries(folder, notices)) {
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
      yield* walkFolder(found, rules.within(absolute), search);
    } else if (entry.isSymbolicLink()) {
      sayLink(found, notices);
    } else if (entry.isFile() && isSupported(entry.name) && selection.includes(absolute)) {
      yield found;
    }
  }
}

function sortedEntries(folder: FoundFile, notices: Notices): readonly Dirent[] {
  try {
    const entries = readdirSync(folder.absolute, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    notices.unreadable(folder.path, error);
    return [];
  }
}

/** A link is worth a word only where following it could have found something. */
function sayLink(link: FoundFile, notices: Notices): void {
  const target = targetOf(link);
  if (target?.isDirectory() || (target?.isFile() && isSupported(link.path))) {
    notices.skipped(link.path, 'symbolic link');
  }
}

function targetOf({ absolute }: FoundFile): Stats | undefined {
  try {
    return statSync(absolute);
  } catch {
    return undefined;
  }
}

/** `./a//b/` is shown as `a/b`. */
function shown(path: string): string {
  const clean = slashed(normalize(path));
  return clean.length > 1 ? clean.replace(/\/$/, '') : clean;
}

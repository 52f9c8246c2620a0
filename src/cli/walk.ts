import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { normalize, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Notices } from '../scan/skip';
import { isSupported } from '../scan/sourceFile';
import { type IgnoreRules, ignoreRulesFor } from './ignoreRules';
import { NO_TEXT, type Place, type PlacedFile, pathOf, placeIn, textOf } from './place';
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
): AsyncGenerator<PlacedFile> {
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
): AsyncGenerator<PlacedFile> {
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
    yield* withTurns(walkFolder({ path, absolute }, rules, search));
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

/** Folders that are read before others get their turn. */
const FOLDERS = 16;

/** Where there is nothing to scan for long, a signal that is to end the program is heard all the same. */
async function* withTurns(found: Iterable<Found>): AsyncGenerator<PlacedFile> {
  let folders = 0;
  for (const file of found) {
    if (file !== 'folder') {
      yield file;
    } else if (++folders % FOLDERS === 0) {
      await setImmediate();
    }
  }
}

/** A file, or that a folder has been read. */
type Found = PlacedFile | 'folder';

/** At once, as files are read: waiting for each folder takes longer than reading it. */
function* walkFolder(folder: PlacedFile, rules: IgnoreRules, search: Search): Generator<Found> {
  const { notices, selection } = search;
  yield 'folder';
  for (const { name, entry, place } of sortedEntries(folder, notices)) {
    const path = folder.path === '.' ? name : `${folder.path.replace(/\/$/, '')}/${name}`;
    const found = { path, ...place };
    const { absolute } = found;
    const isFolder = entry.isDirectory();
    if (name === '.git' || selection.excludes(absolute, isFolder)) {
      continue;
    }
    if (isFolder && name === 'node_modules') {
      notices.skipped(found.path, 'installed packages');
    } else if (rules.ignores(absolute, isFolder)) {
    } else if (isFolder) {
      yield* walkFolder(found, rules.within(found), search);
    } else if (entry.isSymbolicLink()) {
      sayLink(found, notices);
    } else if (entry.isFile() && isSupported(name) && selection.includes(absolute)) {
      yield found;
    }
  }
}

interface Entry {
  readonly name: string;
  readonly entry: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>;
  readonly place: Place;
}

function sortedEntries(folder: PlacedFile, notices: Notices): readonly Entry[] {
  try {
    return entriesOf(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    notices.unreadable(folder.path, error);
    return [];
  }
}

function entriesOf(folder: Place): Entry[] {
  const path = pathOf(folder);
  const named = readdirSync(path, { withFileTypes: true });
  if (named.every(({ name }) => !name.includes(NO_TEXT))) {
    return named.map((entry) => ({ name: entry.name, entry, place: placeIn(folder, entry.name) }));
  }
  const entries = readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  return entries.map((entry) => ({
    name: textOf(entry.name),
    entry,
    place: placeIn(folder, entry.name),
  }));
}

/** A link is worth a word only where following it could have found something. */
function sayLink(link: PlacedFile, notices: Notices): void {
  const target = targetOf(link);
  if (target?.isDirectory() || (target?.isFile() && isSupported(link.path))) {
    notices.skipped(link.path, 'symbolic link');
  }
}

function targetOf(link: Place): Stats | undefined {
  try {
    return statSync(pathOf(link));
  } catch {
    return undefined;
  }
}

/** `./a//b/` is shown as `a/b`. */
function shown(path: string): string {
  const clean = slashed(normalize(path));
  return clean.length > 1 ? clean.replace(/\/$/, '') : clean;
}

import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { rebase } from '../scan/gitignore';
import { type Place, pathOf, placeIn } from './place';
import { repositoryOf, slashed } from './repository';

/** What the `.gitignore` files from the repository's root down to one folder say. */
export interface IgnoreRules {
  /** Whether an entry of the folder, or of one below it, is ignored. Absolute path. */
  ignores(path: string, isFolder: boolean): boolean;
  /** The rules for a folder below: these and those of its own `.gitignore`. */
  within(folder: Place): IgnoreRules;
}

/**
 * The rules for a folder that was named on the command line: its own and those
 * of the folders above it, up to the repository that it belongs to. A folder that
 * its repository ignores was named on purpose: then only rules from there on count.
 */
export async function ignoreRulesFor(folder: string): Promise<IgnoreRules> {
  const root = (await repositoryOf(folder)) ?? folder;
  let rules = rulesAt(root, ignore(OPTIONS));
  for (const ancestor of foldersBetween(root, folder)) {
    if (ancestor !== root && rules.ignores(ancestor, true)) {
      rules = rulesAt(folder, ignore(OPTIONS));
      return rules.within({ absolute: folder });
    }
    rules = rules.within({ absolute: ancestor });
  }
  return rules;
}

/** Case counts, as in a repository's own files, whatever the file system: same results everywhere. */
const OPTIONS = { ignoreCase: false };

function rulesAt(root: string, matcher: Ignore): IgnoreRules {
  return {
    ignores(path, isFolder) {
      return matcher.ignores(slashed(relative(root, path)) + (isFolder ? '/' : ''));
    },
    within(folder) {
      const text = readRules(placeIn(folder, '.gitignore'));
      if (text === undefined) {
        return this;
      }
      // Deeper files win over outer ones, so all patterns go into one list, in
      // order, rebased to the root. Asking one matcher a file instead would let
      // an outer rule ignore what lies in a folder that a deeper one took back.
      const patterns = rebase(text, slashed(relative(root, folder.absolute)));
      return rulesAt(root, ignore(OPTIONS).add(matcher).add(patterns));
    },
  };
}

/** `undefined`: there is none, or it cannot be read. */
function readRules(file: Place): string | undefined {
  try {
    return readFileSync(pathOf(file), 'utf8');
  } catch {
    return undefined;
  }
}

/** From `root` down to `folder`, both included. */
function foldersBetween(root: string, folder: string): readonly string[] {
  const folders = [root];
  let at = root;
  for (const name of relative(root, folder).split(sep)) {
    if (name !== '') {
      at = join(at, name);
      folders.push(at);
    }
  }
  return folders;
}

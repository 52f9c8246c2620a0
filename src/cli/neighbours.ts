import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { moduleMembers } from '../detect/detect';
import { languageOfPath } from '../detect/languages';
import { type ModuleMembers, neighboursOf } from '../detect/own/neighbours';
import { heldIn } from '../detect/tableFilter';
import type { Parsers } from '../parsing/parsers';
import type { ReadNeighbours } from '../scan/scanSource';
import { isOutside } from './repository';

/** Larger files are generated. */
const LARGEST = 2_000_000;

/** Modules that are kept, each with its text: those of the folders that are being scanned. */
const MOST_KEPT = 64;

/** Where files are: paths are from `folder`, and a project ends at `root`. */
interface Places {
  readonly folder: string;
  readonly root: string;
}

/**
 * Reads each file once, however many of those around it import it; one that cannot be read
 * defines nothing. What is in a project has nothing to do with what lies outside of it.
 */
export function createNeighbours(parsers: Parsers, { folder, root }: Places): ReadNeighbours {
  const kept = new Map<string, Promise<ModuleMembers | undefined>>();
  const open = async (path: string): Promise<ModuleMembers | undefined> => {
    // Of the many names that a module may have, most are none of a file.
    if (!isReadable(path)) return undefined;
    const reading = kept.get(path) ?? membersIn(path, parsers).catch(() => undefined);
    // The last asked for is the last to go.
    kept.delete(path);
    kept.set(path, reading);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return reading;
  };
  return (path, language, text) => {
    const own = resolve(folder, dirname(path));
    const isInProject = isWithin(root, own);
    return neighboursOf(language, text, async (candidates) => {
      for (const candidate of candidates) {
        const place = resolve(own, candidate);
        const found = isInProject && !isWithin(root, place) ? undefined : await open(place);
        if (found !== undefined) return found;
      }
      return undefined;
    });
  };
}

function isWithin(folder: string, path: string): boolean {
  return !isOutside(relative(folder, path));
}

function isReadable(path: string): boolean {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size <= LARGEST;
  } catch {
    return false;
  }
}

async function membersIn(path: string, parsers: Parsers): Promise<ModuleMembers | undefined> {
  const language = languageOfPath(path);
  if (language === undefined) return undefined;
  const text = readFileSync(path, 'utf8');
  // It defines nothing itself; what it imports it does not hand on.
  if (heldIn(language, text) !== 'something') return new Map();
  const tree = (await parsers.parser(language)).parse(text);
  try {
    return moduleMembers(language, tree);
  } finally {
    tree.delete();
  }
}

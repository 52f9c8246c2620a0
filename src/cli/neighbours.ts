import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { moduleMembers } from '../detect/detect';
import { languageOfPath } from '../detect/languages';
import { type ModuleMembers, neighboursOf } from '../detect/own/neighbours';
import type { Parsers } from '../parsing/parsers';
import type { ReadNeighbours } from '../scan/scanSource';

/** Larger files are generated. */
const LARGEST = 2_000_000;

/** Reads each file once, however many import it; one that cannot be read defines nothing. */
export function createNeighbours(parsers: Parsers, folder: string): ReadNeighbours {
  const read = new Map<string, Promise<ModuleMembers | undefined>>();
  const open = (path: string): Promise<ModuleMembers | undefined> => {
    const before = read.get(path);
    if (before !== undefined) return before;
    const reading = membersIn(path, parsers).catch(() => undefined);
    read.set(path, reading);
    return reading;
  };
  return (path, language, text) =>
    neighboursOf(language, text, async (candidates) => {
      for (const candidate of candidates) {
        const found = await open(resolve(folder, dirname(path), candidate));
        if (found !== undefined) return found;
      }
      return undefined;
    });
}

async function membersIn(path: string, parsers: Parsers): Promise<ModuleMembers | undefined> {
  const language = languageOfPath(path);
  const { size } = await stat(path);
  if (language === undefined || size > LARGEST) return undefined;
  const text = await readFile(path, 'utf8');
  const tree = (await parsers.parser(language)).parse(text);
  try {
    return moduleMembers(language, tree);
  } finally {
    tree.delete();
  }
}

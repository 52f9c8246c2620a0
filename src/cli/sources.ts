import { readFileSync, statSync } from 'node:fs';
import type { Notices } from '../scan/skip';
import { type FoundFile, isSupported, readText } from '../scan/sourceFile';
import { type PlacedFile, pathOf } from './place';

/**
 * A file's text without its byte order mark; `undefined` if it was left out, which is said.
 * Reads at once: waiting for each of many small files takes longer than all that is done with them.
 */
export function readSource(file: PlacedFile, notices: Notices): Promise<string | undefined> {
  const path = pathOf(file);
  const bytes = {
    size: async () => statSync(path).size,
    read: async () => readFileSync(path),
  };
  return readText(file.path, bytes, notices);
}

/** The same of a text that was handed over with its path. */
export async function givenText(
  { path }: FoundFile,
  text: string,
  notices: Notices,
): Promise<string | undefined> {
  if (!isSupported(path)) {
    notices.skipped(path, 'unsupported');
    return undefined;
  }
  const bytes = Buffer.from(text);
  return readText(path, { size: async () => bytes.length, read: async () => bytes }, notices);
}

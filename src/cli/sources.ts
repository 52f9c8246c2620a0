import { readFile, stat } from 'node:fs/promises';
import type { Notices } from '../scan/skip';
import { type FoundFile, readText } from '../scan/sourceFile';

/** A file's text without its byte order mark; `undefined` if it was left out, which is said. */
export function readSource(
  { path, absolute }: FoundFile,
  notices: Notices,
): Promise<string | undefined> {
  const bytes = {
    size: async () => (await stat(absolute)).size,
    read: () => readFile(absolute),
  };
  return readText(path, bytes, notices);
}

import { readFile, stat } from 'node:fs/promises';
import { languageOfPath } from '../detect/languages';
import type { Notices } from './skip';

export interface FoundFile {
  /** As named on the command line, or below the folder that was, with `/` between folders. */
  readonly path: string;
  readonly absolute: string;
}

/** Larger files are generated or data; parsing them costs seconds for nothing. */
export const SIZE_LIMIT = 2_000_000;

export function isNotebook(path: string): boolean {
  return /\.ipynb$/i.test(path);
}

export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

export function isSupported(path: string): boolean {
  return isNotebook(path) || isPage(path) || languageOfPath(path) !== undefined;
}

/** A file's text without its byte order mark; `undefined` if it was left out, which is said. */
export async function readSource(
  { path, absolute }: FoundFile,
  notices: Notices,
): Promise<string | undefined> {
  try {
    const { size } = await stat(absolute);
    if (size > SIZE_LIMIT) {
      notices.skipped(path, 'too large', `${(size / 1e6).toFixed(1)} MB`);
      return undefined;
    }
    const bytes = await readFile(absolute);
    if (bytes.includes(0)) {
      notices.skipped(path, 'binary');
      return undefined;
    }
    return new TextDecoder().decode(bytes);
  } catch (error) {
    notices.unreadable(path, error);
    return undefined;
  }
}

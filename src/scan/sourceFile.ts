import { languageOfPath } from '../detect/languages';
import { withoutOutputs } from './notebookOutputs';
import type { Notices } from './skip';

export interface FoundFile {
  /** As people are told of it, with `/` between folders. */
  readonly path: string;
  /** Where it is: an absolute path, or an address. */
  readonly absolute: string;
}

/** Larger files are generated or data; parsing them costs seconds for nothing. */
export const SIZE_LIMIT = 2_000_000;

/** Of a notebook's file, which holds pictures and tables that its code has made. */
const NOTEBOOK_LIMIT = 50_000_000;

export function isNotebook(path: string): boolean {
  return /\.ipynb$/i.test(path);
}

export function isPage(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** Of prose with chunks of code: R Markdown and Quarto. */
export function isChunked(path: string): boolean {
  return /\.(?:qmd|rmd)$/i.test(path);
}

export function isSupported(path: string): boolean {
  const isOther = [isNotebook, isPage, isChunked].some((test) => test(path));
  return isOther || languageOfPath(path) !== undefined;
}

/** How a host reads a file. */
export interface FileBytes {
  size(): Promise<number>;
  read(): Promise<Uint8Array>;
}

/** A file's text without its byte order mark; `undefined` if it was left out, which is said. */
export async function readText(
  path: string,
  bytes: FileBytes,
  notices: Notices,
): Promise<string | undefined> {
  try {
    const size = await bytes.size();
    if (size > (isNotebook(path) ? NOTEBOOK_LIMIT : SIZE_LIMIT)) {
      notices.skipped(path, isNotebook(path) ? 'large notebook' : 'too large', megabytes(size));
      return undefined;
    }
    const read = await bytes.read();
    if (read.includes(0)) {
      notices.skipped(path, 'binary');
      return undefined;
    }
    return new TextDecoder().decode(isNotebook(path) ? withoutOutputs(read) : read);
  } catch (error) {
    notices.unreadable(path, error);
    return undefined;
  }
}

/** A number of bytes, or of signs, for people. */
export function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(1)} MB`;
}

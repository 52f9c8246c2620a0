import { resolve } from 'node:path';
import type { FoundFile } from '../scan/sourceFile';
import { UsageError } from './io';
import { say } from './language';
import type { Notice } from './notices';
import { pathFrom } from './repository';

/** One of several parts of a scan, which together are the whole; `index` from 0. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/** `--shard 2/4`. */
export function partFrom(text: string): Part {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const part = { index: Number(index) - 1, count: Number(count) };
  if (part.index < 0 || part.count < 1 || part.index >= part.count) {
    throw new UsageError(say('cli.shard', { text }));
  }
  return part;
}

/** Whether a path belongs to a part: by the path from the root alone, the same on every machine. */
export function belongsTo(part: Part | undefined, root: string, folder: string) {
  return ({ path }: Pick<FoundFile | Notice, 'path'>): boolean =>
    part === undefined || hash(pathFrom(root, resolve(folder, path))) % part.count === part.index;
}

/** FNV-1a, 32 bits, of UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}

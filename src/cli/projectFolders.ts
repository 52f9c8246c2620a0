import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from '../frameworks/projectKeras';

/** Folders on the disk; a project ends at a folder, or at the root for files outside of it. */
export function projectFolders(end: string): Folders {
  return {
    parent(folder) {
      const parent = dirname(folder);
      return folder === end || parent === folder ? undefined : parent;
    },
    names: (folder) => readdir(folder),
    read: (folder, name) => readFile(join(folder, name), 'utf8'),
  };
}

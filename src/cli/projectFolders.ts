import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from '../frameworks/projectKeras';

/** Folders on the disk; a project ends at the working folder, or at the root for files outside of it. */
export function projectFolders(workingFolder: string): Folders {
  return {
    parent(folder) {
      const parent = dirname(folder);
      return folder === workingFolder || parent === folder ? undefined : parent;
    },
    names: (folder) => readdir(folder),
    read: (folder, name) => readFile(join(folder, name), 'utf8'),
  };
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Runs `body` in a new folder that holds `files`, contents by path, and removes
 * the folder afterwards.
 */
export async function withTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  body: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'activation-lens-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

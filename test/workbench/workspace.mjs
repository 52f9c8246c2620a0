// The workspace that is opened: always a fresh copy, so that nobody edits what ships.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './lifetime.mjs';
import { examplesFolder } from './project.mjs';

/** What a workspace holds as long as there are no examples. */
const smallest = 'import torch.nn as nn\n\nactivation = nn.LeakyReLU(0.2)\n';

/**
 * Copies a folder into a temporary one, which goes when the script ends.
 * @param {string} [from] the examples unless told
 * @returns {Promise<string>} the copy's path
 */
export async function copyWorkspace(from = examplesFolder) {
  const folder = join(await temporaryFolder('workspace'), 'examples');
  await mkdir(folder);
  await cp(from, folder, { recursive: true });
  if ((await readdir(folder)).length === 0) {
    await writeFile(join(folder, 'model.py'), smallest);
  }
  return folder;
}

/**
 * Makes a copy of the examples what it was at first, but for its settings.
 * @param {string} folder
 */
export async function restoreWorkspace(folder) {
  const kept = new Set([...(await readdir(examplesFolder)), '.vscode']);
  for (const name of await readdir(folder)) {
    if (!kept.has(name)) await rm(join(folder, name), { recursive: true });
  }
  await cp(examplesFolder, folder, { recursive: true });
}

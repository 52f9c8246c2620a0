// Programs that the benches measure beside this one, installed once into .cache.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exclusively } from '../workbench/lock.mjs';
import { npmCi } from '../workbench/npm.mjs';
import { cacheFolder, root } from '../workbench/project.mjs';
import { step } from '../workbench/steps.mjs';

const pinned = join(root, 'test', 'bench', 'peers');
const folder = join(cacheFolder, 'bench', 'peers');
const files = ['package.json', 'package-lock.json'];

/**
 * Installs the peers unless that was done before.
 * @returns {Promise<string>} the folder with their `node_modules`
 */
export async function ensurePeers() {
  const stamp = join(folder, 'installed');
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of files) hash.update(readFileSync(join(pinned, name)));
  const wanted = hash.digest('hex');
  await exclusively(async () => {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const name of files) await copyFile(join(pinned, name), join(folder, name));
    await step('Installing what is measured beside it (100 MB on disk, only this once)', () =>
      npmCi(folder, 'Installing the peers of the benches'),
    );
    await writeFile(stamp, wanted);
  });
  return folder;
}

/** @returns {Readonly<Record<string, string>>} their versions, by name */
export function peerVersions() {
  return JSON.parse(readFileSync(join(pinned, 'package.json'), 'utf8')).dependencies;
}

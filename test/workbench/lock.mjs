// One script at a time: two that build or install into the same folder would spoil each other's.

import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { atExit } from './lifetime.mjs';
import { cacheFolder } from './project.mjs';

/**
 * Does something while no other script does; waits for its turn, and passes over a lock whose
 * owner is gone.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function exclusively(action) {
  await mkdir(cacheFolder, { recursive: true });
  const path = join(cacheFolder, 'busy');
  while (!(await claim(path))) {
    await wait(200);
  }
  const release = () => rmSync(path, { force: true });
  const forget = atExit(release);
  try {
    return await action();
  } finally {
    release();
    forget();
  }
}

/** @param {string} path */
async function claim(path) {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
      throw error;
    }
    if (!(await ownerLives(path))) {
      await rm(path, { force: true });
    }
    return false;
  }
}

/** @param {string} path */
async function ownerLives(path) {
  try {
    process.kill(Number(await readFile(path, 'utf8')), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

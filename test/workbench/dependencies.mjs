// The project's own dependencies: installed when missing or not what the lockfile says.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCi } from './npm.mjs';
import { Problem } from './problem.mjs';
import { root } from './project.mjs';
import { step } from './steps.mjs';

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lockfile */

/** Installs the project's dependencies unless they are in place. */
export async function ensureDependencies() {
  requireNode(process.versions.node);
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (
    existsSync(installed) &&
    matches(readLock(join(root, 'package-lock.json')), readLock(installed))
  ) {
    return;
  }
  await step('Installing the dependencies (npm ci)', () =>
    npmCi(root, 'Installing the dependencies', ['--include=dev']),
  );
}

/**
 * @param {Lockfile} wanted the project's lockfile
 * @param {Lockfile} installed npm's own record of what it put into node_modules
 * @returns {boolean} whether everything wanted is there; optional packages may be missing, they
 * are for other platforms
 */
export function matches(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const there = installed.packages[path];
    return (
      path === '' ||
      (there === undefined
        ? entry.optional === true
        : there.integrity === entry.integrity && there.version === entry.version)
    );
  });
}

/** @param {string} path */
function readLock(path) {
  return /** @type {Lockfile} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/** @param {string} version */
function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Problem(`Node 20.19 or later is needed; this is ${version}.`);
  }
}

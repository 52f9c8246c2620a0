// Where things are. Nothing here is created by importing it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Kept between runs and out of version control: the VS Code server, stamps, locks. */
export const cacheFolder = join(root, '.cache');

/** What a test run leaves for people to look at: results, screenshots, logs. */
export const outFolder = join(root, 'out');

/** Where `npm run package` puts the extension. */
export const vsixPath = join(root, 'dist', 'activation-lens.vsix');

/** The workspace that ships with the extension; always opened as a copy. */
export const examplesFolder = join(root, 'media', 'examples');

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} publisher
 * @property {string} version
 * @property {string} [main]
 * @property {string} [browser]
 * @property {string[]} [extensionKind]
 * @property {Record<string, string>} [scripts]
 * @property {string} [license]
 * @property {{ type: string, url: string }} [repository]
 * @property {string} [homepage]
 * @property {{ url: string }} [bugs]
 * @property {string[]} [keywords]
 * @property {Record<string, string>} [engines]
 */

/**
 * @param {string} [folder] the folder of a package.json
 * @returns {Manifest}
 */
export function readManifest(folder = root) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

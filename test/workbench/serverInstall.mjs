// The VS Code server and its workbench, from npm packages, installed once into .cache: the newest
// that npm has, and the oldest that the extension supports.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exclusively } from './lock.mjs';
import { npmCi } from './npm.mjs';
import { Problem } from './problem.mjs';
import { cacheFolder, root } from './project.mjs';
import { step } from './steps.mjs';

/**
 * @typedef {object} ServerProgram
 * @property {string} node the Node that runs it
 * @property {string} main its main script
 * @property {string} version the version of VS Code
 */

/** @typedef {'newest' | 'oldest'} Edition */

/**
 * @typedef {object} Installation
 * @property {string} pinned where its lockfiles are
 * @property {string} folder where it is installed
 * @property {number} node the oldest version of Node that runs it
 * @property {string} size
 * @property {readonly string[]} options for npm
 * @property {Readonly<Record<string, string>>} replaced files of the server's packages, by the
 * pinned file that takes their place
 */

const pinnedFolder = join(root, 'test', 'workbench', 'server');

/** @type {Readonly<Record<Edition, Installation>>} */
const installations = {
  newest: {
    pinned: pinnedFolder,
    folder: join(cacheFolder, 'vscode-server'),
    node: 24,
    size: '600 MB',
    options: [],
    replaced: {},
  },
  oldest: {
    pinned: join(pinnedFolder, 'oldest'),
    folder: join(cacheFolder, 'vscode-server-oldest'),
    node: 20,
    size: '400 MB',
    // Its package.json asks for peers that exclude one another.
    options: ['--legacy-peer-deps'],
    replaced: { 'spdlog.js': '@vscode/spdlog/index.js' },
  },
};

const pinnedFiles = ['package.json', 'package-lock.json'];
/** The shipped one is out of step with its package.json, so `npm ci` refuses it. */
const vscodeLock = 'npm-shrinkwrap.json';

/**
 * Installs the server unless that was done before.
 * @param {Edition} [edition]
 * @returns {Promise<ServerProgram>}
 */
export async function ensureServer(edition = 'newest') {
  const installation = installations[edition];
  const stamp = join(installation.folder, 'installed');
  const wanted = fingerprint(installation);
  await exclusively(async () => {
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
      await install(installation, edition);
      await writeFile(stamp, wanted);
    }
  });
  const vscode = vscodeIn(installation);
  if (edition === 'oldest') {
    await borrowSearch(vscode);
  }
  return {
    node: findNode(installation),
    main: join(vscode, 'out', 'server-main.js'),
    version: String(JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')).version),
  };
}

/** @param {Installation} installation */
function vscodeIn({ folder }) {
  return join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * @param {Installation} installation
 * @param {Edition} edition
 */
async function install(installation, edition) {
  const { pinned, folder, size, options, replaced } = installation;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of pinnedFiles) {
    await copyFile(join(pinned, name), join(folder, name));
  }
  await step(`Installing the ${edition} VS Code server (${size} on disk, only this once)`, () =>
    npmCi(folder, 'Installing the VS Code server', options),
  );
  const vscode = vscodeIn(installation);
  await copyFile(join(pinned, 'vscode', vscodeLock), join(vscode, vscodeLock));
  await step("Installing the VS Code server's own dependencies", () =>
    npmCi(vscode, "Installing the VS Code server's dependencies", ['--omit=dev', ...options]),
  );
  for (const [ours, theirs] of Object.entries(replaced)) {
    await copyFile(join(pinned, ours), join(vscode, 'node_modules', theirs));
  }
}

/**
 * The oldest server fetches the program that searches for files by a script, which is not run;
 * without it nothing is opened by name. The one that the newest carries takes the same options.
 * @param {string} vscode
 */
async function borrowSearch(vscode) {
  const file = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const wanted = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin', file);
  if (existsSync(wanted)) {
    return;
  }
  await ensureServer('newest');
  const bin = join(
    vscodeIn(installations.newest),
    'node_modules',
    '@vscode',
    'ripgrep-universal',
    'bin',
  );
  await mkdir(dirname(wanted), { recursive: true });
  await copyFile(join(bin, `${process.platform}-${process.arch}`, file), wanted);
}

/** @param {Installation} installation */
function fingerprint({ pinned, replaced }) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const name of [...pinnedFiles, join('vscode', vscodeLock), ...Object.keys(replaced)]) {
    hash.update(readFileSync(join(pinned, name)));
  }
  return hash.digest('hex');
}

/**
 * @param {Installation} installation
 * @returns {string} the pinned Node where npm has one for this platform, else this one if it is new enough
 */
function findNode({ folder, node }) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = ['node', 'node-bin'].map((prefix) => {
    const platform = process.platform === 'win32' ? 'win' : process.platform;
    return join(folder, 'node_modules', `${prefix}-${platform}-${process.arch}`, 'bin', file);
  });
  const found = packages.find((path) => existsSync(path));
  if (found !== undefined) {
    return found;
  }
  if (Number(process.versions.node.split('.')[0]) >= node) {
    return process.execPath;
  }
  throw new Problem(
    `The VS Code server needs Node ${node}, and npm has none for ${process.platform}-${process.arch}. Run this with Node ${node}.`,
  );
}
